import { createHash } from "node:crypto"
import type { RowRange } from "../../runs/chunks.js"
import type { ChunkResult, MeasureColumn, RunResult } from "../../runs/run-row.js"
import { type ChunkFrame, type FramedSeries, framed, frameOf, unframed } from "./chunk-series.js"

/** Where a chunk of rows belongs. */
export interface ChunkPlace extends RowRange {
  /** Hash of the experiment. */
  readonly experiment: string
}

interface Header extends ChunkPlace {
  readonly format: "contested/chunk"
  readonly version: 1
  readonly columns: readonly MeasureColumn[]
  /** Given where the rows have series. */
  readonly series?: ChunkFrame
}

/** The name of a chunk's file: what it holds decides it, so a file of other rows, or of another experiment, cannot pass for it. */
export function chunkFileName({ experiment, first, last }: ChunkPlace): string {
  const key = createHash("sha256").update(`${experiment}\n${first}\n${last}\n`).digest("hex")
  return `${key.slice(0, 32)}.jsonl`
}

function rowLine(row: number, result: RunResult, columns: readonly MeasureColumn[], frame: ChunkFrame | null): string {
  if (result.status === "failed") return JSON.stringify([row, "failed", result.message])
  const values = columns.map(({ name }) => result.measures[name] ?? null)
  const { series } = result
  const kept = frame === null ? [] : [series === undefined ? null : framed(series, frame)]
  return JSON.stringify([row, "done", result.digest, result.occurrences, ...values, ...kept])
}

/** A chunk as lines of JSON: where it belongs and its columns, a line for each row, and the SHA-256 of all that comes before. */
export function encodeChunk(place: ChunkPlace, { columns, results }: ChunkResult): Uint8Array {
  const frame = frameOf(results.map((result) => (result.status === "done" ? result.series : undefined)))
  const header: Header = { format: "contested/chunk", version: 1, ...place, columns, ...(frame && { series: frame }) }
  const lines = results.map((result, index) => rowLine(place.first + index, result, columns, frame))
  const text = `${[JSON.stringify(header), ...lines].join("\n")}\n`
  const sha256 = createHash("sha256").update(text).digest("hex")
  return new TextEncoder().encode(`${text}${JSON.stringify({ sha256 })}\n`)
}

function resultOf(line: string, row: number, { columns, series: frame }: Header): RunResult | null {
  const cells = JSON.parse(line) as readonly unknown[]
  if (cells[0] !== row) return null
  if (cells[1] === "failed") return { status: "failed", message: String(cells[2]) }
  const [, , digest, occurrences, ...values] = cells
  const series = frame === undefined ? null : (values.pop() as FramedSeries | null)
  if (cells[1] !== "done" || values.length !== columns.length) return null
  const measures: Record<string, number> = {}
  for (const [index, value] of values.entries()) {
    if (value !== null) measures[(columns[index] as MeasureColumn).name] = value as number
  }
  return {
    status: "done",
    digest: String(digest),
    occurrences: Number(occurrences),
    measures,
    ...(frame !== undefined && series !== null && { series: unframed(series, frame) }),
  }
}

/** What a chunk's file holds, or what is wrong with it as the rest of a sentence. Nothing of a damaged file is used. */
export function decodeChunk(bytes: Uint8Array, place: ChunkPlace): ChunkResult | { readonly problem: string } {
  if (bytes.length === 0) return { problem: "is empty" }
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // The line with the check sum has a fixed length.
  const end = text.length - (JSON.stringify({ sha256: "0".repeat(64) }).length + 1)
  const said = end > 0 ? /^\{"sha256":"([0-9a-f]{64})"\}\n$/.exec(text.toString("utf8", end)) : null
  if (said === null) return { problem: "is cut short: its last line is not its check sum" }
  const body = text.subarray(0, end)
  if (createHash("sha256").update(body).digest("hex") !== said[1])
    return { problem: "does not have its check sum: its bytes were changed" }
  const [first, ...lines] = body.toString("utf8").trimEnd().split("\n")
  const header = JSON.parse(first as string) as Header
  if (header.format !== "contested/chunk" || header.version !== 1) return { problem: "is of another version" }
  if (header.experiment !== place.experiment) return { problem: "belongs to another experiment" }
  if (header.first !== place.first || header.last !== place.last)
    return { problem: `holds the rows ${header.first} to ${header.last}, its name stands for others` }
  const results = lines.map((line, index) => resultOf(line, place.first + index, header))
  if (results.length !== place.last - place.first + 1 || results.includes(null))
    return { problem: "does not hold the rows it says" }
  return { first: header.first, columns: header.columns, results: results as RunResult[] }
}
