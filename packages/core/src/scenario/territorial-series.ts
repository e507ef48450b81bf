import type { Mechanism } from "../mechanisms/mechanism.js"
import type { ConflictWorld } from "../world/conflict-world.js"
import { fearIn } from "../world/fear.js"
import type { Ground } from "../world/ground.js"

/** Told of each value that differs from the one before at the same place: of the same agent, where the quantity has one. */
type Tell = (place: string, agent: string, variable: string, value: number) => void

/** Shares are told to a thousandth: fear decays all the time, and digits beyond would be a row of each territory and month. */
const SHARES_KEPT = 1000
/** Digits that are told of a flow, which averages of many reviews give sixteen of. */
const FLOW_DIGITS = 4

/** One quantity by place, watched for changes. */
interface Watched {
  readonly variable: string
  /** Written to at every look; as long as `before`. */
  readonly now: (world: ConflictWorld, time: number, index: number) => number
  readonly before: Float64Array | Int32Array
  readonly place: (index: number) => string
  readonly agent: (index: number) => string
}

/**
 * What stands where besides control, at the beginning of a month: members by group, people afraid and displaced by territory, and what is
 * trafficked on each road. Everything is 0 before the first month, and only changes are told. Looks at the world and draws nothing.
 *
 * Memory: one number for each place and quantity. Cost of a look: O(groups x territories + roads).
 */
export class TerritorialSeries {
  readonly #watched: readonly Watched[]

  /** @param mechanisms what none of them moves is not told */
  constructor({ region, groups, trafficking = [] }: Ground, mechanisms: readonly Pick<Mechanism, "name">[]) {
    const { territories, links } = region
    const has = (name: string): boolean => mechanisms.some((mechanism) => mechanism.name === name)
    const code = (index: number): string => territories[index % territories.length]?.code ?? ""
    const nobody = (): string => ""
    const road = (index: number): string => {
      const link = links[index]
      return link === undefined ? "" : roadName(code(link.from), code(link.to))
    }
    this.#watched = [
      {
        variable: "presence",
        now: (world, _, index) => world.members[index] as number,
        before: new Int32Array(groups.length * territories.length),
        place: code,
        agent: (index) => groups[Math.floor(index / territories.length)]?.id ?? "",
      },
      ...(has("intimidation")
        ? [
            {
              variable: "afraid",
              now: (world: ConflictWorld, time: number, index: number) =>
                Math.round(fearIn(world, index, time) * SHARES_KEPT) / SHARES_KEPT,
              before: new Float64Array(territories.length),
              place: code,
              agent: nobody,
            },
          ]
        : []),
      ...(has("displacement")
        ? [
            {
              variable: "displaced",
              now: (world: ConflictWorld, _: number, index: number) => world.displaced[index] as number,
              before: new Int32Array(territories.length),
              place: code,
              agent: nobody,
            },
          ]
        : []),
      ...(has("trafficking") && trafficking.length > 0
        ? [
            {
              variable: "road-traffic",
              now: (world: ConflictWorld, _: number, index: number) =>
                Number((world.roadTraffic[index] as number).toPrecision(FLOW_DIGITS)),
              before: new Float64Array(links.length),
              place: road,
              agent: nobody,
            },
          ]
        : []),
    ]
  }

  /** Tells what differs from the last look, quantity by quantity, in order of groups and places. */
  changes(time: number, world: ConflictWorld, tell: Tell): void {
    for (const { variable, now, before, place, agent } of this.#watched)
      for (let index = 0; index < before.length; index++) {
        const value = now(world, time, index)
        if (value === before[index]) continue
        before[index] = value
        tell(place(index), agent(index), variable, value)
      }
  }
}

/** How a road is named in the column `territory`: the codes of its two ends, in the order of the region's links. */
function roadName(from: string, to: string): string {
  return `${from}-${to}`
}
