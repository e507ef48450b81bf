/**
 * States that last, as a short list: `[month, ...values, month, ...values, ...]`, one entry where something changes. Shared by the
 * writer of the page and its script, so that both read the same thing.
 */
export type StepList = readonly number[]

/** @param columns one list of values for each column, all of one length */
export function encodeSteps(columns: readonly ArrayLike<number>[]): StepList {
  const list: number[] = []
  const length = columns[0]?.length ?? 0
  for (let month = 0; month < length; month++) {
    if (month > 0 && columns.every((column) => column[month] === column[month - 1])) continue
    list.push(month, ...columns.map((column) => column[month] ?? 0))
  }
  return list
}

/** Inverse of `encodeSteps`: one dense list for each column. */
export function decodeSteps(list: StepList, width: number, length: number): readonly Int32Array[] {
  const columns = Array.from({ length: width }, () => new Int32Array(length))
  for (let at = 0; at < list.length; at += width + 1) {
    const from = list[at] ?? 0
    const to = list[at + width + 1] ?? length
    for (const [index, column] of columns.entries()) column.fill(list[at + 1 + index] ?? 0, from, to)
  }
  return columns
}

/** Counts that are mostly zero: `[gap, count, gap, count, ...]`, where a gap is the number of zeros before the count. */
export function encodeSparse(values: ArrayLike<number>): StepList {
  const list: number[] = []
  let gap = 0
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? 0
    if (value === 0) gap += 1
    else {
      list.push(gap, value)
      gap = 0
    }
  }
  return list
}

/** Inverse of `encodeSparse`. */
export function decodeSparse(list: StepList, length: number): Float64Array {
  const values = new Float64Array(length)
  let index = 0
  for (let at = 0; at + 1 < list.length; at += 2) {
    index += list[at] ?? 0
    values[index] = list[at + 1] ?? 0
    index += 1
  }
  return values
}

/**
 * Tables of values that last: `[gap, value, gap, value, ...]` over all cells, an entry where the value differs from that of the cell before in
 * the same row; before a row stands 0. A gap is the number of cells that are passed over before the entry.
 * @param length cells in a row, as months of a place
 */
export function encodeChanges(values: ArrayLike<number>, length: number): StepList {
  const list: number[] = []
  let gap = 0
  for (let cell = 0; cell < values.length; cell++) {
    const before = cell % length === 0 ? 0 : (values[cell - 1] ?? 0)
    const value = values[cell] ?? 0
    if (value === before) gap += 1
    else {
      list.push(gap, value)
      gap = 0
    }
  }
  return list
}

/** Inverse of `encodeChanges`, into a table of `size` cells. In doubles: 0.02 in single precision lies below a break at 0.02. */
export function decodeChanges(list: StepList, length: number, size: number): Float64Array {
  const values = new Float64Array(size)
  let entry = 0
  let next = list[0] ?? size
  for (let cell = 0; cell < size; cell++) {
    values[cell] = cell % length === 0 ? 0 : values[cell - 1]!
    if (cell !== next) continue
    values[cell] = list[entry + 1] ?? 0
    entry += 2
    next = cell + 1 + (list[entry] ?? size)
  }
  return values
}
