/** States at which effects are tried, as vectors of all numbers of the world. */
export interface ProbeStates {
  /** Where it starts, and just above and just below: rates that vary continuously are alike at the three. */
  readonly base: Float64Array
  readonly above: Float64Array
  readonly below: Float64Array
  /** States elsewhere: small, middling and large numbers, none of them whole, no two alike. */
  readonly elsewhere: readonly Float64Array[]
  /** All moving numbers 0: where an increment is free of rounding. */
  readonly zero: Float64Array
}

/** (sqrt(5) - 1) / 2: its multiples are spread evenly over (0, 1) and never meet. */
const GOLDEN = 0.6180339887498949
/** Fractions are multiples of 2^-7, so that adding a whole number to them is exact. */
const GRID = 128

function fraction(i: number): number {
  const share = (i + 1) * GOLDEN
  return (Math.floor((share - Math.floor(share)) * (GRID / 2)) * 2 + 1) / GRID
}

/** States around `base` in which only the given numbers differ; the others are constants of the model and may be indexes. */
export function probeStates(base: Float64Array, moving: Iterable<number>): ProbeStates {
  const leaves = Array.from(moving)
  const state = (value: (old: number, i: number) => number): Float64Array => {
    const probe = base.slice()
    leaves.forEach((leaf, i) => {
      probe[leaf] = value(base[leaf] as number, i)
    })
    return probe
  }
  const near = (old: number, i: number): number => Math.max(1, Math.abs(old)) * (fraction(i) + 1) * 2 ** -20
  return {
    base,
    above: state((old, i) => old + near(old, i)),
    below: state((old, i) => old - near(old, i)),
    elsewhere: [
      state((_, i) => fraction(i)),
      state((old, i) => Math.floor(Math.abs(old) * fraction(i + 7)) + fraction(3 * i + 1)),
      state((old, i) => Math.floor(Math.abs(old) * (1 + fraction(i + 3))) + 1 + fraction(5 * i + 2)),
      state((old, i) => 16 * Math.floor(Math.abs(old) + 1) + i + fraction(7 * i + 3)),
    ],
    zero: state(() => 0),
  }
}
