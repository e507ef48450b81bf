import type { ProcessBody, ProcessHandle } from "../engine/processes/process.js"
import type { PlainData } from "./context.js"

/** Declares a process kind: what it is started with, what it results in, and with what cause it may be interrupted. */
export interface ProcessDeclaration<Payload, Result, Cause> {
  /** Of its steps among events of one time; lower happens first; default 0. */
  readonly priority: number
  /** Never there: these carry the types only. */
  readonly payload?: Payload
  readonly result?: Result
  readonly cause?: Cause
}

export type ProcessDeclarations = Readonly<Record<string, ProcessDeclaration<unknown, unknown, unknown>>>

export type ProcessPayload<D> = D extends ProcessDeclaration<infer Payload, unknown, unknown> ? Payload : never
export type ProcessResult<D> = D extends ProcessDeclaration<unknown, infer Result, unknown> ? Result : never
export type ProcessCause<D> = D extends ProcessDeclaration<unknown, unknown, infer Cause> ? Cause : never
export type ProcessHandleOf<D> = ProcessHandle<ProcessResult<D>, ProcessCause<D>>
export type ProcessBodyOf<D> = ProcessBody<ProcessResult<D>>

/**
 * Declares a process kind: `process<{ id: number }>()`, or with a result, `process<{ id: number }, "served" | "reneged">()`.
 * Payload, result and cause are plain data.
 */
export function process<Payload = null, Result = void, Cause = PlainData>(
  options: { readonly priority?: number } = {},
): ProcessDeclaration<Payload, Result, Cause> {
  return { priority: options.priority ?? 0 }
}
