import { ExperimentError } from "@contested/experiments"
import type { GivenArguments } from "./given-arguments.js"

/** What the work gives; what is wrong with the request is noted beside all other mistakes, and nothing is given then. */
export function noted<Made>(given: GivenArguments, work: () => Made): Made | undefined {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof ExperimentError) || error.code !== "request") throw error
    for (const sentence of error.sentences) given.mistake(sentence)
    return undefined
  }
}
