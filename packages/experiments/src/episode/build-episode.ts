import {
  type EpisodeOutcome,
  type EpisodeWhatIf,
  quantileOfSorted,
  type RunEpisode,
  type Scenario,
} from "@contested/core"
import { compareVariants } from "../comparison/compare-variants.js"
import { outcomeBins } from "./outcome-bins.js"
import type { OutcomeValues } from "./outcome-values.js"

const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length

function outcomeOf(
  { measure, unit }: { readonly measure: string; readonly unit: string },
  values: Float64Array,
  reported: Scenario["reported"] = [],
): EpisodeOutcome {
  const sorted = values.slice().sort()
  const found = reported.find((one) => one.measure === measure)
  const share = (holds: (value: number) => boolean): number => values.filter(holds).length / values.length
  return {
    measure,
    unit,
    mean: mean(values),
    median: quantileOfSorted(sorted, 0.5),
    low: quantileOfSorted(sorted, 0.05),
    high: quantileOfSorted(sorted, 0.95),
    ...outcomeBins(values),
    reported:
      found === undefined
        ? null
        : {
            low: found.low,
            best: found.best,
            high: found.high,
            source: found.source,
            below: share((value) => value < found.best),
            equal: share((value) => value === found.best),
            above: share((value) => value > found.best),
            within: share((value) => value >= found.low && value <= found.high),
          },
  }
}

/**
 * What episode.json says: the spread of every outcome, with what was reported, and the paired differences of the what-ifs.
 *
 * @param baseline Outcomes of the scenario as it is.
 * @param variants The same replications of each variant, by name, in the scenario's order.
 */
export function buildEpisode(
  scenario: Scenario,
  baseline: OutcomeValues,
  variants: ReadonlyMap<string, OutcomeValues>,
): RunEpisode {
  const outcomes = scenario.outcomes ?? []
  const titles = new Map((scenario.variants ?? []).map(({ name, title }) => [name, title]))
  const compared = new Map(
    outcomes.map(({ measure }) => {
      const pairs = [...variants].map(([name, values]) => ({ name, values: values.of(measure) }))
      const isComparable = baseline.replications > 1 && pairs.length > 0
      const base = { name: "baseline", values: baseline.of(measure) }
      return [measure, isComparable ? compareVariants(base, pairs) : []]
    }),
  )
  const whatIfs: EpisodeWhatIf[] = [...variants].map(([variant, values]) => ({
    variant,
    title: titles.get(variant) ?? variant,
    differences: outcomes.map(({ measure, unit }) => {
      const found = compared.get(measure)?.find(({ name }) => name === variant)
      const average = mean(values.of(measure))
      return {
        measure,
        unit,
        mean: average,
        difference: found?.mean ?? average - mean(baseline.of(measure)),
        interval: found === undefined ? null : [found.interval[0], found.interval[1]],
        adjustedPValue: found?.adjustedPValue ?? null,
      }
    }),
  }))
  return {
    format: "contested/episode",
    version: 1,
    scenario: scenario.name,
    replications: baseline.replications,
    outcomes: outcomes.map((outcome) => outcomeOf(outcome, baseline.of(outcome.measure), scenario.reported)),
    whatIfs,
  }
}
