import type { RunFacts, RunManifest } from "@contested/core"
import { fitChart } from "../charts/fit-chart.js"
import { catalogues, type Language } from "../messages/bilingual.js"
import { factRatio, onRatioScale } from "../records/fact-ratio.js"
import { lookUp } from "../sections/report-context.js"
import type { Figure } from "./figure.js"
import { paperWidth } from "./paper-look.js"
import { runNotes, runStatus } from "./run-notes.js"

/** Every observed number beside the simulated one, as far as one can be divided by the other; null where nothing was observed. */
export function fitFigure(manifest: RunManifest, facts: RunFacts | null, language: Language): Figure | null {
  if (facts === null) return null
  const { fit, sections } = catalogues[language]
  const held = facts.facts.flatMap((fact) => {
    const ratio = factRatio(fact)
    return ratio === null ? [] : [{ fact, ratio }]
  })
  const rows = held.map(({ fact, ratio }, row) => {
    const where = fact.state === "all" ? "" : `, ${fact.state}`
    const { low, high } = ratio
    return {
      row,
      number: `${lookUp(fit.names, fact.fact)}${where}${fact.year === "all" ? "" : ` ${fact.year}`}`,
      observed: fact.observed,
      simulated: fact.simulated ?? 0,
      ratio: ratio.mean,
      ...(low !== null && high !== null && { low, high, low_shown: onRatioScale(low), high_shown: onRatioScale(high) }),
      tolerance_low: ratio.tolerance[0],
      tolerance_high: ratio.tolerance[1],
      met: ratio.met ? 1 : 0,
    }
  })
  const met = facts.facts.filter((fact) => fact.met).length
  const left = facts.facts.length - rows.length
  return {
    name: "observed-fit",
    language,
    title: sections.fit,
    caption: [
      fit.lead(met, facts.facts.length, facts.replications),
      facts.isReported ? fit.reported : fit.happened,
      ...(left > 0 ? [fit.left(left)] : []),
    ].join(" "),
    notes: runNotes(manifest, language, {
      definition: fit.note.definition,
      unit: fit.note.unit,
      range: fit.note.interval,
      notCounted: fit.note.notCounted,
    }),
    status: runStatus(manifest, language),
    spec: fitChart(rows, paperWidth.double, fit.ratio),
    columns: [
      { name: "row", unit: "", meaning: "Place in the figure, from 0." },
      { name: "number", unit: "", meaning: "What is compared, where and when." },
      { name: "observed", unit: "of the number", meaning: "As observed." },
      { name: "simulated", unit: "of the number", meaning: "Mean over replications." },
      { name: "ratio", unit: "", meaning: "Simulated over observed." },
      { name: "low", unit: "", meaning: "Quantile 0.05 over replications, over observed." },
      { name: "high", unit: "", meaning: "Quantile 0.95." },
      { name: "low_shown", unit: "", meaning: "The same as far as the scale goes, 1/8 to 8." },
      { name: "high_shown", unit: "", meaning: "The same." },
      { name: "tolerance_low", unit: "", meaning: "Lower end of the tolerance, over observed." },
      { name: "tolerance_high", unit: "", meaning: "Its upper end." },
      { name: "met", unit: "", meaning: "1 where the mean lies within the tolerance, else 0." },
    ],
    rows,
  }
}
