import { SimulationError } from "../engine/simulation-error.js"

/** @param message a sentence without its full stop */
export function refuseSnapshot(message: string): SimulationError {
  return new SimulationError("bad-snapshot", `${message}.`)
}
