import { mkdir, rename, rm, writeFile } from "node:fs/promises"
import { basename, dirname, join } from "node:path"
import { type Column, ExperimentError, printable, type Table } from "@contested/experiments"
import { csvHeader, csvRows } from "@contested/experiments/node"
import { figureSvg, figureText, type SavedFigure } from "@contested/reporting"

/** How a figure can be written. */
export const figureFormats = ["svg", "png", "html", "vega"] as const
export type FigureFormat = (typeof figureFormats)[number]

/** End of a saved specification's name. */
export const SPEC_END = ".vl.json"

const ends: Readonly<Record<FigureFormat, string>> = { svg: ".svg", png: ".png", html: ".html", vega: SPEC_END }

/** The file that a figure of this format goes to. */
export function figureFile(base: string, format: FigureFormat): string {
  return `${base}${ends[format]}`
}

/** A file's name without the end that its format gives it. */
export function baseOf(file: string): string {
  const end = Object.values(ends).find((candidate) => file.endsWith(candidate))
  return end === undefined ? file : file.slice(0, -end.length)
}

type Row = Readonly<Record<string, unknown>>

/** A column's type, from the values it holds: numbers, texts, or both. */
function typeOf(rows: readonly Row[], name: string): Column["type"] {
  const values = rows.map((row) => row[name]).filter((value) => value !== undefined)
  if (values.every((value) => typeof value === "number")) return "number or empty"
  return values.some((value) => typeof value === "number") ? "number or text" : "text"
}

/** The rows that a figure draws as CSV: safe for spreadsheets, numbers with every digit. */
export function figureCsv({ usermeta }: SavedFigure, rows: readonly Row[]): string {
  const { name, columns } = usermeta.contested
  const table: Table<Row> = {
    file: `${name}.csv`,
    columns: columns.map((column) => ({ ...column, type: typeOf(rows, column.name) })),
  }
  const cells = rows.map((row) =>
    Object.fromEntries(columns.map((column) => [column.name, row[column.name] ?? ""] as const)),
  )
  return csvHeader(table) + csvRows(table, cells)
}

/** What goes beside a figure in words: caption, what one should know, and the columns of its data. */
function figureNotes(figure: SavedFigure): string {
  const { title, columns, name } = figure.usermeta.contested
  const fields = columns.map(
    ({ name: column, unit, meaning }) => `- ${column}${unit === "" ? "" : ` [${unit}]`}: ${meaning}`,
  )
  return `# ${title}\n\n${figureText(figure).replaceAll("\n", "\n\n")}\n\n${name}.csv:\n\n${fields.join("\n")}\n`
}

async function contentOf(figure: SavedFigure, format: FigureFormat, dotsPerInch: number): Promise<string | Uint8Array> {
  if (format === "svg") return figureSvg(figure)
  if (format === "vega") return `${JSON.stringify(figure, null, 1)}\n`
  const node = await import("@contested/reporting/node")
  return format === "png" ? node.figurePng(figure, dotsPerInch) : node.figurePage(figure)
}

/** Writes aside and renames, so that a file is whole or not there. */
async function replace(path: string, content: string | Uint8Array): Promise<void> {
  const partial = join(dirname(path), `.${basename(path)}-${process.pid}.partial`)
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(partial, content, { flush: true })
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined)
    const { code, message } = error as NodeJS.ErrnoException
    throw new ExperimentError("file", `Cannot write ${printable(path, 300)}: ${code ?? message}.`, error)
  }
}

/**
 * Writes a figure in one format, with its specification, its data and its words beside it.
 *
 * @param rows its data; left out where the figure is drawn again from its specification, and then only the picture is written
 * @returns the files, the picture first
 * @throws ExperimentError `file`
 */
export async function writeFigure(
  base: string,
  figure: SavedFigure,
  format: FigureFormat,
  dotsPerInch: number,
  rows?: readonly Row[],
): Promise<readonly string[]> {
  const picture = figureFile(base, format)
  await replace(picture, await contentOf(figure, format, dotsPerInch))
  if (rows === undefined) return [picture]
  const beside = {
    ...(format !== "vega" && { [figureFile(base, "vega")]: await contentOf(figure, "vega", dotsPerInch) }),
    [`${base}.csv`]: figureCsv(figure, rows),
    [`${base}.md`]: figureNotes(figure),
  }
  for (const [path, content] of Object.entries(beside)) await replace(path, content)
  return [picture, ...Object.keys(beside)]
}
