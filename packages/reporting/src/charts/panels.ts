type Part = Readonly<Record<string, unknown>>

/**
 * Panels side by side, each over the rows whose `panel` is its number, and its name over it. Neither Vega's own facets nor its titles: they
 * put labels into expressions and objects, where a name such as `constructor` or a line separator breaks the drawing.
 *
 * @param unit the layered panel; only the first of a row needs the words of its axis
 */
export function panelsOf(
  labels: readonly string[],
  columns: number,
  unit: (firstInRow: boolean, panel: number) => Part & { readonly layer: readonly Part[] },
): Part {
  const concat = labels.map((label, index) => {
    const { layer, ...rest } = unit(index % columns === 0, index)
    const mine = [{ filter: `datum.panel === ${index}` }]
    const filtered = layer.map((one) => ({ ...one, transform: [...mine, ...((one["transform"] as Part[]) ?? [])] }))
    const name = {
      data: { values: [{ label }] },
      mark: { type: "text", align: "left", baseline: "bottom", fontSize: 11, fontWeight: "bold", color: "#1d2327" },
      encoding: { x: { value: 0 }, y: { value: -8 }, text: { field: "label" } },
    }
    return { ...rest, layer: [...filtered, name] }
  })
  return { concat, columns, spacing: 18 }
}
