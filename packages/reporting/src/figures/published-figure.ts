import type { FigureSeries, PublishedResult } from "@contested/core"
import type { TopLevelSpec } from "vega-lite"
import type { Language } from "../messages/bilingual.js"
import { figureChart, looksOf, type SeriesLook } from "../published/figure-chart.js"
import type { Figure } from "./figure.js"
import { figureWords } from "./figure-words.js"
import { paperWidth } from "./paper-look.js"

const rowHeight = 17

/** The key of all series, drawn as they are drawn: one a line, for their names are long. */
function keyView(series: readonly FigureSeries[], looks: readonly SeriesLook[], kindOf: (one: FigureSeries) => string) {
  const height = rowHeight * series.length
  const y = (row: number) => ({ value: rowHeight * (row + 0.5) })
  const text = { type: "text", align: "left", baseline: "middle", fontSize: 11, color: "#1d2327", limit: 560 }
  const layer = series.flatMap((one, row) => {
    const { colour, dash, filled } = looks[row] as SeriesLook
    const mark =
      one.marks === "line"
        ? { type: "rule", color: colour, strokeWidth: 1.8, strokeDash: [...dash] }
        : one.marks === "bars"
          ? { type: "square", color: colour, opacity: 0.55, size: 110 }
          : { type: "point", color: colour, filled, opacity: 1, size: 60, shape: filled ? "circle" : "diamond" }
    const ends =
      one.marks === "line" ? { x: { value: 0 }, x2: { value: 26 }, y: y(row) } : { x: { value: 13 }, y: y(row) }
    const label = one.label === one.kind ? one.label : `${one.label} (${kindOf(one)})`
    return [
      { data: { values: [{}] }, mark, encoding: ends },
      {
        data: { values: [{ label }] },
        mark: text,
        encoding: { x: { value: 34 }, y: y(row), text: { field: "label" } },
      },
    ]
  })
  return { width: paperWidth.double - 90, height, layer }
}

/** The signature figure of a published model, from its folder. */
export function publishedFigure(result: PublishedResult, language: Language): Figure {
  const words = figureWords[language]
  const { figure, model, engine } = result
  const looks = looksOf(figure.series)
  const { width, height, ...chart } = figureChart(figure, paperWidth.double - 90, 280, true) as unknown as Record<
    string,
    unknown
  >
  const key = keyView(figure.series, looks, ({ kind }) => words.published.kinds[kind])
  const rows = figure.series.flatMap(({ label, kind, points, band }) =>
    points.map(([x, y], index) => {
      const ends = band?.[index]
      return { series: label, kind, x, y, ...(ends && { low: ends[0], high: ends[1] }) }
    }),
  )
  const status = words.published.status(model.title)
  return {
    name: "signature",
    language,
    title: figure.title,
    caption: `${figure.title}. ${figure.caption}`,
    notes: [
      { label: words.labels.definition, text: figure.caption },
      { label: words.labels.unit, text: `${figure.x.label}; ${figure.y.label}` },
      { label: words.labels.range, text: words.published.ends },
      { label: words.labels.notCounted, text: model.limits.join(" ") },
      { label: words.labels.status, text: status },
      {
        label: words.labels.run,
        text: `${model.name}, Contested ${engine.version}${engine.commit === null ? "" : `, ${engine.commit}`}.`,
      },
      { label: words.published.source, text: model.citation },
    ],
    status: [status, `Contested ${engine.version}.`],
    spec: { vconcat: [{ width, height, ...chart }, key], spacing: 14 } as unknown as TopLevelSpec,
    columns: [
      { name: "series", unit: "", meaning: "Name of the series." },
      { name: "kind", unit: "", meaning: "simulated, exact or published." },
      { name: "x", unit: figure.x.label, meaning: "Horizontal axis." },
      { name: "y", unit: figure.y.label, meaning: "Vertical axis." },
      { name: "low", unit: figure.y.label, meaning: "Lower end of the band or bar, where there is one." },
      { name: "high", unit: figure.y.label, meaning: "Its upper end." },
    ],
    rows,
  }
}
