import { log } from "@contested/core"
import { latticeNeighbours, stepProbabilities } from "./lattice.js"

/** Density of each gang (members per cell), decay λ and creation γ of marks. */
export interface Marking {
  readonly density: number
  readonly lambda: number
  readonly gamma: number
}

/**
 * The avoidance β from which on a mixed state falls apart: λ / (2 γ ρ), for waves that are long beside a cell; derived from the mean field by
 * linear stability. The published continuum limit has its transition at the same place.
 */
export function criticalAvoidance({ density, lambda, gamma }: Marking): number {
  return lambda / (2 * gamma * density)
}

/** The same for the longest wave along a lattice of twelve cells a side: λ / (γ ρ (1 + m)), m = (1 + cos 30°) / 2. */
export function criticalAvoidanceOfTwelve({ density, lambda, gamma }: Marking): number {
  return lambda / (gamma * density * (1 + (1 + Math.sqrt(3) / 2) / 2))
}

/**
 * The critical avoidance on a lattice of twelve cells a side, found by trying: the model's own step is applied to expected densities instead of
 * members, beginning with a faint wave, and β is halved in until the wave neither grows nor fades. Uses no linear theory.
 */
export function measuredCriticalAvoidance(marking: Marking): number {
  let [low, high] = [0, 4 * criticalAvoidance(marking)]
  for (let i = 0; i < 30; i++) {
    const beta = (low + high) / 2
    if (growthOfWave(marking, beta) < 0) low = beta
    else high = beta
  }
  return (low + high) / 2
}

const SIDE = 12
const FAINT = 1e-5

/** log of the growth of the wave in 60 steps, after 60 in which marks and members fall into step. */
function growthOfWave({ density, lambda, gamma }: Marking, beta: number): number {
  const neighbours = latticeNeighbours(SIDE)
  const wave = cosineWave()
  const lift = (sign: number): Float64Array => wave.map((w) => density * (1 + sign * FAINT * w))
  let [one, other] = [lift(1), lift(-1)]
  const marks = [one, other].map((densities) => densities.map((d) => (gamma * d) / lambda)) as [
    Float64Array,
    Float64Array,
  ]
  let halfway = 0
  for (let step = 1; step <= 120; step++) {
    one = moveDensity(one, neighbours, stepProbabilities(neighbours, marks[1], beta))
    // Both moves see the marks as they were before the step.
    const before = marks[0].slice()
    leaveMarks(marks[0], one, lambda, gamma)
    other = moveDensity(other, neighbours, stepProbabilities(neighbours, before, beta))
    leaveMarks(marks[1], other, lambda, gamma)
    if (step === 60) halfway = amplitude(one, other, wave)
  }
  return log(amplitude(one, other, wave) / halfway)
}

function leaveMarks(marks: Float64Array, densities: Float64Array, lambda: number, gamma: number): void {
  for (let cell = 0; cell < marks.length; cell++) marks[cell] = (1 - lambda) * marks[cell]! + gamma * densities[cell]!
}

function moveDensity(densities: Float64Array, neighbours: Int32Array, ways: Float64Array): Float64Array {
  const moved = new Float64Array(densities.length)
  for (let at = 0; at < neighbours.length; at++) {
    const probability = ways[at]! - (at % 4 === 0 ? 0 : ways[at - 1]!)
    const target = neighbours[at]!
    moved[target] = moved[target]! + densities[at >> 2]! * probability
  }
  return moved
}

function amplitude(one: Float64Array, other: Float64Array, wave: Float64Array): number {
  return Math.abs(wave.reduce((sum, w, cell) => sum + w * (one[cell]! - other[cell]!), 0))
}

/** cos(2 π x / 12) in every row, by cos((x + 1) a) = 2 cos(a) cos(x a) - cos((x - 1) a). */
function cosineWave(): Float64Array {
  const cosines = [1, Math.sqrt(3) / 2]
  while (cosines.length < SIDE) cosines.push(Math.sqrt(3) * cosines.at(-1)! - cosines.at(-2)!)
  return Float64Array.from({ length: SIDE * SIDE }, (_, cell) => cosines[cell % SIDE]!)
}
