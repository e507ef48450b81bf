import type { RunManifest } from "@contested/core"
import { fanFrom, isShort, spreadPanels, spreadRows } from "../charts/spread-chart.js"
import { assignSlots } from "../map/group-palette.js"
import type { Language } from "../messages/bilingual.js"
import type { RunRecord } from "../records/run-record.js"
import { fanColumns } from "./fan-figure.js"
import type { Figure } from "./figure.js"
import { figureWords } from "./figure-words.js"
import { paperWidth } from "./paper-look.js"
import { runNotes, runStatus } from "./run-notes.js"

/** Panels at most: further groups stand in the data only. */
const mostPanels = 8

/** Territories held over time, one panel a group on one scale; groups without ground in any month are left out. */
export function heldFigure(manifest: RunManifest, record: RunRecord, language: Language): Figure {
  const words = figureWords[language]
  const slots = assignSlots(record)
  const panels = record.holders
    .map((holder, index) => ({ label: holder?.name ?? "", values: record.held[index] ?? [], slot: slots[index] ?? 8 }))
    .filter(({ label, values }) => label !== "" && values.some((run) => run.some((value) => value > 0)))
    .sort((a, b) => a.slot - b.slot)
  const n = record.replications.length
  const fan = n >= fanFrom
  const drawn =
    panels.length === 0 ? [{ label: "", values: record.replications.map(() => []) }] : panels.slice(0, mostPanels)
  const titles = { x: isShort(record.months) ? words.month : words.year, y: words.held.axis }
  const columns = Math.min(3, drawn.length)
  const width = Math.floor((paperWidth.double - 60) / columns) - 22
  const look = { width, height: 150, titles, columns }
  return {
    name: "territories-held",
    language,
    title: words.held.title,
    caption: `${words.held.title}. ${panels.length === 0 ? words.nothing : fan ? words.fan(n) : words.noFan(n)}`,
    notes: runNotes(manifest, language, { ...words.held, range: fan ? words.bands : words.noFan(n) }),
    status: runStatus(manifest, language),
    spec: spreadPanels(record.months, drawn, look),
    columns: fanColumns("territories"),
    rows: spreadRows(record.months, drawn),
  }
}
