import { type PublishedFigure, simulate } from "@contested/core"
import { meanEstimate, replications } from "../estimate.js"
import { parameterEntries } from "../parameter-entries.js"
import type { Estimate, PublishedModel, ReproducedQuantity } from "../published-model.js"
import { type Activity, simulateActivity, summariseActivity } from "./activity.js"
import { loseLegitimacy } from "./legitimacy-loss.js"
import { type EpsteinOptions, epsteinModel } from "./model.js"
import { simulation } from "./simulation.js"

const source = "Epstein 2002, doi:10.1073/pnas.092080199"
const bands =
  "An independent program with the rules of NetLogo's Rebellion (Wilensky 2004): 8 seeds of 600 days, the first 100 left out"

/** Share of citizens who rebel on the first day; nobody has been arrested yet, as there are no cops. */
export function shareActive(options: EpsteinOptions, parameters: Readonly<Record<string, number>>): Estimate {
  const model = epsteinModel({ ...options })
  return meanEstimate(
    replications(40).map((replication) => {
      const { world } = simulate(model, {
        seed: "epstein-share",
        replication,
        until: 1,
        parameters: { cops: 0, ...parameters },
      })
      return world.active / world.citizens
    }),
  )
}

const RUNS = 3
const remembered = new Map<string, readonly Activity[]>()
/** Several quantities come from the same runs. */
function runs(ratioRounding: "none" | "floor", legitimacy: number): readonly Activity[] {
  const key = `${ratioRounding} ${legitimacy}`
  const known = remembered.get(key)
  if (known !== undefined) return known
  const made = replications(RUNS).map((replication) =>
    simulateActivity({ ratioRounding }, { legitimacy }, { replication }),
  )
  remembered.set(key, made)
  return made
}

function mean(of: (activity: Activity) => number, activities: readonly Activity[]): number {
  return activities.reduce((sum, activity) => sum + of(activity), 0) / activities.length
}

const exact: readonly ReproducedQuantity[] = [
  {
    name: "share of actives without cops, legitimacy 0.82",
    unit: "share",
    reference: 4 / 9,
    mark: "derived",
    source: `${source}: rule A without risk, 1 - T / (1 - L)`,
    agreement: { insideInterval: true },
    ours: () => shareActive({}, {}),
  },
  {
    name: "share of actives where all believe in a risk of 0.9",
    unit: "share",
    reference: 0.0197530864,
    mark: "derived",
    source: `${source}: rule A, (1 - L - T)² / (2 (1 - L) P)`,
    agreement: { insideInterval: true },
    ours: () => shareActive({ fixedRisk: 0.9 }, {}),
  },
  {
    name: "share of actives at legitimacy 0.9, where grievance cannot exceed the threshold",
    unit: "share",
    reference: 0,
    mark: "derived",
    source: `${source}: rule A, strict inequality`,
    agreement: { absolute: 0 },
    ours: () => shareActive({}, { legitimacy: 0.9 }),
  },
]

const banded: readonly ReproducedQuantity[] = [
  {
    name: "mean number of actives, ratio rounded down",
    unit: "citizens",
    reference: 38.5,
    mark: "computed",
    source: bands,
    agreement: { between: [30, 48] },
    ours: () => mean((a) => summariseActivity(a).meanActive, runs("floor", 0.82)),
  },
  {
    name: "share of days with over 50 actives, ratio rounded down",
    unit: "share",
    reference: 0.22,
    mark: "computed",
    source: bands,
    agreement: { between: [0.15, 0.3] },
    ours: () => mean((a) => summariseActivity(a).shareAboveFifty, runs("floor", 0.82)),
  },
  {
    name: "mean number in jail, ratio rounded down",
    unit: "citizens",
    reference: 236,
    mark: "computed",
    source: bands,
    agreement: { relative: 0.1 },
    ours: () => mean((a) => summariseActivity(a).meanJailed, runs("floor", 0.82)),
  },
  {
    name: "most actives on one day, ratio not rounded",
    unit: "citizens",
    reference: 10,
    mark: "computed",
    source: bands,
    agreement: { between: [0, 30] },
    ours: () => mean((a) => summariseActivity(a).mostActive, runs("none", 0.82)),
  },
  {
    name: "mean number of actives at legitimacy 0.7",
    unit: "citizens",
    reference: 94.6,
    mark: "computed",
    source: bands,
    agreement: { between: [83, 102] },
    ours: () => mean((a) => summariseActivity(a).meanActive, runs("floor", 0.7)),
  },
]

export const epstein: PublishedModel = {
  name: "epstein",
  title: "Civil violence: calm for long, then a burst",
  citation:
    "Epstein, J. M. (2002). Modeling civil violence: an agent-based computational approach. Proceedings of the National Academy of Sciences 99 (suppl. 3), 7243-7250, doi:10.1073/pnas.092080199.",
  summary:
    "Citizens differ in hardship and in their aversion to risk. They rebel where grievance outweighs the risk of arrest, which they judge by the cops and rebels in sight: the more rebel already, the safer it is to join. Epstein found long calm broken by sudden bursts, and that a government survives a large loss of legitimacy in small steps, but not a smaller one at a stroke. In a second model two groups kill each other's members where neither grants the other's right to be there; cops delay the end, not surely avert it.",
  limits: [
    "A teaching model: its numbers are not those of any country.",
    "Results depend on how the ratio of cops to actives is rounded, on what comes first in a turn and on whether jail keeps a cell taken. All three are named options; the defaults are NetLogo's.",
    "Rounded down, bursts are frequent; without rounding, as the paper's formula reads, the same parameters stay calm.",
    "With ratios rounded to the nearest, outcomes lie near a threshold: whether ties go up or to the even number alone changes mean activity by a factor of two (README).",
    "The table of runs of the paper was not at hand: parameters are those of two widely used programs. Model II is after memory, and only its order of outcomes is tested.",
  ],
  parameters: parameterEntries(epsteinModel()),
  quantities: [...exact, ...banded],
  figure,
  simulation,
}

function figure(): PublishedFigure {
  const points = (active: readonly number[]) => active.map((n, i) => [i + 1, n] as const)
  const bursts = runs("floor", 0.82)[0]?.active ?? []
  const calm = runs("none", 0.82)[0]?.active ?? []
  return {
    title: "Calm, then a burst",
    caption:
      "Citizens in open rebellion, of 1,120, day by day after the first hundred. With the ratio of cops to actives rounded down, long calm is broken by bursts; with the same parameters and no rounding nothing happens. The third line loses legitimacy at one stroke on day 77 of its own.",
    x: { label: "day", scale: "linear" },
    y: { label: "actives", scale: "linear" },
    series: [
      { label: "rounded down", kind: "simulated", marks: "line", points: points(bursts) },
      { label: "not rounded", kind: "simulated", marks: "line", points: points(calm) },
      {
        label: "not rounded, legitimacy from 0.9 to 0.7 on day 77",
        kind: "simulated",
        marks: "line",
        points: points(loseLegitimacy("at one stroke", 0.7, 1).active),
      },
    ],
  }
}
