import type { HazardFamily, Inspection } from "../../model/inspection.js"

/** One member of a hazard, and how often it fires per day. */
export interface CompetingHazard {
  readonly hazard: string
  readonly member: number
  readonly rate: number
}

/** Which hazards compete in which territory: those whose subject names it. Built once: takes time and memory in proportion to all members. */
export class HazardsInPlace<World> {
  readonly #inspection: Inspection<World>
  /** By territory: number of a family and of its member, in turn. */
  readonly #byTerritory: number[][] = []

  constructor(inspection: Inspection<World>) {
    this.#inspection = inspection
    for (const [family, { name, members }] of inspection.families.entries()) {
      for (let member = 0; member < members; member++) {
        const { territory } = inspection.subjectOf(name, member)
        if (territory === undefined) break
        this.#byTerritory[territory] ??= []
        this.#byTerritory[territory]?.push(family, member)
      }
    }
  }

  /** All that can happen in a territory now, most frequent first. */
  competing(territory: number): readonly CompetingHazard[] {
    const found: CompetingHazard[] = []
    this.#each(territory, (hazard, member, rate) => {
      if (rate > 0) found.push({ hazard, member, rate })
    })
    return found.sort((a, b) => b.rate - a.rate)
  }

  /** How often something happens in a territory now, per day. */
  total(territory: number): number {
    let sum = 0
    this.#each(territory, (_, __, rate) => {
      sum += rate
    })
    return sum
  }

  #each(territory: number, visit: (hazard: string, member: number, rate: number) => void): void {
    const there = this.#byTerritory[territory] ?? []
    for (let i = 0; i < there.length; i += 2) {
      const { name } = this.#inspection.families[there[i] as number] as HazardFamily
      const member = there[i + 1] as number
      visit(name, member, this.#inspection.rateOf(name, member))
    }
  }
}
