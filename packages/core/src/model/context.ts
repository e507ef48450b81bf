import type { ProcessHandle } from "../engine/processes/process.js"
import type { RandomStream } from "../random/random-stream.js"
import type { StreamEntity } from "../random/random-streams.js"

/** Anything that survives JSON: what events carry and records say. */
export type PlainData = number | string | boolean | null | readonly PlainData[] | { readonly [key: string]: PlainData }

type TypedArray =
  | Float64Array
  | Float32Array
  | Int32Array
  | Uint32Array
  | Int16Array
  | Uint16Array
  | Int8Array
  | Uint8Array

/** A type itself where its values are data that a run can save, and where they are not, a type that nothing fits. */
type Saveable<T> = T extends PlainData | undefined | TypedArray | ProcessHandle
  ? T
  : T extends bigint | symbol | ((...parameters: never) => unknown)
    ? NotSaveable
    : T extends
          | ReadonlyMap<unknown, unknown>
          | ReadonlySet<unknown>
          | Date
          | RegExp
          | Promise<unknown>
          | ArrayBufferView
      ? NotSaveable
      : { readonly [K in keyof T]: Saveable<T[K]> }

declare const reason: unique symbol
interface NotSaveable {
  readonly [reason]: "plain data are numbers, text, true, false, null, lists, plain objects and typed arrays"
}

type EventOptions = { readonly priority?: number }

/** The options of an event, or, where its payload cannot be saved, an argument that nobody has. */
type EventArguments<Payload> = unknown extends Payload
  ? [options?: EventOptions]
  : [Payload] extends [Saveable<Payload>]
    ? [options?: EventOptions]
    : [aPayloadIsPlainData: NotSaveable]

declare const handleOfEvent: unique symbol

/**
 * Names one scheduled event, also after it has happened. A number, so it may lie in the world, in payloads and in a `Float64Array`; of a
 * type of its own, so that no other number is mistaken for one.
 */
export type EventHandle = number & { readonly [handleOfEvent]: true }

/** Declares an event kind and the payload that goes with it. */
export interface EventDeclaration<Payload> {
  /** Lower happens first among events of one time; default 0. */
  readonly priority: number
  /** Never there: carries the type only. */
  readonly payload?: Payload
}

export type EventDeclarations = Readonly<Record<string, EventDeclaration<unknown>>>

export type PayloadOf<D> = D extends EventDeclaration<infer Payload> ? Payload : never

/**
 * Declares an event kind: `event<{ group: number }>()`. A payload is plain data, because a scheduled event is saved with the run; one that
 * is not does not compile.
 */
export function event<Payload>(...[options]: EventArguments<Payload>): EventDeclaration<Payload> {
  return { priority: (options as EventOptions | undefined)?.priority ?? 0 }
}

/** When a scheduled event happens: at a time, or after a delay. Days. */
export type When = { readonly at: number; readonly after?: never } | { readonly after: number; readonly at?: never }

/** A happening worth keeping, handed to whoever watches the run. */
export interface OccurrenceRecord {
  /** Days since the start. */
  readonly time: number
  readonly occurrence: number
  readonly cause: number
  readonly kind: string
  readonly data: PlainData
}

/** A coin that was tossed and counted, told to whoever watches the run. */
export interface Toss {
  /** `part/purpose`, or the purpose alone in a model of one part. */
  readonly name: string
  readonly probability: number
  readonly happened: boolean
}

/** What the model's functions may do besides changing the world. Its functions belong to it: `context.schedule(...)`, not taken out of it. */
export interface Context<Events extends EventDeclarations, Variable extends string> {
  /** Days since the start. */
  readonly now: number
  /** The number of the occurrence in progress; 0 while the world is set up. */
  readonly occurrence: number
  /** The stream of this purpose and entity: independent of all others. */
  random(purpose: string, entity?: StreamEntity): RandomStream
  /**
   * Tosses a coin on which much depends: true with the probability. One draw of the stream of this purpose and entity, whether the coin counts or not, so
   * that variants stay aligned. A coin that counts is told to whoever watches: what it showed minus its probability has the mean 0 whatever else
   * happens, which takes its luck out of a comparison.
   *
   * @param probability 0 to 1
   * @param counts Whether anything depends on it; known before it is tossed. Default true.
   */
  chance(purpose: string, probability: number, entity?: StreamEntity, counts?: boolean): boolean
  /** Schedules an event. @throws SimulationError when the time is not finite or lies in the past */
  schedule<Kind extends keyof Events & string>(
    kind: Kind,
    payload: PayloadOf<Events[Kind]>,
    when: When & { readonly priority?: number },
  ): EventHandle
  /** False when the event has happened or been cancelled already. */
  cancel(handle: EventHandle): boolean
  /** False when the event has happened or been cancelled already. @throws SimulationError when the time is not finite or lies in the past */
  reschedule(handle: EventHandle, when: When): boolean
  /** Says that a variable changed at an index, so that the hazards that read it follow. */
  readonly changed: { readonly [V in Variable]: (index: number) => void }
  /** Leaves a record for whoever watches. Costs nothing to speak of when nobody does. */
  record(kind: string, data: PlainData): void
}
