/** What went wrong in a run: stable, for programs. */
export type SimulationErrorCode =
  | "bad-time"
  | "bad-rate"
  | "unknown-event"
  | "no-progress"
  | "undeclared-dependency"
  | "bad-snapshot"
  | "bad-parameter"
  | "bad-model"
  | "bad-command"
  | "process-failed"

/** A run that cannot go on, or that could not start. After one of these the simulation's state is not to be used. */
export class SimulationError extends Error {
  override readonly name = "SimulationError"
  readonly code: SimulationErrorCode

  constructor(code: SimulationErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
