import { recruitment, type Variant } from "@contested/core"
import { FORCE_IDS } from "./initial-forces.js"

/**
 * Municipal officers per inhabitant in the whole country, 124.4 per 100,000, as the table of municipal police takes it for states without
 * a figure of their own.
 */
const NATIONAL_POLICE = 124.4 / 100_000

const growth = recruitment.parameters["growth"]?.value ?? 0

/** What-ifs of the flagship, each one difference from it. Changes in state forces have no sources: they are questions, not plans. */
export const jaliscoZacatecasVariants: readonly Variant[] = [
  {
    name: "guard-doubled",
    title: "The National Guard is deployed at twice its strength, on the same dates",
    change: (draft) => {
      for (const deployment of draft.deployments) deployment.strength *= 2
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
