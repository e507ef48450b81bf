import type { PublishedModel, PublishedSimulation } from "@contested/scenarios"
import type { Subject } from "./subject.js"

/** A published model as experiments run it, by its own declared parameters. */
export function publishedSubject(
  { name, title, limits }: Pick<PublishedModel, "name" | "title" | "limits">,
  simulation: PublishedSimulation,
): Subject {
  return {
    name,
    title,
    parameters: simulation.parameters,
    variants: simulation.variants,
    start: null,
    defaults: { seed: name, replications: 100, until: null },
    limits,
    run: ({ seed, replication, settings, variant }) => {
      const { digest, occurrences, values } = simulation.run({ seed, replication, settings, variant })
      const measures = simulation.measures.map((measure) => ({
        name: measure.name,
        unit: measure.unit,
        value: values[measure.name] as number,
      }))
      return { replication, digest, occurrences, measures }
    },
  }
}
