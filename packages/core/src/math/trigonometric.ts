import { reduceByHalfPi, reducedHead, reducedTail } from "./half-pi-reduction.js"

/**
 * sin(x + tail) for |x| <= pi/4: an odd polynomial with the six coefficients of Sun's fdlibm 5.3, k_sin.c (1993; error below 2^-58).
 */
function sineOfReduced(x: number, tail: number): number {
  const z = x * x
  const cube = z * x
  const upper =
    0.00833333333332249 +
    z * (-0.0001984126982985795 + z * (2.7557313707070068e-6 + z * (-2.5050760253406863e-8 + z * 1.58969099521155e-10)))
  return x - (z * (0.5 * tail - cube * upper) - tail - cube * -0.16666666666666632)
}

/** cos(x + tail) for |x| <= pi/4: an even polynomial with the six coefficients of fdlibm 5.3, k_cos.c (1993; error below 2^-58). */
function cosineOfReduced(x: number, tail: number): number {
  const z = x * x
  const series =
    z *
    (0.0416666666666666 +
      z *
        (-0.001388888888887411 +
          z *
            (2.480158728947673e-5 +
              z * (-2.7557314351390663e-7 + z * (2.087572321298175e-9 + z * -1.1359647557788195e-11)))))
  const half = 0.5 * z
  const head = 1 - half
  return head + (1 - head - half + (z * series - x * tail))
}

/**
 * Sine of x radians, within 1 ulp of the true value for every finite x, the same bits on every JavaScript engine.
 *
 * sin(±0) is ±0; NaN and ±Infinity give NaN. Arguments beyond 1.6e6 cost microseconds (see {@link reduceByHalfPi}).
 */
export function sin(x: number): number {
  return sineOfQuadrant(reduceByHalfPi(x), reducedHead(), reducedTail())
}

/**
 * Cosine of x radians, within 1 ulp of the true value for every finite x, the same bits on every JavaScript engine.
 *
 * NaN and ±Infinity give NaN. Arguments beyond 1.6e6 cost microseconds (see {@link reduceByHalfPi}).
 */
export function cos(x: number): number {
  return sineOfQuadrant(reduceByHalfPi(x) + 1, reducedHead(), reducedTail())
}

/** sin(quadrant · pi/2 + x + tail). */
function sineOfQuadrant(quadrant: number, x: number, tail: number): number {
  const value = (quadrant & 1) === 0 ? sineOfReduced(x, tail) : cosineOfReduced(x, tail)
  return (quadrant & 2) === 0 ? value : -value
}
