import { type Ensemble, requireForecast, type UniformSource } from "@contested/core"

/**
 * Where what happened stands among the draws, from 0 to 1: (draws below + v (draws equal + 1)) / (K + 1), v uniform. Uniform on [0, 1) exactly
 * when observation and draws come from one distribution, counts with ties included (the verification rank of Hamill 2001,
 * doi:10.1175/1520-0493(2001)129<0550:IORHFV>2.0.CO;2, randomised as Czado, Gneiting & Held 2009, doi:10.1111/j.1541-0420.2009.01191.x).
 * Heaped at both ends: forecasts too sure; heaped in the middle: too wide. O(K), one draw.
 *
 * @param random Stream of its own, such as `streams.stream("pit", measure)`.
 * @throws RangeError for an empty ensemble, or a value that is not finite.
 */
export function probabilityIntegralTransform(ensemble: Ensemble, observed: number, random: UniformSource): number {
  requireForecast(ensemble, observed)
  let below = 0
  let equal = 0
  for (let index = 0; index < ensemble.length; index += 1) {
    const draw = ensemble[index] as number
    if (draw < observed) below += 1
    else if (draw === observed) equal += 1
  }
  return (below + random.uniform() * (equal + 1)) / (ensemble.length + 1)
}

/**
 * Counts of transforms in equal bins of [0, 1], for a histogram that should be flat. O(n).
 *
 * @param bins Whole number from 2 to 1,000, default 10.
 * @throws RangeError for a value outside 0 to 1, or another number of bins.
 */
export function transformHistogram(transforms: ArrayLike<number>, bins = 10): number[] {
  if (!Number.isInteger(bins) || bins < 2 || bins > 1_000) {
    throw new RangeError(`A histogram of ${bins} bins was asked for: expected a whole number from 2 to 1,000.`)
  }
  const counts = new Array<number>(bins).fill(0)
  for (let index = 0; index < transforms.length; index += 1) {
    const value = transforms[index] as number
    if (!(value >= 0 && value <= 1))
      throw new RangeError(`Transform ${index} is ${value}: expected a number from 0 to 1.`)
    const bin = Math.min(bins - 1, Math.floor(value * bins))
    counts[bin] = (counts[bin] as number) + 1
  }
  return counts
}
