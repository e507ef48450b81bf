import type { Facility } from "./processes/facility.js"
import type { ProcessBody } from "./processes/process.js"

/** An event kind, ready to be executed. */
export interface EventProgram {
  readonly name: string
  /** Used when an event is scheduled without a priority of its own; lower happens first. */
  readonly priority: number
  execute(payload: unknown): void
}

/** A process kind, ready to be started. */
export interface ProcessProgram {
  readonly name: string
  /** Of its steps, among events of one time; lower happens first. */
  readonly priority: number
  /** Makes the body; nothing of it runs yet. */
  begin(payload: unknown): ProcessBody<unknown>
}

/** A family of hazards over an index set, ready to be executed. */
export interface HazardProgram {
  readonly name: string
  /** Size of the index set; fixed for the run. */
  readonly members: number
  /** Firings per day of one member at time `now`, finite and >= 0. Depends on the time only where there is a bound. */
  rate(member: number, now: number): number
  /** For rates that change with time alone: at least the rate from `now` on, until the state changes. */
  readonly bound?: (member: number, now: number) => number
  /** Whether a member can happen at all; while it cannot, its rate is 0 and only what its gate reads is watched. Left out: always. */
  readonly isOpen?: (member: number) => boolean
  fire(member: number): void
  /** True when the family declared nothing: all its members are brought up to date after every occurrence. */
  readonly readsEverything: boolean
  /** A few words on what the rate was computed from, for error messages. */
  describe(member: number): string
}

/** A state variable over an index set, and who reads it. */
export interface VariableProgram {
  readonly name: string
  readonly size: number
  /** Hazards (family offset + member) that read index i: `readers[starts[i]] .. readers[starts[i + 1] - 1]`. */
  readonly starts: Uint32Array
  readonly readers: Uint32Array
  /** Hazards whose gates read index i, in the same form. */
  readonly gateStarts: Uint32Array
  readonly gateReaders: Uint32Array
}

/** A model bound to its world: all the simulation has to know. */
export interface Program {
  readonly events: readonly EventProgram[]
  readonly hazards: readonly HazardProgram[]
  readonly variables: readonly VariableProgram[]
  readonly processes: readonly ProcessProgram[]
  /** What processes share, by name. */
  readonly facilities: ReadonlyMap<string, Facility>
  /** Checked after every occurrence: true ends the run there. Left out where a model has no end. */
  readonly ends?: () => boolean
}
