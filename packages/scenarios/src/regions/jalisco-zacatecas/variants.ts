import { recruitment, response, roadblock, type Variant } from "@contested/core"
import { FORCE_IDS } from "./initial-forces.js"
import { GROUP_IDS } from "./initial-members.js"
import { PLAN_ZACATECAS } from "./plan-zacatecas.js"

/**
 * Municipal officers per inhabitant in the whole country, 124.4 per 100,000, as the table of municipal police takes it for states without
 * a figure of their own.
 */
const NATIONAL_POLICE = 124.4 / 100_000

const growth = recruitment.parameters["growth"]?.value ?? 0
const clearing = response.parameters["clearing"]?.value ?? 0
const lasting = roadblock.parameters["lasting"]?.value ?? 0

/** What-ifs of the flagship, each one difference from it. Changes in state forces have no sources: they are questions, not plans. */
export const jaliscoZacatecasVariants: readonly Variant[] = [
  {
    name: "guard-doubled",
    title: "The National Guard is deployed at twice its strength, on the same dates",
    change: (draft) => {
      const guard = FORCE_IDS.indexOf("national-guard")
      for (const deployment of draft.deployments) if (deployment.force === guard) deployment.strength *= 2
    },
  },
  {
    name: "recruitment-halved",
    title: "Groups recruit at half the rate from the start",
    change: (draft) => {
      const set = draft.settings["recruitment"]
      draft.settings["recruitment"] = { ...set, growth: (set?.["growth"] ?? growth) / 2 }
    },
  },
  {
    name: "leadership-removal",
    title: "The leadership of the Jalisco group is removed on 1 July 2019",
    change: (draft) => {
      draft.leaderRemovals.push({
        date: "2019-07-01",
        group: GROUP_IDS.indexOf("cjng"),
        assumption: "A question, not an event: on the day on which the National Guard is deployed",
      })
    },
  },
  {
    name: "roadblocks-cleared-twice-as-fast",
    title: "Road blocks stand half as long, met by a team or not",
    change: (draft) => {
      draft.settings["response"] = { ...draft.settings["response"], clearing: clearing / 2 }
      draft.settings["roadblock"] = { ...draft.settings["roadblock"], lasting: lasting / 2 }
    },
  },
  {
    name: "without-plan-zacatecas",
    title: "Plan Zacatecas II of 25 November 2021 does not happen: no reinforcement, no checkpoints",
    change: (draft) => {
      draft.deployments = draft.deployments.filter(({ date }) => date !== PLAN_ZACATECAS)
      draft.policies = draft.policies.filter(({ from }) => from !== PLAN_ZACATECAS)
    },
  },
  {
    name: "police-restored",
    title: "Municipalities with fewer officers per inhabitant than the country are raised to its mean",
    change: (draft, { region }) => {
      const first = FORCE_IDS.indexOf("municipal-police") * region.territories.length
      region.territories.forEach(({ population }, territory) => {
        const wanted = Math.round(population * NATIONAL_POLICE)
        draft.initialForces[first + territory] = Math.max(draft.initialForces[first + territory] ?? 0, wanted)
      })
    },
  },
  {
    name: "no-retaliation",
    title: "Clashes call for no revenge",
    change: (draft) => void draft.without.push("retaliation"),
  },
  {
    name: "no-reinforcement",
    title: "Nobody comes in from outside the region",
    change: (draft) => void draft.without.push("reinforcement"),
  },
]
