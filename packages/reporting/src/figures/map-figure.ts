import type { RunManifest } from "@contested/core"
import { agreementMapChart, type MapCell, type MapLook } from "../charts/agreement-map-chart.js"
import type { Boundaries } from "../map/boundaries/match-boundaries.js"
import { assignSlots, holdersSeen, type Slot } from "../map/group-palette.js"
import { layOutRegion } from "../map/region-geometry.js"
import { catalogues, type Language, monthName } from "../messages/bilingual.js"
import { agreementAt, agreementClass } from "../records/agreement.js"
import type { RunRecord } from "../records/run-record.js"
import type { Figure } from "./figure.js"
import { figureWords } from "./figure-words.js"
import { runNotes, runStatus } from "./run-notes.js"

/** Okabe & Ito's (2008) colours for four groups, greys beyond; each with a hatch of its own. Nobody's ground is white. */
export const looks: Readonly<Record<Slot, { readonly colour: string; readonly hatch: number | null }>> = {
  0: { colour: "#ffffff", hatch: null },
  1: { colour: "#56b4e9", hatch: null },
  2: { colour: "#e69f00", hatch: 45 },
  3: { colour: "#009e73", hatch: 0 },
  4: { colour: "#cc79a7", hatch: -45 },
  5: { colour: "#8c9196", hatch: 90 },
  6: { colour: "#8c9196", hatch: 22 },
  7: { colour: "#8c9196", hatch: -22 },
  8: { colour: "#b9bdc1", hatch: null },
}

/** Who holds what at the beginning of the last month, paler where fewer replications agree; null without places or records. */
export function mapFigure(
  manifest: RunManifest,
  record: RunRecord,
  language: Language,
  boundaries: Boundaries | undefined,
): Figure | null {
  const geometry = layOutRegion(manifest.region, boundaries?.shapes)
  const last = record.months.length - 1
  if (geometry === null || !record.hasControl || last < 0) return null
  const words = figureWords[language]
  const slots = assignSlots(record)
  const nameOf = (holder: number): string => (holder <= 0 ? "" : (record.holders[holder]?.name ?? ""))
  const cells = record.territories.map(({ code, name, state }, index): MapCell => {
    const at = agreementAt(record.control, index * record.months.length + last, record.holders.length)
    return {
      shape: geometry.shapes[index] ?? [],
      holder: nameOf(at.holder),
      agreement: agreementClass(at.count, at.of),
      fields: { code, name, state, holder: nameOf(at.holder), agree: at.count, replications: at.of },
    }
  })
  const shown: readonly MapLook[] = [...holdersSeen(record, slots), 0].map((holder) => ({
    holder: nameOf(holder),
    label: holder === 0 ? words.map.nobody : nameOf(holder),
    ...looks[slots[holder] ?? 8],
  }))
  const n = record.replications.length
  const month = monthName(catalogues[language], record.months[last] ?? "")
  const legend = { holder: words.map.holder, agree: words.map.agree, classes: n > 1 ? words.map.classes : [] }
  return {
    name: "agreement-map",
    language,
    title: words.map.title,
    caption: `${words.map.title}. ${n > 1 ? words.map.caption(month, n) : words.map.one(month)}`,
    notes: runNotes(manifest, language, {
      ...words.map,
      ...(boundaries !== undefined && { notCounted: catalogues[language].boundaries.notCounted }),
    }),
    status: runStatus(manifest, language),
    spec: agreementMapChart(geometry, cells, shown, legend),
    columns: [
      { name: "code", unit: "", meaning: "Official code of the territory." },
      { name: "name", unit: "", meaning: "Its name." },
      { name: "state", unit: "", meaning: "Its state." },
      { name: "holder", unit: "", meaning: "Group that holds it in most replications; empty for nobody." },
      { name: "agree", unit: "replications", meaning: "Replications in which that group holds it." },
      { name: "replications", unit: "replications", meaning: "Replications on record." },
    ],
    rows: cells.map(({ fields }) => fields),
  }
}
