/**
 * Thrown at the `yield` where an interrupted process waits. It has left whatever line it stood in, keeps what it holds, and may go on.
 * A process that does not catch it fails, and so does the run.
 */
export class Interrupt<Cause = unknown> extends Error {
  override readonly name: string = "Interrupt"
  override readonly cause: Cause

  constructor(cause: Cause, message = `interrupted, cause ${JSON.stringify(cause)}`) {
    super(message)
    this.cause = cause
  }
}

/** What was taken from a process by a more urgent one. */
export interface PreemptionCause {
  /** Name of the resource. */
  readonly resource: string
  readonly amount: number
  /** Since when it was held, days. */
  readonly since: number
}

/** The interrupt of a process that lost a resource to a more urgent request. The resource is gone already; releasing it does nothing. */
export class Preemption extends Interrupt<PreemptionCause> {
  override readonly name = "Preemption"

  constructor(cause: PreemptionCause) {
    super(cause, `lost ${cause.resource}, held since day ${cause.since}, to a more urgent request`)
  }
}
