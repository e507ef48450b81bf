/**
 * How the seven fitted numbers of the flagship were found: a Latin hypercube of 40 settings, then one of 20 around the best, all over the same
 * luck, each held against located events of 2018 to 2020 and nothing later. Runs end with 2020, so 2021 cannot be seen from here.
 *
 *   node --import tsx examples/calibration/fit-jalisco-zacatecas.ts
 *
 * The loss is the mean over all facts of min(9, z^2), z being the distance in units of the tolerance: log2 of the ratio of counts, each with 1
 * added, or the relative error divided by 0.3. The setting with the smallest loss is written into the scenario's settings.ts.
 */
import { RandomStreams } from "@contested/core"
import {
  eventFact,
  locatedEvents,
  maximinLatinHypercube,
  type ParameterRange,
  scaledDesign,
} from "@contested/experiments"
import { jaliscoZacatecasFactsToFit as facts, jaliscoZacatecasScenario as scenario } from "@contested/scenarios"

const LAST_YEAR = 2020
const REPLICATIONS = 8

const RANGES: readonly ParameterRange[] = [
  { name: "clash.encounters", low: 2e-4, high: 2e-3, scale: "log" },
  { name: "clash.exponent", low: 2.1, high: 2.9 },
  { name: "retaliation.branching", low: 0.4, high: 0.85 },
  { name: "reinforcement.commitment", low: 0.03, high: 0.4, scale: "log" },
  { name: "incursion.scale", low: 0.25, high: 4, scale: "log" },
  { name: "reporting.detection", low: 0.2, high: 0.8 },
  { name: "redeployment.mobility", low: 0.01, high: 0.1, scale: "log" },
]

/** Values by mechanism; retaliations are as deadly as clashes. */
function settingsOf(point: readonly number[]): Record<string, Record<string, number>> {
  const settings: Record<string, Record<string, number>> = {}
  RANGES.forEach(({ name }, column) => {
    const [mechanism, parameter] = name.split(".") as [string, string]
    settings[mechanism] = { ...settings[mechanism], [parameter]: point[column] as number }
  })
  settings["retaliation"] = { ...settings["retaliation"], exponent: settings["clash"]?.["exponent"] ?? 0 }
  return settings
}

interface Judged {
  readonly fact: (typeof facts)[number]
  readonly simulated: number | undefined
  /** Distance in units of the tolerance, squared, at most 9. */
  readonly term: number
}

function judged(point: readonly number[]): Judged[] {
  const settings = settingsOf(point)
  const replications = Array.from({ length: REPLICATIONS }, (_, i) => {
    const request = { seed: "fit", replication: i + 1, until: `${LAST_YEAR}-12-31`, record: true, settings }
    return locatedEvents(scenario.replicate(request).events, { start: scenario.start, isReported: true })
  })
  const frame = { territories: scenario.region.territories.length, firstYear: 2018, lastYear: LAST_YEAR }
  return facts.map((fact) => {
    const values = replications.flatMap((events) => eventFact(fact.fact, events, frame, fact.state, fact.year) ?? [])
    if (values.length === 0) return { fact, simulated: undefined, term: 9 }
    const simulated = values.reduce((sum, value) => sum + value, 0) / values.length
    const { observed, tolerance } = fact
    const z =
      "factor" in tolerance
        ? Math.log2((simulated + 1) / (observed + 1)) / Math.log2(tolerance.factor)
        : (simulated - observed) / observed / tolerance.relative
    return { fact, simulated, term: Math.min(9, z * z) }
  })
}

const meanTerm = (all: readonly Judged[]): number => all.reduce((sum, { term }) => sum + term, 0) / all.length

interface Tried {
  readonly point: readonly number[]
  readonly loss: number
}

function tried(ranges: readonly ParameterRange[], points: number, stream: string): Tried[] {
  const random = new RandomStreams("fit-jalisco-zacatecas", 1).stream(stream)
  const unit = maximinLatinHypercube(
    ranges.map(({ name }) => name),
    points,
    random,
  )
  return scaledDesign(unit, ranges).points.map((point, i) => {
    const loss = meanTerm(judged(point))
    console.log(`${stream} ${i + 1}: loss ${loss.toFixed(3)} at ${point.map((x) => x.toPrecision(3)).join(" ")}`)
    return { point, loss }
  })
}

const best = (all: readonly Tried[]): Tried => all.reduce((least, one) => (one.loss < least.loss ? one : least))

/** A box of half the width around a point, cut where the first ends. */
function around(point: readonly number[]): ParameterRange[] {
  return RANGES.map((range, column) => {
    const at = point[column] as number
    if (range.scale === "log") {
      const reach = (range.high / range.low) ** 0.25
      return { ...range, low: Math.max(range.low, at / reach), high: Math.min(range.high, at * reach) }
    }
    const reach = (range.high - range.low) / 4
    return { ...range, low: Math.max(range.low, at - reach), high: Math.min(range.high, at + reach) }
  })
}

const wide = tried(RANGES, 40, "wide")
const narrow = tried(around(best(wide).point), 20, "narrow")
const chosen = best([...wide, ...narrow])
console.log(`\nSmallest loss ${chosen.loss.toFixed(3)}:`)
RANGES.forEach(({ name }, column) => {
  console.log(`  ${name} = ${(chosen.point[column] as number).toPrecision(3)}`)
})
for (const { fact, simulated, term } of judged(chosen.point)) {
  const { fact: name, state, year, observed } = fact
  console.log(
    `  ${name}, ${state}, ${year}: observed ${observed}, simulated ${simulated?.toPrecision(3)}, term ${term.toFixed(2)}`,
  )
}
