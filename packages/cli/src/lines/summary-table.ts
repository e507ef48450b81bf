import type { MeasureSummary, RunManifest, RunSummary } from "@contested/core"
import { printable } from "@contested/experiments"
import { shownNumber } from "./shown-number.js"
import { type TextColumn, textTable } from "./text-table.js"

const COLUMNS: readonly TextColumn[] = [
  { title: "measure", align: "left" },
  { title: "of", align: "left" },
  { title: "year", align: "left" },
  { title: "mean", align: "right" },
  { title: "95 % interval of the mean", align: "right" },
]
/** Most lines for one measure. */
const MOST_LINES = 40

/** Totals, deaths and the like by state and year, and what each group holds at the end; the rest is in summary.json. */
function isShown({ place, agent, year }: MeasureSummary): boolean {
  const total = place === "all" && agent === "" && year === "all"
  const byPlace = place !== "all" && agent === ""
  const byAgent = place === "all" && agent !== "" && year === "all"
  return total || byPlace || byAgent
}

function line({ measure, unit, place, agent, year, mean, interval }: MeasureSummary): string[] {
  return [
    printable(unit === measure || unit === "" ? measure : `${measure} (${unit})`),
    printable(agent === "" ? place : agent),
    String(year),
    shownNumber(mean),
    interval === null ? "-" : `${shownNumber(interval[0])} to ${shownNumber(interval[1])}`,
  ]
}

/** The summary of a run as lines for the terminal. */
export function summaryLines(summary: RunSummary, manifest: RunManifest, bold: (text: string) => string): string[] {
  const shown = summary.measures.filter(isShown)
  const rows: string[][] = []
  let left = 0
  for (const measure of new Set(shown.map((entry) => entry.measure))) {
    const entries = shown.filter((entry) => entry.measure === measure)
    rows.push(...entries.slice(0, MOST_LINES).map(line))
    left += Math.max(0, entries.length - MOST_LINES)
  }
  const [titles, ...lines] = textTable(COLUMNS, rows)
  const runs = manifest.replications === 1 ? "1 replication" : `${manifest.replications} replications`
  return [
    bold(
      `${printable(manifest.scenario.title)}: ${runs}, ${manifest.start} to ${manifest.until}, seed ${printable(manifest.seed, 200)}`,
    ),
    "",
    bold(titles ?? ""),
    ...lines,
    ...(left > 0 ? [`(${left} more lines of these measures are in summary.json.)`] : []),
    ...(manifest.replications === 1 ? ["One replication has no interval: give --replications 2 or more."] : []),
    "",
    "What the model says under its assumptions, not what happened or will happen.",
  ]
}
