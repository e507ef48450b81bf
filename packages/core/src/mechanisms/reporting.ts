import { dayNumber } from "../engine/calendar.js"
import { SimulationError } from "../engine/simulation-error.js"
import { pow } from "../math/power.js"
import { event } from "../model/context.js"
import { EVERY_KIND } from "../model/model.js"
import { duration, quantity, share } from "../model/parameter.js"
import { binomial } from "../random/distributions/binomial.js"
import { exponential } from "../random/distributions/exponential.js"
import { integer } from "../random/distributions/integer.js"
import type { Coverage } from "../world/ground.js"
import type { Happening } from "../world/record-happening.js"
import { type Report, recordReport } from "../world/record-report.js"
import { defineMechanism } from "./mechanism.js"

/** Inhabitants of a place from which on nothing is missed for being out of the way. */
const VISIBLE_PEOPLE = 100_000
/** Longest stretch of days to which a vaguely dated event is narrowed down: precision 2 of UCDP GED. */
const VAGUE_DAYS = 6

/**
 * What a media-based data set would have seen of all this. Every death has a chance of being noticed, smaller in small places and in years that
 * are covered less, so that severe events are missed less than single deaths; who is the attacker matters by the data set's definitions.
 * A report comes with a delay, some are vague about the day or the place, and of what was missed a part ends in a yearly record of the state.
 *
 * The truth stays as it is: reports are records of the kind `report` beside it, and change nothing.
 */
