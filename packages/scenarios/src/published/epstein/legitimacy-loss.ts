import { start } from "@contested/core"
import { epsteinModel } from "./model.js"

/** What a fall of legitimacy from 0.9 leads to: most actives on one day, and the day by day account. */
export interface LegitimacyLoss {
  readonly mostActive: number
  readonly active: readonly number[]
}

const FIRST_DAY = 77
const LAST_DAY = 160

/**
 * Epstein's two ways to lose legitimacy: from day 77 on by 0.01 a day down to `end`, or at one stroke on that day. No rounding of the ratio, as in the
 * paper's formula, and jail for ever, so that whoever is caught does not come back.
 */
export function loseLegitimacy(how: "in steps" | "at one stroke", end: number, replication: number): LegitimacyLoss {
  const parameters = { legitimacy: 0.9, longestTerm: 1_000_000 }
  const run = start(epsteinModel({ ratioRounding: "none" }), { seed: "legitimacy", replication, parameters })
  const active: number[] = []
  for (let day = 1; day <= LAST_DAY; day++) {
    run.runUntil(day)
    active.push(run.world.active)
    const goal = how === "at one stroke" ? end : Math.max(end, 0.9 - 0.01 * (day - FIRST_DAY + 1))
    if (day < FIRST_DAY || run.world.legitimacy === goal) continue
    run.intervene("legitimacy falls", (world) => {
      world.legitimacy = goal
    })
  }
  return { mostActive: Math.max(...active), active }
}
