import { RandomStreams, type Scenario } from "@contested/core"
import {
  AREAS,
  type Area,
  COUNTED,
  type Counted,
  type ForecastVerdict,
  type LocatedEvent,
  locatedEvents,
  type MoransIndex,
  monthsBetween,
  moransIndex,
  observedCounts,
  quoted,
  saysWhatIsReported,
  scoreForecasts,
  simulatedCounts,
} from "@contested/experiments"
import { readManifest, replicationEvents } from "@contested/experiments/node"
import { Command } from "commander"
import type { GivenArguments } from "../arguments/given-arguments.js"
import { existingFolder } from "../arguments/option-values.js"
import { readWord } from "../arguments/sweep-options.js"
import { threeDecimals } from "../lines/shown-number.js"
import { textTable } from "../lines/text-table.js"
import type { Session } from "../session/session.js"
import type { Verb } from "../verb.js"
import { withExamples } from "../verb-help.js"

/** Months before the split that the naive forecasts need. */
const LEAST_HISTORY = 12

const command = withExamples(
  new Command("score")
    .description(
      "Score a run's monthly counts against observed ones after a day, beside naive forecasts: CRPS, ignorance, interval score, coverage, transforms, and what the map of residuals shows.",
    )
    .argument("<folder>", "Results folder of a recorded run of a scenario that has observed months.")
    .option("--counted <what>", `${COUNTED.join(" or ")}. Default: events.`)
    .option("--by <area>", `${AREAS.join(" or ")}. Default: state.`)
    .option(
      "--split <month>",
      "Last month that the naive forecasts know, YYYY-MM; months after it are scored. Default: the last that the scenario was fitted to.",
    )
    .option("--json", "Write the scores as JSON.")
    .helpOption("-h, --help", "Show this help."),
  [
    "contested score out/jalisco-zacatecas",
    "contested score out/jalisco-zacatecas --counted deaths --by municipality --split 2020-06 --json",
  ],
)

interface Asked {
  readonly scenario: Scenario
  readonly observed: NonNullable<Scenario["observedMonths"]>
  readonly counted: Counted
  readonly area: Area
  readonly history: readonly string[]
  readonly scored: readonly string[]
  readonly folder: string
}

async function ask(given: GivenArguments, session: Session): Promise<Asked | undefined> {
  const folder = given.positional(0)
  const counted = readWord(given, "--counted", COUNTED) ?? "events"
  const area = readWord(given, "--by", AREAS) ?? "state"
  const split = given.value("--split")
  if (split !== undefined && !/^\d{4}-(0[1-9]|1[0-2])$/.test(split))
    given.mistake(`--split is ${quoted(split)}: give a month, YYYY-MM.`)
  await existingFolder(given, folder)
  given.refuseMistakes()
  const { scenario: ran, until, recorded } = await readManifest(folder as string)
  const scenario = (await session.loadScenarios()).find(({ name }) => name === ran.name)
  if (scenario === undefined)
    given.mistake(`${folder} is a run of ${quoted(ran.name)}, which is no scenario that is known here.`)
  else if (scenario.observedMonths === undefined)
    given.mistake(`${scenario.name} has no observed months: there is nothing to score its counts against.`)
  if (!recorded)
    given.mistake(`${folder} was not recorded: it has no events to count. Run it again without --no-record.`)
  given.refuseMistakes()
  const observed = scenario?.observedMonths as Asked["observed"]
  const last = [until.slice(0, 7), observed.last].sort()[0] as string
  const at = split ?? scenario?.fittedUntil?.slice(0, 7) ?? last
  const months = monthsBetween(observed.first, last)
  const history = months.filter((month) => month <= at)
  const scored = months.filter((month) => month > at)
  if (history.length < LEAST_HISTORY || scored.length === 0)
    given.mistake(
      `The split is ${at}: ${history.length} months lie before and ${scored.length} after it, of ${observed.first} to ${last}; at least ${LEAST_HISTORY} and 1 are needed.`,
    )
  given.refuseMistakes()
  return { scenario: scenario as Scenario, observed, counted, area, history, scored, folder: folder as string }
}

