import type { RunManifest, SeriesRow } from "@contested/core"
import { fanFrom, isShort, spreadChart, spreadRows } from "../charts/spread-chart.js"
import type { Language } from "../messages/bilingual.js"
import { monthNumber } from "../records/months.js"
import type { RunRecord } from "../records/run-record.js"
import type { Figure, FigureColumn } from "./figure.js"
import { figureWords } from "./figure-words.js"
import { paperWidth } from "./paper-look.js"
import { runNotes, runStatus } from "./run-notes.js"

/** Columns of a fan's data. */
export function fanColumns(unit: string): readonly FigureColumn[] {
  const quantile = (name: string, meaning: string): FigureColumn => ({ name, unit, meaning })
  return [
    { name: "panel", unit: "", meaning: "Number of the panel, from 0." },
    { name: "label", unit: "", meaning: "What stands over the panel; empty where there is one." },
    { name: "part", unit: "", meaning: "band: over all replications; run: of a single one." },
    { name: "month", unit: "months", meaning: "Months since the first one." },
    { name: "date", unit: "", meaning: "First day of the month." },
    quantile("median", "Median over replications."),
    ...(["50", "80", "95"] as const).flatMap((share) => [
      quantile(`low${share}`, `Lower end of the band that holds ${share} % of the replications.`),
      quantile(`high${share}`, "Its upper end."),
    ]),
    { name: "run", unit: "", meaning: "Place of the replication on record, from 0." },
    { name: "value", unit, meaning: "Its value." },
  ]
}

/** A variable of all territories summed over each month, by replication. */
function monthlyTotals(series: Iterable<SeriesRow>, variable: string, record: RunRecord): readonly Float64Array[] {
  const first = monthNumber(record.months[0] ?? "")
  const totals = record.replications.map(() => new Float64Array(record.months.length))
  const index = new Map(record.replications.map((number, at) => [number, at]))
  for (const row of series) {
    if (row.variable !== variable || row.variant !== (record.variants[0] ?? row.variant)) continue
    const total = totals[index.get(row.replication) ?? -1]
    const month = monthNumber(row.date) - first
    if (total !== undefined && month >= 0 && month < total.length) total[month]! += Number(row.value)
  }
  return totals
}

/** Deaths or violent events by month: a fan over replications from 20 on, thin lines below. */
export function fanFigure(
  name: "fan-deaths" | "fan-events",
  manifest: RunManifest,
  series: Iterable<SeriesRow>,
  record: RunRecord,
  language: Language,
): Figure {
  const words = figureWords[language]
  const own = words[name]
  const values = monthlyTotals(series, name === "fan-deaths" ? "deaths" : "events", record)
  const fan = values.length >= fanFrom
  const empty = values.every((run) => run.every((value) => value === 0))
  const titles = { x: isShort(record.months) ? words.month : words.year, y: own.axis }
  const { months } = record
  return {
    name,
    language,
    title: own.title,
    caption: [
      `${own.title}.`,
      fan ? words.fan(values.length) : words.noFan(values.length),
      ...(empty ? [words.nothing] : []),
    ].join(" "),
    notes: runNotes(manifest, language, {
      ...own,
      range: `${fan ? words.bands : words.noFan(values.length)} ${words.exactDeaths}`,
    }),
    status: runStatus(manifest, language),
    spec: spreadChart({ months, values, width: paperWidth.double - 80, height: 230, titles }),
    columns: fanColumns(name === "fan-deaths" ? "people" : "events"),
    rows: spreadRows(months, [{ label: "", values }]),
  }
}
