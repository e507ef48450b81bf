import { type PublishedFigure, start } from "@contested/core"
import { meanEstimate, replications } from "../estimate.js"
import { parameterEntries } from "../parameter-entries.js"
import type { Estimate, PublishedModel, ReproducedQuantity } from "../published-model.js"
import { INSIDE, quantity } from "../reproduced-quantity.js"
import { controlOf, kalyvasModel, type ZoneWorld } from "./model.js"
import { indiscriminateViolence, selectiveViolence, ZONES } from "./zones.js"

const source = "Kalyvas 2006, The Logic of Violence in Civil War, chapters 6 and 7"
const asReviewed = `${source}, as reviews of the book state it`
const RATES = { defection: 20, denunciation: 2, lapse: 1, blind: 4 }
const MONTH = 365.25 / 12
/** Defectors settle within a few months: twelve are left out, then thirty-six are counted. */
const [WARM_UP, MONTHS] = [12, 36]
const SIDES = ["incumbent", "insurgents"] as const

let counted: readonly ZoneWorld[] | undefined
/** Acts per month in 40 runs of 36 months each, beyond the first twelve. Made once. */
export function monthlyViolence(): readonly ZoneWorld[] {
  counted ??= replications(40).map((replication) => {
    const run = start(kalyvasModel, { seed: "zones", replication }).runUntil(WARM_UP * MONTH)
    const before = { selective: [...run.world.selective], indiscriminate: [...run.world.indiscriminate] }
    const after = run.runUntil((WARM_UP + MONTHS) * MONTH).world
    const perMonth = (of: "selective" | "indiscriminate"): number[] =>
      after[of].map((count, at) => (count - (before[of][at] ?? 0)) / MONTHS)
    return {
      defectors: after.defectors,
      selective: perMonth("selective"),
      indiscriminate: perMonth("indiscriminate"),
    }
  })
  return counted
}

function simulated(of: "selective" | "indiscriminate", at: number): Estimate {
  return meanEstimate(monthlyViolence().map((world) => world[of][at] ?? 0))
}

const rates: readonly ReproducedQuantity[] = [
  ...([2, 7] as const).map((at) =>
    quantity(
      `selective violence by the ${SIDES[at % 2]}, zone ${(at >> 1) + 1}`,
      "acts/month",
      selectiveViolence(controlOf(at), RATES),
      ["derived", "long-run rate of the form of ours: a queue with any number of servers, thinned"],
      INSIDE,
      () => simulated("selective", at),
    ),
  ),
  quantity(
    "indiscriminate violence by the incumbent, zone 5",
    "acts/month",
    indiscriminateViolence(controlOf(8), RATES),
    ["derived", "rate of the form of ours"],
    INSIDE,
    () => simulated("indiscriminate", 8),
  ),
]

/** The zone in which a side's selective violence is highest in simulation, 1 to 5. */
export function worstZone(side: 0 | 1): number {
  const means = ZONES.map((_, zone) => simulated("selective", 2 * zone + side).value)
  return means.indexOf(Math.max(...means)) + 1
}

const pattern: readonly ReproducedQuantity[] = [
  ...([0, 1] as const).map((side) =>
    quantity(
      `zone with most selective violence by the ${SIDES[side]}`,
      "zone",
      side === 0 ? 2 : 4,
      ["read", `${asReviewed}: where one side dominates and the other is still there`],
      { absolute: 0 },
      () => worstZone(side),
    ),
  ),
  quantity(
    "selective violence of both sides at parity, zone 3",
    "acts/month",
    0,
    ["read", `${asReviewed}: none where control is shared, for fear of counter-denunciation`],
    { absolute: 0 },
    () => simulated("selective", 4).value + simulated("selective", 5).value,
  ),
  quantity(
    "selective violence by the incumbent under full control, of that in zone 2",
    "share",
    0,
    ["read", `${asReviewed}: low where one side has complete control`],
    { between: [0, 0.25] },
    () => simulated("selective", 0).value / simulated("selective", 2).value,
  ),
]

export const kalyvas: PublishedModel = {
  name: "kalyvas",
  title: "Zones of control: where people are denounced, and where all are hit alike",
  citation:
    "Kalyvas, S. N. (2006). The Logic of Violence in Civil War. Cambridge University Press, ISBN 978-0-521-67004-3.",
  summary:
    "Selective violence takes two: a side that wants to strike those who work for the other, and people who tell it whom. People tell where they are safe from being told on in turn. So there is little where one side has full control, as nobody works for the other; none at parity, where nobody dares; and most where one side dominates and the other is still there: zone 2 for the incumbent, zone 4 for the insurgents, of five. A side that controls little knows no names, and strikes anybody.",
  limits: [
    "The book argues in words and diagrams; rates and functions here are ours, and only the order of zones is held against it.",
    "What the book says was read in reviews of it, and the numbers of zones are as we remember them.",
    "Control does not move, though violence is meant to move it; nobody learns or flees.",
  ],
  parameters: parameterEntries(kalyvasModel),
  quantities: [...pattern, ...rates],
  figure,
}

function figure(): PublishedFigure {
  const estimates = ([0, 1] as const).map((side) => ZONES.map((_, zone) => simulated("selective", 2 * zone + side)))
  return {
    title: "Most where one side dominates, none where both are equal",
    caption:
      "Acts of violence a month by zone of control, from the incumbent's (1) to the insurgents' (5). Selective violence peaks in zones 2 and 4 and is nil at parity; indiscriminate violence rises where a side has least control. Bars hold 99.9 % of the mean of 40 runs of 36 months; the lines join the exact rates of each zone.",
    x: { label: "zone of control", scale: "linear" },
    y: { label: "acts a month", scale: "linear" },
    series: [
      ...SIDES.map((name, side) => ({
        label: `selective, ${name}`,
        group: name,
        kind: "exact" as const,
        marks: "line" as const,
        points: ZONES.map((zone) => [zone, selectiveViolence(controlOf(2 * (zone - 1) + side), RATES)] as const),
      })),
      ...SIDES.map((name, side) => ({
        label: `selective, ${name}`,
        group: name,
        kind: "simulated" as const,
        marks: "points" as const,
        points: ZONES.map((zone, i) => [zone, estimates[side]?.[i]?.value ?? 0] as const),
        band: ZONES.map((_, i) => [estimates[side]?.[i]?.low ?? 0, estimates[side]?.[i]?.high ?? 0] as const),
      })),
      ...SIDES.map((name, side) => ({
        label: `indiscriminate, ${name}`,
        group: name,
        kind: "exact" as const,
        marks: "line" as const,
        points: ZONES.map((zone) => [zone, indiscriminateViolence(controlOf(2 * (zone - 1) + side), RATES)] as const),
      })),
    ],
  }
}
