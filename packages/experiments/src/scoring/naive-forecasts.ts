import type { UniformSource } from "@contested/core"

/**
 * The forecast that nothing changes: the last value seen, as an ensemble of one, for every step ahead.
 *
 * @param history Finite values in order of time, at least one.
 * @param horizon Steps ahead, whole number of at least 1.
 * @throws RangeError for an empty history, a value that is not finite, or a horizon that is none.
 */
export function lastValueForecast(history: ArrayLike<number>, horizon: number): number[][] {
  requireHistory(history, 1, horizon)
  return Array.from({ length: horizon }, () => [history[history.length - 1] as number])
}

/**
 * The forecast that the future is drawn from the recent past: for every step ahead, draws with replacement from the last values of the history
 * (the bootstrap benchmark of ViEWS 2023/24: the last 12 months). O(horizon x draws).
 *
 * @param history Finite values in order of time, at least `window`.
 * @param options.window How many of the last values are drawn from, default 12.
 * @param options.draws Ensemble size, default 1,000.
 * @param options.random Stream of its own.
 * @throws RangeError for a history that is too short, a value that is not finite, or numbers out of range.
 */
export function bootstrapForecast(
  history: ArrayLike<number>,
  horizon: number,
  {
    window = 12,
    draws = 1_000,
    random,
  }: { readonly window?: number; readonly draws?: number; readonly random: UniformSource },
): number[][] {
  requireWhole("window", window)
  requireWhole("number of draws", draws)
  requireHistory(history, window, horizon)
  const first = history.length - window
  return Array.from({ length: horizon }, () =>
    Array.from({ length: draws }, () => history[first + Math.floor(window * random.uniform())] as number),
  )
}

/**
 * The forecast that the season repeats: for every step ahead, the values seen at the same place in all full or begun seasons before (the
 * seasonal naive method, Hyndman & Athanasopoulos 2021, Forecasting: Principles and Practice, 3rd ed., §5.2, which keeps the last one only:
 * `seasons: 1`). O(horizon x seasons).
 *
 * @param history Finite values in order of time, at least one period.
 * @param options.period Steps per season, default 12.
 * @param options.seasons How many seasons back at most, default all.
 * @throws RangeError for a history that is too short, a value that is not finite, or numbers out of range.
 */
export function seasonalForecast(
  history: ArrayLike<number>,
  horizon: number,
  { period = 12, seasons = Number.MAX_SAFE_INTEGER }: { readonly period?: number; readonly seasons?: number } = {},
): number[][] {
  requireWhole("period", period)
  requireWhole("number of seasons", seasons)
  requireHistory(history, period, horizon)
  return Array.from({ length: horizon }, (_, step) => {
    const latest = history.length - period + (step % period)
    const draws: number[] = []
    for (let index = latest; index >= 0 && draws.length < seasons; index -= period) draws.push(history[index] as number)
    return draws
  })
}

function requireWhole(what: string, value: number): void {
  if (Number.isSafeInteger(value) && value >= 1) return
  throw new RangeError(`The ${what} is ${value}: expected a whole number of at least 1.`)
}

function requireHistory(history: ArrayLike<number>, least: number, horizon: number): void {
  requireWhole("horizon", horizon)
  if (history.length < least) {
    throw new RangeError(`The history has ${history.length} values: this forecast needs at least ${least}.`)
  }
  for (let index = 0; index < history.length; index += 1) {
    if (!Number.isFinite(history[index])) {
      throw new RangeError(`Value ${index} of the history is ${history[index]}: expected a finite number.`)
    }
  }
}
