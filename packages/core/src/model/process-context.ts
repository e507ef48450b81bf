import type { Interrupt } from "../engine/processes/interrupt.js"
import type { ProcessHandle } from "../engine/processes/process.js"
import type { When } from "./context.js"
import type { ProcessCause, ProcessDeclarations, ProcessHandleOf, ProcessPayload } from "./process-declaration.js"

/** What all functions of a model may do about processes and what these share. */
export interface ProcessContext<Processes extends ProcessDeclarations, Resources> {
  /** The resources, stores, containers and signals that the model declares. */
  readonly resources: Resources
  /**
   * Starts a process. It begins once the step or effect that started it is done, in the same occurrence and before anything else
   * happens; several begin in the order in which they were started. Given a time, and while the run is set up, its first step is an
   * event, at that time and in its order.
   *
   * @throws SimulationError when the time is not finite or lies in the past, or when the model wants snapshots without replay
   */
  start<Kind extends keyof Processes & string>(
    kind: Kind,
    payload: ProcessPayload<Processes[Kind]>,
    when?: When,
  ): ProcessHandleOf<Processes[Kind]>
  /**
   * Makes a process throw an {@link Interrupt} where it waits. If what it waits for has come at this very moment, it first receives
   * that, and the interrupt at its next wait. Returns false when it has ended already.
   *
   * @throws SimulationError when a process interrupts itself
   */
  interrupt<Cause>(process: ProcessHandle<unknown, Cause>, cause: NoInfer<Cause>): boolean
  /** Whether a process has been started and has not ended. */
  isAlive(process: ProcessHandle): boolean
}

/** What besides a process's own body may do. */
export interface BodyContext<Processes extends ProcessDeclarations, Kind extends keyof Processes> {
  /** The process that is running. */
  readonly self: ProcessHandleOf<Processes[Kind]>
  /**
   * The interrupt that a `catch` caught; whatever else it caught is thrown on. Other than {@link Preemption}, by `instanceof`:
   * `const { cause } = context.interruption(error)`.
   *
   * @throws what it is given, when that is no interrupt
   */
  interruption(error: unknown): Interrupt<ProcessCause<Processes[Kind]>>
}
