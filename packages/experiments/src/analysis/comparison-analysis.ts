import { bestOf } from "../comparison/best-of.js"
import { ExperimentError } from "../experiment-error.js"
import { quoted } from "../printable.js"
import type { ExperimentPlan } from "../runs/experiment-plan.js"
import { LUCK_PREFIX } from "../runs/scenario-subject.js"
import type { Subject } from "../runs/subject.js"
import { type DifferenceRow, differencesTable } from "../tables/differences-table.js"
import { meanSeriesTable } from "../tables/mean-series-table.js"
import { monthsTable } from "../tables/months-table.js"
import type { Table } from "../tables/table.js"
import { territoryDifferencesTable } from "../tables/territory-differences-table.js"
import type { Analysis, AnalysisTable, Survey } from "./analysis.js"
import type { ComparisonRequest } from "./analysis-request.js"
import { comparedVariants, type Form } from "./compared-variants.js"
import { COMPARISON_FILE, type ComparedVariant, type ComparisonDocument } from "./comparison-document.js"
import { MonthCounts } from "./month-counts.js"
import { SeriesMeans } from "./series-means.js"
import { TerritoryPairs } from "./territory-pairs.js"

/** Of all intervals together. */
const LEVEL = 0.95
/** Share of the first variant's mean that a difference is worth finding from on, where nobody says otherwise. */
const INDIFFERENCE = 0.05

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

function tableOf<Row extends object>(table: Table<Row>, rows: Iterable<Row>): AnalysisTable {
  return { table, rows } as unknown as AnalysisTable
}

/**
 * Compares the variants of an experiment with its first, by one measure, replication by replication; where series are kept, also tells how
 * every variant goes by month, and where its territories differ pair by pair. Memory: 8 bytes a run, and with series 16 bytes a run and month, and what
 * `TerritoryPairs` takes.
 */
export function comparisonAnalysis(
  { measure, best, indifference: asked }: ComparisonRequest,
  plan: ExperimentPlan,
  subject: Pick<Subject, "name" | "title" | "start" | "variants" | "stage">,
  { columns, dates }: Survey,
): Analysis {
  const values = new Map(plan.variants.map((name): [string, number[]] => [name, []]))
  const luck = new Map(plan.variants.map((name) => [name, new Map<string, number[]>()]))
  const means = new Map(plan.variants.map((name) => [name, new SeriesMeans(dates)]))
  const months = new MonthCounts(dates)
  // Nothing is asked of the stage before there are series: its region may take long to build.
  const territories = dates.length === 0 ? [] : (subject.stage?.().region.territories.map(({ code }) => code) ?? [])
  const pairs = new TerritoryPairs(dates, territories, plan.variants[0] ?? "")
  return {
    add: (row) => {
      if (row.status === "failed") return
      const value = row.measures[measure]
      if (value === undefined)
        throw new ExperimentError(
          "replication",
          `Row ${row.row} has no measure ${quoted(measure)}: name one that every variant has.`,
        )
      const own = values.get(row.variant) as number[]
      for (const [name, shown] of Object.entries(row.measures)) {
        if (!name.startsWith(LUCK_PREFIX)) continue
        const coins = luck.get(row.variant) as Map<string, number[]>
        const coin = coins.get(name.slice(LUCK_PREFIX.length)) ?? []
        coins.set(name.slice(LUCK_PREFIX.length), coin)
        coin[own.length] = shown
      }
      own.push(value)
      if (row.series === undefined) return
      means.get(row.variant)?.add(row.series)
      months.add(row.variant, row.replication, row.series)
      pairs.add(row.variant, row.replication, row.series)
    },
    finish: () => {
      const [baseline, ...others] = [...values].map(([name, own]): Form => {
        const tossed = [...(luck.get(name) ?? [])]
        return {
          name,
          values: own,
          controls: tossed.map(([coin, shown]) => ({ name: coin, values: filled(shown, own.length) })),
        }
      })
      if (baseline === undefined || others.length === 0)
        throw new ExperimentError("request", "There is one variant: a comparison needs at least two.")
      const compared = comparedVariants(baseline, others, LEVEL, plan.seed, subject.variants)
      const titleOf = (name: string): string => subject.variants.find((one) => one.name === name)?.title ?? ""
      const indifference = asked ?? INDIFFERENCE * Math.abs(mean(baseline.values))
      const unit = columns.find(({ name }) => name === measure)?.unit ?? ""
      const document: ComparisonDocument = {
        format: "contested/comparison",
        version: 1,
        scenario: subject.name,
        title: subject.title,
        start: subject.start,
        until: plan.until,
        seed: plan.seed,
        measure,
        unit,
        replications: plan.replications,
        level: LEVEL,
        baseline: { name: baseline.name, title: titleOf(baseline.name), mean: mean(baseline.values) },
        variants: compared,
        best: indifference > 0 ? bestOf([baseline, ...others], { best, indifference }) : null,
      }
      return {
        tables: [
          tableOf(
            differencesTable,
            compared.map((one) => differenceRow(one, measure, unit)),
          ),
          ...(dates.length === 0
            ? []
            : [
                tableOf(monthsTable, months.rows()),
                tableOf(meanSeriesTable, rowsOf(means)),
                tableOf(territoryDifferencesTable, pairs.rows()),
              ]),
        ],
        documents: [{ name: COMPARISON_FILE, document }],
      }
    },
  }
}

/** Every place of a list, 0 where a run tossed no such coin. */
function filled(shown: readonly number[], length: number): number[] {
  return Array.from({ length }, (_, k) => shown[k] ?? 0)
}

function* rowsOf(means: ReadonlyMap<string, SeriesMeans>) {
  for (const [variant, own] of means) yield* own.rows(variant)
}

function differenceRow(compared: ComparedVariant, measure: string, unit: string): DifferenceRow {
  const {
    name,
    n,
    mean: difference,
    interval,
    adjustedPValue,
    sd,
    correlation,
    varianceReduction,
    unpaired,
    controlled,
  } = compared
  const [low = null, high = null] = compared.varianceReductionInterval ?? []
  return {
    variant: name,
    measure,
    unit,
    pairs: n,
    mean: difference,
    low: interval[0],
    high: interval[1],
    p_adjusted: adjustedPValue,
    sd,
    correlation: correlation ?? "",
    variance_reduction: varianceReduction ?? "",
    variance_reduction_low: low ?? "",
    variance_reduction_high: high ?? "",
    unpaired_low: unpaired[0],
    unpaired_high: unpaired[1],
    controls: controlled?.controls.join(" ") ?? "",
    controlled_mean: controlled?.mean ?? "",
    controlled_low: controlled?.interval[0] ?? "",
    controlled_high: controlled?.interval[1] ?? "",
    controlled_p_adjusted: controlled?.adjustedPValue ?? "",
    controlled_variance_reduction: controlled?.worth?.factor ?? "",
  }
}
