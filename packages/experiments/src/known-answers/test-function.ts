import { defineModel, event, normal, type ParameterDeclaration, quantity, simulate } from "@contested/core"
import type { Subject } from "../runs/subject.js"

/** Sobol indices known by analysis, of one parameter. */
export interface AnalyticIndex {
  readonly parameter: string
  readonly first: number
  readonly total: number
}

/** A function whose sensitivity is known exactly, as experiments run it. */
export interface TestFunction extends Subject {
  /** Of the measure `y`, over the declared ranges. */
  readonly indices: readonly AnalyticIndex[]
  /** Variance of `y` over the declared ranges. */
  readonly variance: number
}

export interface TestFunctionDefinition {
  readonly name: string
  readonly title: string
  readonly source: string
  /** Range of every parameter. */
  readonly low: number
  readonly high: number
  readonly indices: readonly AnalyticIndex[]
  readonly variance: number
  /** Its value at a point. */
  readonly of: (x: readonly number[]) => number
}

/**
 * Makes a subject of a function: its parameters are the function's, its measure is `y`. In the variant `noisy` every run adds a normal error with
 * as much variance as the function has, so that luck and effect weigh the same.
 */
export function testFunction({
  name,
  title,
  source,
  low,
  high,
  indices,
  variance,
  of,
}: TestFunctionDefinition): TestFunction {
  const names = indices.map(({ parameter }) => parameter)
  const parameters: Record<string, ParameterDeclaration> = Object.fromEntries(
    names.map((parameter) => [
      parameter,
      quantity((low + high) / 2, { low, high, description: `argument ${parameter} of the function`, source }),
    ]),
  )
  const modelOf = (noise: number) =>
    defineModel({
      name,
      parameters,
      events: { evaluation: event<null>() },
      world: () => ({ y: 0 }),
      on: {
        evaluation: (world, values, _, context) => {
          const error = noise === 0 ? 0 : normal(context.random("error"), 0, noise)
          world.y = of(names.map((parameter) => values[parameter] as number)) + error
        },
      },
      initialise: (_, __, context) => void context.schedule("evaluation", null, { at: 0 }),
    })
  const models = { exact: modelOf(0), noisy: modelOf(Math.sqrt(variance)) }
  return {
    name,
    title,
    indices,
    variance,
    parameters: names.map((parameter) => ({
      mechanism: "",
      name: parameter,
      value: (low + high) / 2,
      unit: "1",
      low,
      high,
      description: `argument ${parameter} of the function`,
      source,
    })),
    variants: [
      { name: "exact", title: "The function" },
      { name: "noisy", title: "With a normal error in every run, of the function's own variance" },
    ],
    start: null,
    defaults: { seed: name, replications: 1, until: null },
    limits: ["A function to test methods on: it says nothing about conflict."],
    run: ({ seed, replication, settings, variant }) => {
      const model = variant === "noisy" ? models.noisy : models.exact
      const run = simulate(model, { seed, replication, parameters: settings, until: 0 })
      const measures = [{ name: "y", unit: "1", value: run.world.y }]
      return { replication, digest: run.digest(), occurrences: run.occurrences, measures }
    },
  }
}
