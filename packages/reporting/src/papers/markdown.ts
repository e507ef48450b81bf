/**
 * A text as one line of Markdown that shows it as typed: what Markdown or HTML would take for markup is escaped, line ends and control
 * characters become blanks or U+FFFD. Dollar signs are escaped too, for mathematics stands between them.
 */
export function inline(text: string): string {
  return text
    .toWellFormed()
    .replace(/\s+/g, " ")
    .replace(/\p{Cc}/gu, "\ufffd")
    .replace(/[\\`*_{}[\]<>#|$~]/g, "\\$&")
}

/** A text of the model's own definition with LaTeX between dollar signs: words are escaped, mathematics is left as it is. */
export function withMath(text: string): string {
  return text
    .split(/(\$[^$]*\$)/)
    .map((part, at) => (at % 2 === 1 ? part : inline(part)))
    .join("")
}

/** A cell of a table: mathematics may hold bars, which would end the cell. */
function cell(text: string): string {
  return text.replace(/(?<!\\)\|/g, "\\|")
}

/** Rows under a header; the cells are Markdown already. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ""
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`
  return [line(header), `|${header.map(() => " --- ").join("|")}|`, ...rows.map(line)].join("\n")
}

/** A table whose last column is left out where all rows say the same there; that is then said once, below. */
export function tableWithSource(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const last = header.length - 1
  const sources = new Set(rows.map((row) => row[last] ?? ""))
  if (rows.length < 2 || sources.size !== 1) return markdownTable(header, rows)
  const [shared = ""] = sources
  const shorter = markdownTable(
    header.slice(0, last),
    rows.map((row) => row.slice(0, last)),
  )
  return `${shorter}\n\n${header[last]}: ${shared}.`.replace(/\.\.$/, ".")
}

export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n")
}

/** Paragraphs with one empty line between; empty ones are left out. */
export function paragraphs(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n\n")
}
