import type { RunManifest, RunSummary } from "@contested/core"
import type { TopLevelSpec } from "vega-lite"
import { panelsOf } from "../charts/panels.js"
import { ink } from "../charts/render-chart.js"
import type { Language } from "../messages/bilingual.js"
import type { Figure, FigureColumn } from "./figure.js"
import { figureWords } from "./figure-words.js"
import { paperWidth } from "./paper-look.js"
import { runNotes, runStatus } from "./run-notes.js"

const columns: readonly FigureColumn[] = [
  { name: "panel", unit: "", meaning: "Number of the panel, from 0." },
  { name: "state", unit: "", meaning: "Name of the state." },
  { name: "year", unit: "year", meaning: "Calendar year." },
  { name: "mean", unit: "people", meaning: "Mean over replications." },
  {
    name: "low",
    unit: "people",
    meaning: "Lower end of the 95 % interval of the mean; left out with one replication.",
  },
  { name: "high", unit: "people", meaning: "Its upper end." },
  { name: "q05", unit: "people", meaning: "5 % quantile over replications." },
  { name: "q95", unit: "people", meaning: "95 % quantile over replications." },
  { name: "n", unit: "", meaning: "Replications." },
]

type Row = Readonly<Record<string, string | number>>

function yearsChart(rows: readonly Row[], states: readonly string[], titles: { x: string; y: string }): TopLevelSpec {
  const panels = Math.max(1, Math.min(4, states.length))
  const width = Math.floor((paperWidth.double - 70) / panels) - 14
  const x = {
    field: "year",
    type: "ordinal" as const,
    axis: { title: titles.x, labelAngle: 0, grid: false, labelOverlap: true },
  }
  const y = {
    type: "quantitative" as const,
    axis: { title: titles.y, format: ",~f" },
    scale: {
      domain: [
        0,
        Math.max(1, ...rows.map((row) => Number(row["q95"] ?? 0)), ...rows.map((row) => Number(row["mean"]))),
      ],
      nice: true,
    },
  }
  const several = [{ filter: "datum.n > 1" }]
  const layer = [
    {
      transform: several,
      mark: { type: "rule", color: ink, strokeWidth: 0.8 },
      encoding: { x, y: { ...y, field: "q05" }, y2: { field: "q95" } },
    },
    {
      transform: [...several, { filter: "isValid(datum.low)" }],
      mark: { type: "rule", color: ink, strokeWidth: 3.2 },
      encoding: { x, y: { ...y, field: "low" }, y2: { field: "high" } },
    },
    {
      mark: {
        type: "point",
        filled: true,
        fill: "#ffffff",
        stroke: ink,
        size: 42,
        opacity: 1,
        strokeWidth: 1.4,
      },
      encoding: { x, y: { ...y, field: "mean" } },
    },
  ]
  const untitled = layer.map((one) => ({
    ...one,
    encoding: { ...one.encoding, y: { ...one.encoding.y, axis: { ...one.encoding.y.axis, title: null } } },
  }))
  const unit = (first: boolean) => ({ width, height: 190, layer: first ? layer : untitled })
  const data = { data: { name: "data" }, datasets: { data: rows } }
  return { ...data, ...panelsOf(states.length === 0 ? [""] : states, panels, unit) } as unknown as TopLevelSpec
}

/** Deaths by calendar year and state: mean, its interval, and the range of nine runs in ten. */
export function yearsFigure(manifest: RunManifest, summary: RunSummary, language: Language): Figure {
  const words = figureWords[language]
  const entries = summary.measures.filter(
    ({ measure, place, agent, year }) => measure === "deaths" && place !== "all" && agent === "" && year !== "all",
  )
  const states = [...new Set(entries.map(({ place }) => place))]
  const rows = entries.map(({ place, year, mean, interval, quantiles, n }): Row => {
    const ends = interval === null ? {} : { low: interval[0], high: interval[1] }
    return {
      panel: states.indexOf(place),
      state: place,
      year: Number(year),
      mean,
      ...ends,
      q05: quantiles["0.05"],
      q95: quantiles["0.95"],
      n,
    }
  })
  const n = manifest.replications
  const caption = n === 1 ? words.years.one : words.years.caption(n)
  const empty = rows.every(({ mean }) => mean === 0)
  return {
    name: "deaths-by-year",
    language,
    title: words.years.title,
    caption: `${words.years.title}. ${caption}${empty ? ` ${words.nothing}` : ""}`,
    notes: runNotes(manifest, language, { ...words.years, range: n === 1 ? words.years.one : words.years.range }),
    status: runStatus(manifest, language),
    spec: yearsChart(rows, states, { x: words.year, y: words.years.axis }),
    columns,
    rows,
  }
}
