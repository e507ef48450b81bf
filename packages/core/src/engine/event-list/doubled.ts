interface Column<Self> {
  readonly length: number
  set(source: Self): void
}

/** The same column with twice the room. */
export function doubled<Self extends Column<Self>>(column: Self): Self {
  const larger = new (column.constructor as new (length: number) => Self)(column.length * 2)
  larger.set(column)
  return larger
}