export const reporting = defineMechanism({
  name: "reporting",
  claim:
    "A media-based data set misses most deaths, single ones and remote ones above all, and tells some late, vaguely or in sums.",
  after:
    "Under-reporting by place: Weidmann 2016, A closer look at reporting bias in conflict event data, doi:10.1111/ajps.12196; precisions and sums: UCDP GED 24.1 (Sundberg & Melander 2013, doi:10.1177/0022343313484347); that each death is noticed independently is this project's",
  parameters: {
    detection: share(0.5, {
      description:
        "Probability that one death between armed groups is noticed in a large place in a year of full coverage",
      assumption:
        "Nobody knows what is missed; only the product with the rate of clashes can be held against observed counts",
    }),
    remoteness: quantity(0.3, {
      low: 0,
      high: 2,
      description:
        "Power of population, up to 100,000 inhabitants, with which the chance to be noticed falls in smaller places",
      assumption: "A place of 10,000 is half as visible (0.1^0.3) as one of 100,000 and over",
    }),
    stateBased: share(0, {
      description: "How much deaths between groups and state forces count against those between groups",
      source:
        "UCDP GED 24.1: none of its located events in Mexico 2015-2020 is state-based; criminal groups lack the political incompatibility that its definition asks for",
    }),
    oneSided: share(0.05, {
      description: "How much deaths of attacked civilians count against those between groups",
      assumption:
        "UCDP GED 24.1 has 34 one-sided among its 3,969 located events in Mexico 2015-2020: killings by unknown hands, and groups under 25 victims a year, are not in it",
    }),
    delay: duration(10, {
      in: "day",
      low: 0.01,
      high: 1000,
      description: "Mean time from an event to its report",
      assumption: "Days; the data set's own dates are those of the events",
    }),
    vague: share(0.12, {
      description: "Share of reports that name a stretch of days instead of one",
      source: "UCDP GED 24.1: 42 of 359 located events of the three states in 2018-2020",
    }),
    unplaced: share(0.035, {
      description: "Share of reports that name no more than the state",
      source: "UCDP GED 24.1: 13 of 372 events of the three states in 2018-2020 that are dated to a week or better",
    }),
    doubt: share(0.1, {
      description: "Probability that a death reported is doubtful, and that a further one is claimed beside it",
      assumption: "Low and high estimates differ from the best in few records",
    }),
    summed: share(0.45, {
      description: "Share of the missed deaths between groups that end in a yearly record of the state",
      source:
        "UCDP GED 24.1 and INEGI, three states, 2018-2020: 4,157 deaths in records without place or date, of 9,291 homicides that no located event holds",
    }),
  },
  equations: {
    symbols: {
      d: "deaths of one event",
      "\\kappa(t)": "coverage of the year, relative to the best covered: an input, 1 where none is given",
      q: String.raw`chance of one death, $\min(1,\ \mathrm{detection}\;\kappa(t)\,\min(1, P_i/10^5)^{\mathrm{remoteness}})$`,
      w: String.raw`1 between groups, $\mathrm{stateBased}$ with a state force, $\mathrm{oneSided}$ against civilians`,
      S: "missed deaths between groups in a state since the year began",
    },
    events: {
      publish: "Leaves the record `report`; changes nothing.",
      sum: String.raw`At the end of each year, for each state: a number drawn from the binomial distribution of $S$ and $\mathrm{summed}$ is told in one record "report" with the precision of a year and a state, and $S \leftarrow 0$.`,
    },
    reacts: {
      [EVERY_KIND]: String.raw`Where $d>0$ died: it is reported with probability $w\,(1-(1-q)^d)$, after a time drawn from the exponential distribution of mean $\mathrm{delay}$. With probability $\mathrm{vague}$ it names up to six days instead of one, with probability $\mathrm{unplaced}$ the state instead of the place. The low estimate leaves out, and the high one adds, a binomial number of $d$ with $\mathrm{doubt}$. What is not reported with place and day adds to $S$ where $w=1$. All draws are made either way.`,
    },
    start: "Schedules the first end of a year.",
  },
  events: { publish: event<Report>(), sum: event<null>() },
  remembers: ({ region }) => ({ missed: new Int32Array(new Set(region.territories.map(({ state }) => state)).size) }),
  build: ({ region, calendar, coverage = [] }, memoryOf) => {
    requireCoverage(coverage)
    const states = [...new Set(region.territories.map(({ state }) => state))]
    const stateOf = region.territories.map(({ state }) => states.indexOf(state))
    /** Stands for a state: its most populous place. */
    const seatOf = states.map((state) => {
      const places = region.territories.flatMap((place, index) => (place.state === state ? [index] : []))
      const people = (place: number): number => region.territories[place]?.population ?? 0
      return places.reduce((best, place) => (people(place) > people(best) ? place : best))
    })
    const covered = coverage.map(({ from, share: part }) => ({ at: calendar.timeOf(from), part }))
    const coverageAt = (now: number): number => covered.findLast(({ at }) => at <= now)?.part ?? 1
    const nextYear = (now: number): number => calendar.timeOf(`${calendar.yearAt(now) + 1}-01-01`)
    let visibility = { remoteness: -1, of: new Float64Array(0) }
    const visibilityOf = (territory: number, remoteness: number): number => {
      if (visibility.remoteness !== remoteness) {
        const of = Float64Array.from(region.territories, ({ population }) =>
          pow(Math.min(1, population / VISIBLE_PEOPLE), remoteness),
        )
        visibility = { remoteness, of }
      }
      return visibility.of[territory] as number
    }
    return {
      initialise: (_, __, context) => void context.schedule("sum", null, { at: nextYear(context.now) }),
      on: {
        publish: (_, __, report, context) => recordReport(context, report),
        sum: (world, { summed }, _, context) => {
          const { missed } = memoryOf(world)
          const from = calendar.timeOf(`${calendar.yearAt(context.now - 1)}-01-01`)
          states.forEach((__, state) => {
            const best = binomial(context.random("sum", state), missed[state] as number, summed)
            missed[state] = 0
            if (best === 0) return
            const precision = { datePrecision: 5, placePrecision: 4 } as const
            const span = { from: Math.max(0, from), to: context.now - 1 }
            const toll = { low: best, best, high: best }
            recordReport(context, {
              territory: seatOf[state] as number,
              sideA: "",
              sideB: "",
              ...span,
              ...precision,
              ...toll,
            })
          })
          context.schedule("sum", null, { at: nextYear(context.now) })
        },
      },
      reacts: {
        [EVERY_KIND]: (world, p, data, context) => {
          const { territory, violence, sideA, sideB, deathsA, deathsB, deathsCivilians } = data as unknown as Happening
          const best = deathsA + deathsB + deathsCivilians
          if (violence === 0 || !(best > 0)) return
          const luck = context.random("report", territory)
          const noticed = Math.min(1, p.detection * coverageAt(context.now) * visibilityOf(territory, p.remoteness))
          const weight = violence === 2 ? 1 : violence === 1 ? p.stateBased : p.oneSided
          const isReported = luck.uniform() < weight * (1 - pow(1 - noticed, best))
          const after = exponential(luck, 1 / p.delay)
          const isVague = luck.uniform() < p.vague
          const days = integer(luck, 1, VAGUE_DAYS - 1)
          const isPlaced = luck.uniform() >= p.unplaced
          const [less, more] = [binomial(luck, best, p.doubt), binomial(luck, best, p.doubt)]
          const state = stateOf[territory] as number
          if (violence === 2 && !(isReported && isPlaced)) {
            const { missed } = memoryOf(world)
            missed[state] = (missed[state] as number) + best
          }
          if (!isReported) return
          const today = Math.floor(context.now)
          const report: Report = {
            territory: isPlaced ? territory : (seatOf[state] as number),
            sideA,
            sideB,
            from: isVague ? Math.max(0, today - days) : today,
            to: today,
            datePrecision: isVague ? 2 : 1,
            placePrecision: isPlaced ? 3 : 4,
            low: best - less,
            best,
            high: best + more,
          }
          context.schedule("publish", report, { after })
        },
      },
    }
  },
})

function requireCoverage(coverage: readonly Coverage[]): void {
  const problems = coverage.flatMap(({ from, share: part }, i) => {
    const before = coverage[i - 1]?.from
    return [
      ...(dayNumber(from) === undefined ? [`coverage ${i} begins on "${from}"; expected YYYY-MM-DD`] : []),
      ...(part >= 0 && part <= 1 ? [] : [`coverage ${i} is a share of ${part}; expected 0 to 1`]),
      ...(before !== undefined && before >= from
        ? [`coverage ${i} begins on ${from}, not after the one before it (${before})`]
        : []),
    ]
  })
  if (problems.length > 0) throw new SimulationError("bad-model", `${problems.join(";\n")}.`)
}
