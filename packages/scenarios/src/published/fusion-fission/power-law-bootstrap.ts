import { discretePowerLaw, integer, pareto, RandomStreams, type UniformSource } from "@contested/core"
import type { PowerLawKind } from "./power-law-fit.js"
import { fitPowerLawWithMinimum, type PowerLawWithMinimum } from "./power-law-minimum.js"

export interface PowerLawTest {
  readonly fit: PowerLawWithMinimum
  /** Share of synthetic samples that lie farther from their own fit than the data from theirs. Small means: not a power law. */
  readonly p: number
  readonly samples: number
}

/**
 * Could the data come from a power law? The goodness-of-fit test of Clauset, Shalizi & Newman (2009, section 4.1, doi:10.1137/070710111):
 * samples of the same size are drawn, below x_min from the data themselves and from x_min on from the fitted law, and each is fitted anew,
 * x_min included. They rule the power law out for p <= 0.1. The standard error of p is at most 0.5 / sqrt(samples).
 *
 * @param options.seed of the synthetic samples; sample i draws from stream ("power law", i)
 * @param options.samples default 100; they advise 2,500 for two decimals of p
 * @throws RangeError when the data cannot be fitted, or `samples` is not a whole number over 0
 */
export function testPowerLaw(
  data: readonly number[],
  kind: PowerLawKind,
  options: { readonly seed: string; readonly samples?: number; readonly fewest?: number },
): PowerLawTest {
  const { seed, samples = 100, fewest = 10 } = options
  if (!(Number.isSafeInteger(samples) && samples > 0))
    throw new RangeError(`The number of synthetic samples is ${samples}; expected a whole number over 0.`)
  const fit = fitPowerLawWithMinimum(data, kind, fewest)
  const body = data.filter((x) => x < fit.minimum)
  const streams = new RandomStreams(seed, 1)
  const draw = tailOf(fit)
  let farther = 0
  for (let i = 0; i < samples; i++) {
    const luck = streams.stream("power law", i)
    const synthetic = data.map(() => {
      const isTail = body.length === 0 || luck.uniform() * data.length < fit.values
      return isTail ? draw(luck) : body[integer(luck, 0, body.length - 1)]!
    })
    if (fitPowerLawWithMinimum(synthetic, kind, fewest).distance >= fit.distance) farther += 1
  }
  return { fit, p: farther / samples, samples }
}

function tailOf({ kind, exponent, minimum }: PowerLawWithMinimum): (luck: UniformSource) => number {
  if (kind === "continuous") return (luck) => pareto(luck, exponent - 1, minimum)
  const law = discretePowerLaw({ exponent, minimum })
  return (luck) => law.sample(luck)
}
