import type { OccurrenceRecord } from "../../model/context.js"
import type { Firing } from "../../model/firing.js"
import type { Inspection } from "../../model/inspection.js"
import type { RateAccount } from "../../model/rate-account.js"
import type { Run } from "../../model/run.js"
import type { CauseInput, NamedSubject, RunCauses } from "../../results/run-causes.js"
import type { ConflictWorld } from "../../world/conflict-world.js"
import type { Ground } from "../../world/ground.js"
import type { Happening } from "../../world/record-happening.js"
import { Chains } from "./chains.js"
import { HazardsInPlace } from "./hazards-in-place.js"
import { namedReads, namedSubject, subjectOfIndex, variableName } from "./named-subject.js"

/** Events whose rates are kept, and values kept of each rate. */
const MOST_EVENTS = 2000
const MOST_INPUTS = 12
/** Steps kept of each chain of causes, besides its beginning. */
const MOST_STEPS = 20
/** A hazard that has fired so often without leaving an event is not looked at again. */
const SILENT_AFTER = 1000

interface Kept {
  readonly firing: Firing
  readonly account: RateAccount
  readonly place: number | null
}

/** Numbers things in the order in which they first come, equal ones once. */
class Numbering<Thing> {
  readonly things: Thing[] = []
  readonly #numbers = new Map<string, number>()

  numberOf(thing: Thing): number {
    const key = JSON.stringify(thing)
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.#numbers.set(key, this.things.length)
    return this.things.push(thing) - 1
  }
}

/**
 * Watches a run and keeps why its events happened, at bounded size: of at most 2,000 events, violent ones first, the rate and what it was computed
 * from, and their chains of causes. The run must be traced. Costs some tens of microseconds a firing.
 */
export class CauseKeeper {
  readonly #ground: Ground
  #run: Run<ConflictWorld> | undefined
  #inspection: Inspection<ConflictWorld> | undefined
  #places: HazardsInPlace<ConflictWorld> | undefined
  #last: Kept | undefined
  readonly #silent = new Map<string, number>()
  readonly #violent: Kept[] = []
  readonly #others: Kept[] = []
  #ofHazards = 0
  #lastCounted: Kept | undefined

  constructor(ground: Ground) {
    this.#ground = ground
  }

  /** Called once, before the run goes on. */
  attach(run: Run<ConflictWorld>): void {
    this.#run = run
    this.#inspection = run.inspect()
    this.#places = new HazardsInPlace(this.#inspection)
  }

  fires(firing: Firing): void {
    this.#last = undefined
    const silent = this.#silent.get(firing.name) ?? 0
    if (this.#inspection === undefined || silent >= SILENT_AFTER) return
    this.#silent.set(firing.name, silent + 1)
    const account = this.#inspection.account(firing.name, firing.member)
    const { territory } = account.subject
    const place = territory === undefined ? null : (this.#places?.total(territory) ?? null)
    this.#last = { firing, account, place }
  }

  recorded({ occurrence, data }: OccurrenceRecord): void {
    const last = this.#last
    if (last?.firing.occurrence !== occurrence) return
    this.#silent.set(last.firing.name, Number.NEGATIVE_INFINITY)
    // One occurrence may leave several records.
    if (this.#lastCounted === last) return
    this.#lastCounted = last
    this.#ofHazards += 1
    const list = (data as unknown as Happening).violence === 0 ? this.#others : this.#violent
    if (list.length < MOST_EVENTS) list.push(last)
  }

  /** What is kept, once the run is over. */
  causes(replication: number, variant: string): RunCauses {
    const kept = [...this.#violent, ...this.#others.slice(0, MOST_EVENTS - this.#violent.length)].sort(
      (a, b) => a.firing.occurrence - b.firing.occurrence,
    )
    const names = new Numbering<string>()
    const subjects = new Numbering<NamedSubject>()
    const inputs = new Numbering<CauseInput>()
    const chains = new Chains(
      MOST_STEPS,
      kept.map(({ firing }) => firing.occurrence),
      (occurrence) => this.#run?.reason(occurrence),
    )
    const rates = kept.map(({ firing, account, place }) => {
      const parameters = account.parameters.map(
        ({ part, name, value }) => [{ parameter: name, mechanism: part } as CauseInput, value] as const,
      )
      const reads = namedReads(account, this.#ground).map(
        ({ variable, of, value }) =>
          [{ variable, of } as CauseInput, typeof value === "boolean" ? Number(value) : value] as const,
      )
      const all = [...parameters, ...reads]
      return {
        occurrence: firing.occurrence,
        steps: chains.lengthOf(firing.occurrence),
        root: chains.rootOf(firing.occurrence),
        rate: shortened(account.rate),
        place: place === null ? null : shortened(place),
        inputs: all
          .slice(0, MOST_INPUTS)
          .flatMap(([input, value]) => [inputs.numberOf(input), typeof value === "number" ? shortened(value) : value]),
        more: Math.max(0, all.length - MOST_INPUTS),
      }
    })
    const occurrences = chains.links.map((link) => {
      const { occurrence, time, name, member, cause, variable, index } = link
      const subject = member === null ? {} : (this.#inspection?.subjectOf(name, member) ?? {})
      const about = { member: member ?? -1, subject }
      return {
        occurrence,
        time: Number(time.toFixed(4)),
        name: names.numberOf(name),
        subject: member === null ? -1 : subjects.numberOf(namedSubject(subject, this.#ground)),
        cause,
        changed:
          variable === null
            ? -1
            : inputs.numberOf({
                variable: variableName(variable),
                of: subjectOfIndex(variable, index, about, this.#ground),
              }),
      }
    })
    return {
      format: "contested/causes",
      version: 1,
      replication,
      variant,
      ofHazards: this.#ofHazards,
      kept: kept.length,
      names: names.things,
      subjects: subjects.things,
      inputs: inputs.things,
      occurrences: columns(occurrences, ["occurrence", "time", "name", "subject", "cause", "changed"]),
      rates: columns(rates, ["occurrence", "steps", "root", "rate", "place", "inputs", "more"]),
    }
  }
}

/** Six digits say enough of a rate. */
function shortened(value: number): number {
  return Number(value.toPrecision(6))
}

function columns<Row, Key extends keyof Row>(rows: readonly Row[], keys: readonly Key[]): { [K in Key]: Row[K][] } {
  return Object.fromEntries(keys.map((key) => [key, rows.map((row) => row[key])])) as { [K in Key]: Row[K][] }
}
