/** @throws RangeError when there is no draw, or a draw or the observation is not a finite number; names the first that is not */
export function requireDraws(draws: readonly number[], observed: number): void {
  if (draws.length === 0) throw new RangeError("A forecast needs at least one draw, got none.")
  const wrong = draws.findIndex((x) => !Number.isFinite(x))
  if (wrong !== -1)
    throw new RangeError(`Draw ${wrong + 1} of ${draws.length} is ${draws[wrong]}; expected a finite number.`)
  if (!Number.isFinite(observed)) throw new RangeError(`The observed value is ${observed}; expected a finite number.`)
}
