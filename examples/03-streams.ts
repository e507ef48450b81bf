/**
 * Streams: luck with a name
 *
 * Covers: named random streams, distributions, seeds and replications, digests.
 *
 * Scenario: three villages report incidents each month. Each has a stream of its own, so a fourth village changes nothing for the first three,
 * and the same seed gives the same months on any machine.
 */
import { count, defineModel, event, gamma, poisson, simulate } from "@contested/core"
import { printWhenRun } from "./src/print-when-run.js"

const reports = defineModel({
  name: "reports",
  parameters: { villages: count(3) },
  events: { month: event<null>() },
  world: ({ villages }) => ({ incidents: Array.from({ length: villages }, () => [] as number[]) }),
  on: {
    month: (world, _, __, context) => {
      world.incidents.forEach((months, village) => {
        const luck = context.random("incidents", village)
        // Some months are worse than others: counts that scatter more than Poisson's.
        months.push(poisson(luck, gamma(luck, 2, 1.5)))
      })
      if (context.now < 5 * 30) context.schedule("month", null, { after: 30 })
    },
  },
  initialise: (_, __, context) => void context.schedule("month", null, { at: 30 }),
})

export const lines = (): string[] => {
  const run = (seed: string, villages: number, replication = 1) =>
    simulate(reports, { seed, replication, parameters: { villages } })
  const [three, four] = [run("streams", 3), run("streams", 4)]
  return [
    ...four.world.incidents.map((months, village) => `village ${village + 1}: ${months.join(" ")}`),
    `the first three are the same without the fourth: ${JSON.stringify(three.world.incidents) === JSON.stringify(four.world.incidents.slice(0, 3))}`,
    `same seed, same digest: ${three.digest() === run("streams", 3).digest()}`,
    `another replication, another digest: ${three.digest() !== run("streams", 3, 2).digest()}`,
  ]
}

printWhenRun(import.meta.url, lines)
