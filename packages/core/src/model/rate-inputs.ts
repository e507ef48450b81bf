import { log, log1p } from "../math/logarithm.js"
import type { Instead, Read } from "./observed-reads.js"
import { PARAMETERS, type RateAccount } from "./rate-account.js"

/** One value that a rate was computed from: of the world, or a parameter under the path `parameters.name`. */
export type RateInput = Pick<Read, "path" | "index"> & { readonly value: number }

/** Computes the same rate again, with some values replaced. */
export type RateAgain = (instead: readonly Instead[]) => RateAccount

/** Single numbers that an account says were read, parameters first. */
export function inputsOf({ parameters, variables }: RateAccount): readonly RateInput[] {
  return [
    ...parameters.map(({ name, value }) => ({ path: `${PARAMETERS}.${name}`, index: null, value })),
    ...variables.filter((read): read is Read & RateInput => typeof read.value === "number"),
  ]
}

/** Relative step of the central difference. */
const STEP = 1e-4

/**
 * By how many per cent a rate rises when one input rises by one per cent: d ln rate / d ln input, by a central difference. 1 where the rate is in
 * proportion to it, 0 where it does not matter at this moment; null where that has no meaning: an input of 0, or one that is the number of a thing.
 */
export function elasticityOf(input: RateInput, value: number, again: RateAgain): number | null {
  if (value === 0) return null
  const above = rateAt(again, input, value * (1 + STEP))
  const below = rateAt(again, input, value * (1 - STEP))
  if (!(above > 0 && below > 0)) return null
  const slope = (log(above) - log(below)) / (log1p(STEP) - log1p(-STEP))
  return Number.isFinite(slope) ? Number(slope.toFixed(6)) : null
}

/** An input that keeps a rate at 0, and a value at which it would not be 0. */
export interface Hindrance {
  readonly input: RateInput
  readonly instead: number
  /** Firings per day with this value, and those of the hindrances before it where they only help together. */
  readonly rate: number
}

/** Why a rate is 0. */
export interface Hindrances {
  /** Each of these alone would make the rate more than 0. */
  readonly alone: readonly Hindrance[]
  /** Where none alone would: these together, in the order in which the model asks for them; empty where nothing was found. */
  readonly together: readonly Hindrance[]
  /** Whether those together would make it more than 0; false where they are needed, and something else is too. */
  readonly isEnough: boolean
}

/** Values to try for an input; the first is 1 where it is an amount that is 0. */
type OtherValues = (input: RateInput) => readonly number[]

const MOST_TOGETHER = 6

/**
 * What a rate of 0 hangs on: each input that was read is tried at other values, one at a time; where none helps alone, what was read last as 0 is
 * set to 1, and so on. Asks the model's own function, so it knows no more and no less than the model does.
 *
 * @param others values to try for an input; default 1 where it is 0, else 0 and twice as much
 */
export function hindrancesOf(
  account: RateAccount,
  again: RateAgain,
  others: OtherValues = ({ value }) => (value === 0 ? [1] : [0, 2 * value]),
): Hindrances {
  const alone = inputsOf(account).flatMap((input) => {
    for (const instead of others(input)) {
      const rate = rateAt(again, input, instead)
      if (rate > 0) return [{ input, instead, rate }]
    }
    return []
  })
  const together = alone.length > 0 ? [] : needed(account, again, others)
  return { alone, together, isEnough: alone.length > 0 || (together.at(-1)?.rate ?? 0) > 0 }
}

function needed(account: RateAccount, again: RateAgain, others: OtherValues): Hindrance[] {
  const found: Hindrance[] = []
  let now = account
  while (found.length < MOST_TOGETHER) {
    const step = nextNeeded(now, found, again, others)
    if (step === undefined) break
    found.push(step.hindrance)
    if (step.account.rate > 0) break
    now = step.account
  }
  return found
}

/** The input read last, of those that are 0, with which the model gets further: its gate opens, or it asks for more. */
function nextNeeded(
  now: RateAccount,
  found: readonly Hindrance[],
  again: RateAgain,
  others: OtherValues,
): { readonly hindrance: Hindrance; readonly account: RateAccount } | undefined {
  const replaced = found.map(({ input, instead: value }) => ({ ...input, value }))
  const isAmount = (input: RateInput): boolean => input.value === 0 && others(input)[0] === 1
  for (const input of inputsOf(now).filter(isAmount).reverse()) {
    if (replaced.some(({ path, index }) => input.path === path && input.index === index)) continue
    const account = attempt(again, [...replaced, { ...input, value: 1 }])
    if (account === undefined) continue
    const asksForMore = inputsOf(account).length > inputsOf(now).length
    const getsFurther = account.rate > 0 || account.isOpen !== now.isOpen || asksForMore
    if (getsFurther) return { hindrance: { input, instead: 1, rate: account.rate }, account }
  }
  return undefined
}

function rateAt(again: RateAgain, { path, index }: RateInput, value: number): number {
  const rate = attempt(again, [{ path, index, value }])?.rate ?? 0
  return Number.isFinite(rate) ? rate : 0
}

/** A value that cannot be may make the model's function fail: then nothing is known of it. */
function attempt(again: RateAgain, instead: readonly Instead[]): RateAccount | undefined {
  try {
    return again(instead)
  } catch {
    return undefined
  }
}
