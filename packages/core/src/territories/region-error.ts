/** One mistake in the tables of a region. */
export interface RegionProblem {
  /** The table's file. */
  readonly file: string
  /** The row of the table, counted from 1; null where the mistake is in the table as a whole (a total, a missing column). */
  readonly row: number | null
  /** The column's name; null where no single column is at fault. */
  readonly column: string | null
  /** The offending value as it stood in the table, or what was found in place of the expected total. */
  readonly value: unknown
  /** What is wrong, what is allowed, and the nearest valid value where there is one. */
  readonly message: string
}

/** Thrown by `buildRegion` for tables that do not make a region; lists every mistake found, in table order. */
export class RegionError extends Error {
  override readonly name = "RegionError"
  /** Stable name of this kind of error. */
  readonly code = "REGION_INVALID"
  readonly problems: readonly RegionProblem[]

  constructor(region: string, problems: readonly RegionProblem[]) {
    const mistakes = problems.length === 1 ? "1 mistake" : `${problems.length} mistakes`
    super(`The region "${region}" cannot be built: ${mistakes} in its tables.\n${problems.map(line).join("\n")}`)
    this.problems = problems
  }
}

function line(problem: RegionProblem): string {
  const row = problem.row === null ? "" : ` row ${problem.row}`
  const column = problem.column === null ? "" : ` column ${problem.column}`
  return `  ${problem.file}${row}${column}: ${problem.message}`
}
