import type { Variant } from "@contested/core"
import { FORCE_IDS, guardByPopulation, TOWN } from "./ground.js"

/** Before the attack, in hours, in the what-if of an earlier warning. */
const WARNING_HOURS = 2

/** What-ifs of the episode. Each changes one thing and keeps all luck that it does not touch. */
export const encarnacionVariants: readonly Variant[] = [
  {
    name: "no-roadblocks",
    title: "Nobody closes a road after the attack",
    change: (draft) => void draft.without.push("roadblock"),
  },
  {
    name: "garrison",
    title: "The National Guard stands in the town, as many as its share of the state's by population",
    change: (draft, { region }) => {
      const town = region.territories.findIndex(({ code }) => code === TOWN)
      draft.initialForces[FORCE_IDS.indexOf("national-guard") * region.territories.length + town] =
        guardByPopulation(region)
    },
  },
  {
    name: "no-aircraft",
    title: "The group has no aircraft",
    change: (draft) => {
      draft.capabilities = draft.capabilities.map((capability) =>
        capability.id === "aircraft" ? { ...capability, holders: [] } : capability,
      )
    },
  },
  {
    name: "earlier-warning",
    title: "Help is asked for two hours before the attack",
    change: (draft) => {
      draft.settings["response"] = { ...draft.settings["response"], warning: WARNING_HOURS }
    },
  },
]
