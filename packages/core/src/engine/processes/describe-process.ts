import { Interrupt } from "./interrupt.js"
import { type Process, WAITING } from "./process.js"

const LONGEST = 60
const STATES = ["free", "starting", "resuming", "running", "waiting", "hold"] as const

/** A value in a few words, for messages; never fails. */
export function describeValue(value: unknown): string {
  if (typeof value === "function") return "a function"
  if (typeof value === "bigint" || typeof value === "symbol" || value === undefined) return String(value)
  let text: string
  try {
    text = JSON.stringify(value)
  } catch {
    text = "an object"
  }
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text
}

/** `Process "customer" {"id":3}, started at day 2,` ready for a verb. */
export function describeProcess(name: string, payload: unknown, startedAt: number): string {
  const subject = payload === undefined || payload === null ? "" : ` ${describeValue(payload)}`
  return `Process "${name}"${subject}, started at day ${startedAt},`
}

/** Why a process failed, in one sentence. */
export function failureOf(process: string, now: number, error: unknown): string {
  if (error instanceof Interrupt) return `${process} was ${error.message}, at day ${now} and did not catch it.`
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : describeValue(error)
  return `${process} failed at day ${now}: ${reason}`
}

/** What a process waits for, or what else it does, in a few words. */
export function describeWaiting({ state, command }: Process): string {
  return state >= WAITING && command !== undefined ? command.describe() : STATES[state]
}
