import { type Model, type ParameterEntry, type Run, simulate } from "@contested/core"
import { parameterEntries } from "./parameter-entries.js"

/** A number that a run ends with. */
export interface SimulationMeasure {
  readonly name: string
  readonly unit: string
  /** What it counts, one sentence without its full stop. */
  readonly description: string
}

/** Which run of a published model to make. */
export interface SimulationRequest {
  readonly seed: string
  /** 1, 2, ... */
  readonly replication: number
  /** Values in declared units, by parameter; what is not here has its default. */
  readonly settings: Readonly<Record<string, number>>
  /** One of the simulation's variants; default: the first. */
  readonly variant?: string
}

export interface SimulationResult {
  /** SHA-256 of event history and final state. */
  readonly digest: string
  readonly occurrences: number
  /** One value per declared measure. */
  readonly values: Readonly<Record<string, number>>
}

/** A published model as an experiment drives it: values of its own declared parameters in, numbers out. */
export interface PublishedSimulation {
  /** Of no mechanism: an experiment calls them by their names alone. */
  readonly parameters: readonly ParameterEntry[]
  readonly measures: readonly SimulationMeasure[]
  /** Forms of the model; the first is meant when none is named. */
  readonly variants: readonly { readonly name: string; readonly title: string }[]
  /** Makes one run. Pure. @throws SimulationError naming every setting that does not fit */
  readonly run: (request: SimulationRequest) => SimulationResult
}

/** A model of one part, in one of its forms. */
export interface SimulationVariant<World> {
  readonly name: string
  readonly title: string
  readonly model: Model<World>
}

/**
 * Makes a model drivable by experiments.
 *
 * @param variants Forms of the model, at least one, all with the same parameters; the first is the default.
 * @param measures What to read from a run at its end, by name.
 * @param until Days; left out where every run comes to an end of its own.
 */
export function publishedSimulation<World>(
  variants: readonly [SimulationVariant<World>, ...SimulationVariant<World>[]],
  measures: Readonly<Record<string, Omit<SimulationMeasure, "name"> & { readonly of: (run: Run<World>) => number }>>,
  until?: number,
): PublishedSimulation {
  return {
    parameters: parameterEntries(variants[0].model).map((entry) => ({ ...entry, mechanism: "" })),
    measures: Object.entries(measures).map(([name, { unit, description }]) => ({ name, unit, description })),
    variants: variants.map(({ name, title }) => ({ name, title })),
    run: ({ seed, replication, settings, variant = variants[0].name }) => {
      const found = variants.find(({ name }) => name === variant)
      if (found === undefined)
        throw new RangeError(
          `There is no variant "${variant}"; there are ${variants.map(({ name }) => name).join(", ")}.`,
        )
      const run = simulate(found.model, {
        seed,
        replication,
        parameters: settings,
        ...(until !== undefined && { until }),
      })
      const values = Object.fromEntries(Object.entries(measures).map(([name, { of }]) => [name, of(run)]))
      return { digest: run.digest(), occurrences: run.occurrences, values }
    },
  }
}
