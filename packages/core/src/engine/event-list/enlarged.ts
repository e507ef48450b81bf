interface Column<Self> {
  readonly length: number
  set(source: Self): void
}

/**
 * How many numbers a column begins with: 64 bytes, up to which V8 keeps a typed array's memory beside the object. More is memory of its own, which
 * costs a microsecond to get and as much to give back; many runs schedule next to nothing, and are over in a hundred.
 */
export const FIRST_ROOM = 8

/** The same column with so much more room, zero. */
export function resized<Self extends Column<Self>>(column: Self, length: number): Self {
  const larger = new (column.constructor as new (length: number) => Self)(length)
  larger.set(column)
  return larger
}

/** The same column with twice the room, and no less than what is worth memory of its own. */
export function enlarged<Self extends Column<Self>>(column: Self, least: number): Self {
  return resized(column, Math.max(least, 2 * column.length))
}
