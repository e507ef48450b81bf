import { type PublishedFigure, simulate, start } from "@contested/core"
import { meanEstimate, replications } from "../estimate.js"
import { parameterEntries } from "../parameter-entries.js"
import type { Estimate, PublishedModel } from "../published-model.js"
import { type BeliefRule, beliefMoments, perceivedRisk } from "./belief.js"
import { daysOfMonths, interdictionBeliefModel } from "./model.js"
import { simulation } from "./simulation.js"

const source = "Magliocca et al. 2019, doi:10.1073/pnas.1812459116, rule as in its code"
const RULE: BeliefRule = { alpha: 1, beta: 1, weight: 0.6 }
const RISK = 0.43
const MEMORY = 12

/** A quantity of what is believed after thirty months, over 2,000 runs. */
function simulated(of: (belief: number) => number): Estimate {
  return meanEstimate(
    replications(2000).map((replication) =>
      of(simulate(interdictionBeliefModel, { seed: "belief", replication, until: daysOfMonths(30) }).world.belief),
    ),
  )
}

export const interdictionBelief: PublishedModel = {
  name: "interdiction-belief",
  title: "Interdiction: what traffickers come to believe about a route",
  citation:
    "Magliocca, N. R., McSweeney, K., Sesnie, S. E., Tellman, E., Devine, J. A., Nielsen, E. A., Pearson, Z. & Wrathall, D. J. (2019). Modeling cocaine traffickers and counterdrug interdiction forces as a complex adaptive system. Proceedings of the National Academy of Sciences 116(16), 7784-7792, doi:10.1073/pnas.1812459116.",
  summary:
    "Traffickers learn the risk of a route from seizures on it, and recent ones count for more. The rule is that of a Beta prior and binomial data whose past fades. In their model of Central America the authors found that interdiction makes traffickers spread and move, so that the space to be watched grows with the effort to watch it.",
  limits: [
    "The belief only, on one route: their model of networks, land and money is not here, as it needs data that are not public.",
    "What traffickers do with a belief is left to whoever uses it.",
    "The prior is flat here, and the weight is our reading of a parameter of their code.",
  ],
  parameters: parameterEntries(interdictionBeliefModel),
  quantities: [
    {
      name: "belief after 3 seizures in 12 months that do not fade",
      unit: "probability",
      reference: 4 / 14,
      mark: "derived",
      source: `${source}: mean of the Beta(4, 10) posterior`,
      agreement: { relative: 1e-12 },
      ours: () =>
        perceivedRisk(
          Array.from({ length: 12 }, (_, month) => month % 4 === 1),
          { ...RULE, weight: 1 },
        ),
    },
    {
      name: "mean belief at a risk of 0.43, simulated",
      unit: "probability",
      reference: beliefMoments(RISK, MEMORY, RULE).mean,
      mark: "derived",
      source: `${source}: the belief is linear in what was seen`,
      agreement: { insideInterval: true },
      ours: () => simulated((belief) => belief),
    },
    {
      name: "variance of the belief, simulated",
      unit: "1",
      reference: beliefMoments(RISK, MEMORY, RULE).variance,
      mark: "derived",
      source: `${source}: months are independent`,
      agreement: { insideInterval: true },
      ours: () => {
        const { mean } = beliefMoments(RISK, MEMORY, RULE)
        return simulated((belief) => (belief - mean) * (belief - mean))
      },
    },
  ],
  figure,
  simulation,
}

function figure(): PublishedFigure {
  const months = Array.from({ length: 49 }, (_, i) => i)
  const oneRun = (weight: number) => {
    const run = start(interdictionBeliefModel, { seed: "belief-figure", parameters: { weight } })
    const beliefs = months.map((month) => run.runUntil(daysOfMonths(month)).world.belief)
    return beliefs.map((belief, month) => [month, belief] as const)
  }
  const moments = months.map((month) => beliefMoments(RISK, Math.min(month, MEMORY), RULE))
  return {
    title: "Short memories jump at every seizure",
    caption:
      "What is believed about one route with a risk of 0.43 a month: the same luck, a past that fades by four tenths a month and one that does not fade for a year. The thin line is the mean over all luck where the past fades.",
    x: { label: "month", scale: "linear" },
    y: { label: "perceived risk", scale: "linear" },
    series: [
      { label: "past fades, w = 0.6", kind: "simulated", marks: "line", points: oneRun(0.6) },
      { label: "twelve months alike, w = 1", kind: "simulated", marks: "line", points: oneRun(1) },
      {
        label: "exact mean, w = 0.6",
        kind: "exact",
        marks: "line",
        points: moments.map(({ mean }, month) => [month, mean] as const),
      },
    ],
  }
}
