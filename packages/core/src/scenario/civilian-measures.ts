import type { Mechanism } from "../mechanisms/mechanism.js"
import type { MeasureValue } from "../results/measure.js"
import type { ConflictWorld } from "../world/conflict-world.js"
import { fearIn } from "../world/fear.js"
import type { Ground } from "../world/ground.js"

/**
 * What civilians suffer besides deaths, as the world stands at a time: people displaced by the state they left, and the share of those at
 * home who are afraid. Of each only what some mechanism of the scenario moves.
 */
export function civilianMeasures(
  { region }: Ground,
  mechanisms: readonly Pick<Mechanism, "name">[],
  world: ConflictWorld,
  now: number,
): MeasureValue[] {
  const has = (name: string): boolean => mechanisms.some((mechanism) => mechanism.name === name)
  const states = [...new Set(region.territories.map(({ state }) => state))]
  const measured = (measure: string, unit: string, of: (places: readonly number[]) => number): MeasureValue[] =>
    ["all", ...states].map((place) => {
      const places = region.territories.flatMap(({ state }, at) => (place === "all" || state === place ? [at] : []))
      return { measure, unit, place, agent: "", year: "all" as const, value: of(places) }
    })
  const sum = (places: readonly number[], of: (at: number) => number): number =>
    places.reduce((total, at) => total + of(at), 0)
  const atHome = (at: number): number => world.residents[at] as number
  return [
    ...(has("displacement")
      ? measured("displaced", "people", (places) => sum(places, (at) => world.displaced[at] as number))
      : []),
    ...(has("intimidation")
      ? measured("afraid", "share", (places) => {
          const people = sum(places, atHome)
          return people === 0 ? 0 : sum(places, (at) => atHome(at) * fearIn(world, at, now)) / people
        })
      : []),
  ]
}