/** For each territory the indices of those it has a road to. */
function neighboursOf({ region }: Scenario): number[][] {
  const lists = region.territories.map((): number[] => [])
  for (const { from, to } of region.links) {
    if (lists[from]?.includes(to)) continue
    lists[from]?.push(to)
    lists[to]?.push(from)
  }
  return lists
}

/** Moran's I of what was observed less what the model has on average, by municipality, over all months scored. */
function residualMap(
  asked: Asked,
  replications: readonly LocatedEvent[][],
  streams: RandomStreams,
): MoransIndex | null {
  const { scenario, observed, counted, scored } = asked
  const by = { area: "municipality", counted } as const
  const total = (row: readonly number[]): number => row.reduce((sum, value) => sum + value, 0)
  const simulated = replications.map((events) => simulatedCounts(scenario.region, events, scored, by).counts.map(total))
  const residuals = observedCounts(scenario.region, observed, scored, by).counts.map(
    (row, place) => total(row) - total(simulated.map((counts) => counts[place] as number)) / replications.length,
  )
  return moransIndex(residuals, neighboursOf(scenario), { random: streams.stream("map") })
}

function lines(
  { scenario, counted, area, scored, history, observed }: Asked,
  verdict: ForecastVerdict,
  map: MoransIndex | null,
  replications: number,
): string[] {
  const cell = (value: number | null | undefined): string =>
    value === null || value === undefined ? "-" : threeDecimals(value)
  return [
    `${scenario.title}: ${counted} by ${area} and month, ${scored[0]} to ${scored.at(-1)}, ${verdict.cases} cases, ${replications} replications`,
    `The naive forecasts know ${history[0]} to ${history.at(-1)} as observed; the model was started at ${scenario.start} and has seen nothing since.`,
    "",
    ...textTable(
      [
        { title: "forecast", align: "left" },
        { title: "CRPS", align: "right" },
        { title: "ignorance, bits", align: "right" },
        { title: "interval score", align: "right" },
        { title: "inside 90 %", align: "right" },
        { title: "skill of the model", align: "right" },
      ],
      verdict.scores.map(({ forecast, crps, ignorance, intervalScore, coverage }) => [
        forecast,
        cell(crps),
        cell(ignorance),
        cell(intervalScore),
        `${(100 * coverage).toFixed(0)} %`,
        forecast === "model" ? "" : cell(verdict.skill[forecast]),
      ]),
    ),
    "",
    `Transforms of the model in ten bins, flat where it is calibrated: ${verdict.transforms.join(" ")} (p = ${verdict.transformPValue < 0.001 ? "< 0.001" : verdict.transformPValue.toFixed(3)} as if cases were independent).`,
    map === null
      ? "The residuals do not vary over the map."
      : `Residuals by municipality: Moran's I ${map.index.toFixed(3)} (${map.expected.toFixed(3)} expected by chance${map.pValue === null ? "" : `, p = ${map.pValue.toFixed(3)}`}); above chance, the model's geography misses something.`,
    "Skill: 1 is perfect, 0 no better than the naive forecast, below 0 worse.",
    `Observed: ${observed.source}.`,
  ]
}

/** `contested score`. */
export const score: Verb = {
  command,
  run: async (given, session) => {
    const asked = await ask(given, session)
    if (asked === undefined) return 1
    const { scenario, observed, counted, area, history, scored, folder } = asked
    const manifest = await readManifest(folder)
    const isReported = saysWhatIsReported(scenario)
    const replications: LocatedEvent[][] = []
    for await (const rows of replicationEvents(folder, manifest))
      replications.push(locatedEvents(rows, { start: scenario.start, isReported }))
    const streams = new RandomStreams(manifest.seed, 0)
    const by = { area, counted }
    const verdict = scoreForecasts(
      observedCounts(scenario.region, observed, history, by),
      observedCounts(scenario.region, observed, scored, by),
      replications.map((one) => simulatedCounts(scenario.region, one, scored, by)),
      streams,
    )
    const map = residualMap(asked, replications, streams)
    const document = {
      scenario: scenario.name,
      counted,
      by: area,
      history,
      scored,
      replications: replications.length,
      ...verdict,
      residuals: map,
      source: observed.source,
    }
    session.stdout.write(
      given.has("--json")
        ? `${JSON.stringify(document, null, 2)}\n`
        : `${lines(asked, verdict, map, replications.length).join("\n")}\n`,
    )
    return 0
  },
}
