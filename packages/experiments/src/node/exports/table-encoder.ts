/** Turns rows of a table into the bytes of a file, batch by batch: memory is a batch, however many rows there are. */
export interface TableEncoder<Row> {
  /** The bytes that the next rows add to the file; for the first, what stands before them too. */
  rows(batch: readonly Row[]): Uint8Array
  /** What stands at the end of the file; nothing may follow. */
  end(): Uint8Array
}
