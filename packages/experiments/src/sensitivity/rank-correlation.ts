/** Ranks from 1, ties with their mean rank (Kendall 1945, doi:10.1093/biomet/33.3.239). O(n log n). */
export function averageRanks(values: ArrayLike<number>): Float64Array {
  const order = Array.from(values, (_, index) => index).sort((a, b) => (values[a] as number) - (values[b] as number))
  const ranks = new Float64Array(values.length)
  for (let from = 0; from < order.length; ) {
    let to = from + 1
    while (to < order.length && values[order[to] as number] === values[order[from] as number]) to += 1
    for (let place = from; place < to; place += 1) ranks[order[place] as number] = (from + to + 1) / 2
    from = to
  }
  return ranks
}

/** Correlations of columns of equal length, none of them constant. O(n k^2). */
export function correlationMatrix(columns: readonly Float64Array[]): number[][] {
  const standard = columns.map((column) => {
    let mean = 0
    for (const value of column) mean += value / column.length
    const centred = column.map((value) => value - mean)
    let squares = 0
    for (const value of centred) squares += value * value
    return centred.map((value) => value / Math.sqrt(squares))
  })
  return standard.map((first, row) =>
    standard.map((second, column) => {
      if (row === column) return 1
      let sum = 0
      for (const [index, value] of first.entries()) sum += value * (second[index] as number)
      return sum
    }),
  )
}

/** Inverse of a square matrix by Gauss & Jordan with the largest pivot of the column; null where it has none. O(k^3). */
export function inverse(matrix: readonly (readonly number[])[]): number[][] | null {
  const size = matrix.length
  const work = matrix.map((row, index) => [
    ...row,
    ...Array.from({ length: size }, (_, column) => (column === index ? 1 : 0)),
  ])
  for (let column = 0; column < size; column += 1) {
    let pivot = column
    for (let row = column + 1; row < size; row += 1) {
      if (Math.abs(work[row]?.[column] as number) > Math.abs(work[pivot]?.[column] as number)) pivot = row
    }
    const pivotRow = work[pivot] as number[]
    const head = pivotRow[column] as number
    if (Math.abs(head) < 1e-13) return null
    work[pivot] = work[column] as number[]
    work[column] = pivotRow.map((value) => value / head)
    for (const [row, values] of work.entries()) {
      const factor = values[column] as number
      if (row === column || factor === 0) continue
      work[row] = values.map((value, place) => value - factor * ((work[column] as number[])[place] as number))
    }
  }
  return work.map((row) => row.slice(size))
}
