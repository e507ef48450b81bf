/** Enough for any matrix that Jacobi's method converges on: it does so quadratically. */
const MOST_SWEEPS = 60

/**
 * Eigenvalues and eigenvectors of a symmetric matrix by Jacobi's cyclic rotations (Golub & Van Loan 2013, Matrix Computations, 4th ed., §8.5): slow and
 * exact, for a few dozen rows. O(n^3) per sweep, some ten sweeps.
 *
 * @returns `vectors[k]` belongs to `values[k]`; the vectors are orthonormal, in no order.
 */
export function symmetricEigen(matrix: readonly (readonly number[])[]): {
  readonly values: readonly number[]
  readonly vectors: readonly (readonly number[])[]
} {
  const n = matrix.length
  const a = matrix.map((row) => [...row])
  const v: number[][] = matrix.map((_, i) => matrix.map((__, j) => (i === j ? 1 : 0)))
  const at = (i: number, j: number): number => (a[i] as number[])[j] as number
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
    let off = 0
    let size = 0
    for (let i = 0; i < n; i += 1)
      for (let j = 0; j < n; j += 1) {
        size += at(i, j) * at(i, j)
        if (i !== j) off += at(i, j) * at(i, j)
      }
    if (off <= 1e-30 * size) break
    for (let p = 0; p < n; p += 1)
      for (let q = p + 1; q < n; q += 1) {
        if (at(p, q) === 0) continue
        const tau = (at(q, q) - at(p, p)) / (2 * at(p, q))
        const t = (tau >= 0 ? 1 : -1) / (Math.abs(tau) + Math.sqrt(1 + tau * tau))
        const c = 1 / Math.sqrt(1 + t * t)
        rotate(a, p, q, c, t * c)
        for (const row of v) {
          const [x, y] = [row[p] as number, row[q] as number]
          row[p] = c * x - t * c * y
          row[q] = t * c * x + c * y
        }
      }
  }
  return {
    values: a.map((row, i) => row[i] as number),
    vectors: matrix.map((_, k) => v.map((row) => row[k] as number)),
  }
}

function rotate(a: number[][], p: number, q: number, c: number, s: number): void {
  for (const row of a) {
    const [x, y] = [row[p] as number, row[q] as number]
    row[p] = c * x - s * y
    row[q] = s * x + c * y
  }
  const [first, second] = [a[p] as number[], a[q] as number[]]
  for (let k = 0; k < a.length; k += 1) {
    const [x, y] = [first[k] as number, second[k] as number]
    first[k] = c * x - s * y
    second[k] = s * x + c * y
  }
}
