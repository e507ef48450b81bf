import type { RunManifest, SeriesRow } from "@contested/core"
import { dotPlot, quantileDots, runsBelow } from "../charts/dot-plot.js"
import { fanFrom } from "../charts/spread-chart.js"
import { formatNumber } from "../html/format-number.js"
import type { Language } from "../messages/bilingual.js"
import type { RunRecord } from "../records/run-record.js"
import type { Figure } from "./figure.js"
import { figureWords } from "./figure-words.js"
import { paperWidth } from "./paper-look.js"
import { runNotes, runStatus } from "./run-notes.js"

/** Dots of a quantile dot plot: enough to count, few enough to see (Kay et al. 2016, doi:10.1145/2858036.2858558). */
const dots = 50

/** Deaths of a whole run, by replication. */
function totals(series: Iterable<SeriesRow>, record: RunRecord): readonly number[] {
  const sums = new Map(record.replications.map((number) => [number, 0]))
  for (const row of series) {
    if (row.variable !== "deaths" || row.variant !== (record.variants[0] ?? row.variant)) continue
    sums.set(row.replication, (sums.get(row.replication) ?? 0) + Number(row.value))
  }
  return [...sums.values()]
}

/** Deaths over the whole run as fifty dots; with fewer than 20 replications, a dot for each. */
export function dotsFigure(
  manifest: RunManifest,
  series: Iterable<SeriesRow>,
  record: RunRecord,
  language: Language,
): Figure {
  const words = figureWords[language]
  const values = totals(series, record)
  const n = values.length
  const rows = quantileDots(values, n >= fanFrom ? dots : n)
  const caption = n >= fanFrom ? words.dots.caption(n) : words.dots.few(n)
  const found = runsBelow(rows, values)
  const sentence = found === null ? "" : ` ${words.dots.below(found.runs, n, formatNumber(found.amount))}`
  return {
    name: "outcome-dots",
    language,
    title: words.dots.title,
    caption: `${words.dots.title}. ${caption}${sentence}`,
    notes: runNotes(manifest, language, { ...words.dots, range: n >= fanFrom ? words.dots.range : words.dots.few(n) }),
    status: runStatus(manifest, language),
    spec: dotPlot(rows, { width: paperWidth.double - 80, title: words.dots.axis }),
    columns: [
      { name: "dot", unit: "", meaning: "Number of the dot, from the smallest." },
      {
        name: "value",
        unit: "people",
        meaning: "The quantile it stands for; with few replications, a replication's value.",
      },
      { name: "bin", unit: "people", meaning: "Where it is drawn: middle of its column." },
      { name: "height", unit: "dots", meaning: "Its place in the column, from 1." },
    ],
    rows: rows.map((row) => ({ ...row })),
  }
}
