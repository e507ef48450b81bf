import type { TopLevelSpec } from "vega-lite"
import { fanFrom, isShort, type SpreadPanel, spreadPanels, spreadRows } from "../charts/spread-chart.js"
import { type ComparisonContext, capital, quantity } from "../comparison/comparison-context.js"
import { catalogues, type Language } from "../messages/bilingual.js"
import { comparisonFigureWords } from "./comparison-figure-words.js"
import { comparisonNotes, comparisonStatus } from "./comparison-notes.js"
import { fanColumns } from "./fan-figure.js"
import type { Figure } from "./figure.js"
import { figureWords } from "./figure-words.js"
import { paperWidth } from "./paper-look.js"

/** Names may be longer than their panels are wide, and are measured generously: they must not push the panels apart. */
function sideBySide(spec: TopLevelSpec): TopLevelSpec {
  return "concat" in spec ? { ...spec, bounds: "flush", spacing: { row: 72, column: 40 } } : spec
}

/** Months of each what-if on one scale, the median of the scenario as it is in all panels; null where nothing was counted by month. */
export function comparisonFansFigure(context: ComparisonContext, language: Language): Figure | null {
  const { months, variants, baselineMedian, baselineMonthly, monthlyMeasure, n } = context
  if (months.length === 0 || baselineMonthly.length === 0) return null
  const words = figureWords[language]
  const own = comparisonFigureWords[language].fans
  const counted = quantity(catalogues[language], context, monthlyMeasure)
  const panels = variants.map(
    ({ compared, monthly }): SpreadPanel => ({ label: compared.name, values: monthly, reference: baselineMedian }),
  )
  const fan = n >= fanFrom
  const columns = Math.min(3, panels.length)
  const look = {
    width: Math.floor((paperWidth.double - 60) / columns) - 22,
    height: 150,
    titles: { x: isShort(months) ? words.month : words.year, y: own.axis(counted) },
    columns,
  }
  return {
    name: "comparison-fans",
    language,
    title: own.title,
    caption: `${own.title}. ${own.caption} ${fan ? words.fan(n) : words.noFan(n)}`,
    notes: comparisonNotes(context, language, {
      definition: own.definition(capital(counted)),
      unit: own.unit,
      range: fan ? words.bands : words.noFan(n),
      notCounted: own.notCounted,
    }),
    status: comparisonStatus(context, language),
    spec: sideBySide(spreadPanels(months, panels, look)),
    columns: fanColumns(monthlyMeasure === "deaths" ? "people" : "events"),
    rows: spreadRows(months, panels),
  }
}
