/** A column of a table on the terminal. */
export interface TextColumn {
  readonly title: string
  readonly align: "left" | "right"
}

/** Rows of cells as aligned lines, title line first, without trailing blanks. */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string[] {
  const all = [columns.map(({ title }) => title), ...rows]
  const widths = columns.map((_column, index) => Math.max(...all.map((row) => widthOf(row[index] ?? ""))))
  return all.map((row) =>
    columns
      .map(({ align }, index) => {
        const cell = row[index] ?? ""
        const blanks = " ".repeat((widths[index] as number) - widthOf(cell))
        return align === "left" ? cell + blanks : blanks + cell
      })
      .join("  ")
      .trimEnd(),
  )
}

/** Characters as a reader counts them: a letter and its combining accent are one. */
function widthOf(text: string): number {
  let width = 0
  for (const _character of new Intl.Segmenter("en").segment(text)) width += 1
  return width
}
