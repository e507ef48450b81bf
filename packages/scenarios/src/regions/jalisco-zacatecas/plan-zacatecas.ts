import type { Deployment, Policy, Region } from "@contested/core"
import { announcedForces, army, nationalGuard } from "./data/state-forces.js"
import { FORCE_IDS } from "./initial-forces.js"

/** First day of Plan Zacatecas II. */
export const PLAN_ZACATECAS = "2021-11-25"

const STATE = "Zacatecas"

/** Share of armed parties that a sealed road stops: a fifth. Assumption; no report says what 960 soldiers on the state's borders stopped. */
const STOPPED = 0.2

/**
 * Forces that Plan Zacatecas II adds, on its day. The announcement of 1,954 soldiers and 1,644 members of the Guard is read as coming on top of
 * what was there; the planned presence was given as 3,848, so it may also be read as hardly more than before.
 */
export function planDeployments(): Deployment[] {
  const announced = (force: string): { people: number; source: string } => {
    const row = announcedForces.rows.find(([, state, who]) => state === STATE && who === force)
    return { people: row?.[3] ?? 0, source: row?.[5] ?? "" }
  }
  const guardBefore = nationalGuard.rows.findLast(([, state]) => state === STATE)?.[2] ?? 0
  const armyBefore = army.rows.find(([, state]) => state === STATE)?.[2] ?? 0
  return (
    [
      ["army", armyBefore, announced("Army")],
      ["national-guard", guardBefore, announced("National Guard")],
    ] as const
  ).map(([id, before, { people, source }]) => ({
    date: PLAN_ZACATECAS,
    force: FORCE_IDS.indexOf(id),
    state: STATE,
    strength: before + people,
    source,
  }))
}

/** Checkpoints of the plan on every road from Zacatecas into Jalisco and Aguascalientes. */
export function planPolicies({ territories, links }: Region): Policy[] {
  const stateOf = (index: number): string => territories[index]?.state ?? ""
  return links.flatMap(({ from, to }, road) => {
    const [a, b] = [stateOf(from), stateOf(to)]
    return a !== b && (a === STATE || b === STATE)
      ? [
          {
            kind: "checkpoint" as const,
            from: PLAN_ZACATECAS,
            road,
            stops: STOPPED,
            assumption:
              "960 soldiers were to seal the roads into the state (press, 25 November 2021); that they stop one party in five is assumed",
          },
        ]
      : []
  })
}
