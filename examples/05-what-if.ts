/**
 * What if: two variants with the same luck
 *
 * Covers: parameters of a run, common random numbers, paired differences.
 *
 * Scenario: two sides of twenty wear each other down. What if the first had a tenth more effect? The same seed gives both variants the
 * same luck, so the difference shows with far fewer runs than between runs that share nothing.
 */
import { count, defineModel, moments, rate, simulate } from "@contested/core"
import { printWhenRun } from "./src/print-when-run.js"

const battle = defineModel({
  name: "battle",
  parameters: { size: count(20), first: rate(0.05, { per: "day" }), second: rate(0.05, { per: "day" }) },
  world: ({ size }) => ({ a: size, b: size }),
  hazards: {
    aFalls: { rate: (world, p) => p.second * world.b, effect: (world) => void world.a-- },
    bFalls: { rate: (world, p) => p.first * world.a, effect: (world) => void world.b-- },
  },
  ends: (world) => world.a === 0 || world.b === 0,
})

const RUNS = 300

export const lines = (): string[] => {
  const survivors = (seed: string, first: number): number[] =>
    Array.from({ length: RUNS }, (_, i) => {
      const { world } = simulate(battle, { seed, replication: i + 1, parameters: { first } })
      return world.a - world.b
    })
  const [asIs, better] = [survivors("same luck", 0.05), survivors("same luck", 0.055)]
  const unrelated = survivors("other luck", 0.055)
  const told = (name: string, other: readonly number[]): string => {
    const { mean, sd } = moments(other.map((value, i) => value - (asIs[i] as number)))
    const error = (sd as number) / Math.sqrt(RUNS)
    return `${name}: a lead of ${mean.toFixed(2)} more, standard error ${error.toFixed(2)}`
  }
  return [told("other luck", unrelated), told("same luck ", better)]
}

printWhenRun(import.meta.url, lines)
