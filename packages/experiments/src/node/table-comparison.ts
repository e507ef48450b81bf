import { type FileHandle, open } from "node:fs/promises"
import { join } from "node:path"
import { parse } from "csv-parse/sync"
import { printable, quoted } from "../printable.js"
import type { Column } from "../tables/table.js"

const LINE_FEED = 10

function cellsOf(line: string): readonly string[] | null {
  try {
    return (parse(line) as string[][])[0] ?? []
  } catch {
    return null
  }
}

function lineAround(bytes: Buffer, at: number): string {
  const begin = bytes.lastIndexOf(LINE_FEED, at - 1) + 1
  const end = bytes.indexOf(LINE_FEED, at)
  return bytes.toString("utf8", at === 0 ? 0 : begin, end === -1 ? bytes.length : end)
}

/** Names the first cell in which two lines of a table differ. */
function differenceOfLines(columns: readonly Column[], found: string, made: string): string {
  const foundCells = cellsOf(found)
  const madeCells = cellsOf(made)
  if (foundCells?.length === columns.length && madeCells?.length === columns.length) {
    const index = columns.findIndex((_column, at) => foundCells[at] !== madeCells[at])
    if (index !== -1) {
      return `column ${columns[index]?.name} is ${quoted(foundCells[index] as string)}, the run made again gives ${quoted(madeCells[index] as string)}`
    }
  }
  return `the line is "${printable(found, 120)}", the run made again gives "${printable(made, 120)}"`
}

/** A file compared, piece by piece, with the bytes it should have. */
export class TableComparison {
  readonly #name: string
  readonly #columns: readonly Column[]
  readonly #handle: FileHandle
  #position = 0
  #line = 1
  #difference: string | null = null

  private constructor(name: string, columns: readonly Column[], handle: FileHandle) {
    this.#name = name
    this.#columns = columns
    this.#handle = handle
  }

  /** @param columns The table's columns, to name them; none for a document that is no table. */
  static async open(dir: string, name: string, columns: readonly Column[] = []): Promise<TableComparison> {
    return new TableComparison(name, columns, await open(join(dir, name), "r"))
  }

  /** Compares the next bytes. After the first difference nothing more is looked at. */
  async next(expected: Uint8Array): Promise<void> {
    if (this.#difference !== null || expected.length === 0) return
    const made = Buffer.from(expected.buffer, expected.byteOffset, expected.byteLength)
    const found = await this.#read(made.length)
    if (found.equals(made)) {
      this.#position += made.length
      for (let at = made.indexOf(LINE_FEED); at !== -1; at = made.indexOf(LINE_FEED, at + 1)) this.#line += 1
      return
    }
    let at = 0
    while (at < found.length && found[at] === made[at]) at += 1
    let line = this.#line
    for (let index = 0; index < at; index += 1) if (made[index] === LINE_FEED) line += 1
    this.#difference = `${this.#name}:${line}: ${
      at >= found.length && found.length < made.length
        ? "the file ends here, the run made again goes on"
        : differenceOfLines(this.#columns, lineAround(found, at), lineAround(made, at))
    }.`
  }

  /** The first difference as a sentence, or null when the file has exactly the expected bytes. */
  async end(): Promise<string | null> {
    try {
      if (this.#difference !== null) return this.#difference
      const { size } = await this.#handle.stat()
      return size === this.#position
        ? null
        : `${this.#name}:${this.#line}: the file goes on, the run made again ends here.`
    } finally {
      await this.close()
    }
  }

  /** Closes the file. */
  async close(): Promise<void> {
    await this.#handle.close().catch(() => undefined)
  }

  async #read(length: number): Promise<Buffer> {
    const buffer = Buffer.alloc(length)
    let done = 0
    while (done < length) {
      const { bytesRead } = await this.#handle.read(buffer, done, length - done, this.#position + done)
      if (bytesRead === 0) break
      done += bytesRead
    }
    return buffer.subarray(0, done)
  }
}
