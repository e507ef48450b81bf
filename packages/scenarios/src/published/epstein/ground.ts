import type { UniformSource } from "@contested/core"
import type { Vision } from "./vision.js"

/** After so many tries at random the free cells are listed instead: the choice is uniform either way. */
const TRIES = 60

/**
 * Adds to a count, by cell, of what can be seen from there: called where something appears (+1) or goes (-1), so that nobody ever has to
 * look around.
 */
export function addSeen(vision: Vision, counts: Int16Array, cell: number, change: number): void {
  const { cells, seen } = vision
  for (let at = cell * seen; at < (cell + 1) * seen; at++) counts[cells[at]!] = counts[cells[at]!]! + change
}

/** One of the free cells in sight, each with the same probability; -1 when there is none. */
export function freeCellInSight(vision: Vision, taken: Uint8Array, cell: number, luck: UniformSource): number {
  const { cells, seen } = vision
  const first = cell * seen
  for (let i = 0; i < TRIES; i++) {
    const target = cells[first + Math.floor(luck.uniform() * seen)]!
    if (taken[target] === 0) return target
  }
  const free = cells.subarray(first, first + seen).filter((target) => taken[target] === 0)
  return free.length === 0 ? -1 : free[Math.floor(luck.uniform() * free.length)]!
}

/** Puts whole numbers into random order, in place (Durstenfeld 1964, CACM 7:420). */
export function shuffleNumbers(luck: UniformSource, numbers: Int32Array): Int32Array {
  for (let i = numbers.length - 1; i > 0; i--) {
    const j = Math.floor((i + 1) * luck.uniform())
    const kept = numbers[i]!
    numbers[i] = numbers[j]!
    numbers[j] = kept
  }
  return numbers
}
