import { dayNumber } from "../engine/calendar.js"
import { SimulationError } from "../engine/simulation-error.js"
import { event } from "../model/context.js"
import { quantity } from "../model/parameter.js"
import { apportion } from "../territories/apportion.js"
import { stakeShares } from "../territories/stakes.js"
import { changeMembers } from "../world/change-members.js"
import type { Ground } from "../world/ground.js"
import { recordHappening } from "../world/record-happening.js"
import { defineMechanism } from "./mechanism.js"

/** The members of one incursion, and where they go. */
interface Arrival {
  readonly group: number
  readonly state: string
  readonly members: number
}

/**
 * Groups come in strength on dates that the scenario takes from its sources: they spread over a state's territories in proportion to what is
 * at stake there, whole members by largest remainder.
 */
export const incursion = defineMechanism({
  name: "incursion",
  claim: "A group that comes to a state in strength goes where most is at stake.",
  after: "Dated facts of the scenario; spreading by stakes is an assumption of this project",
  parameters: {
    scale: quantity(1, {
      low: 0,
      high: 100,
      description: "Factor on the numbers of the input, rounded to whole members",
      assumption: "As the input says; a scenario whose numbers are guesses varies it",
    }),
  },
  equations: {
    symbols: {
      z_i: "share of what is at stake in the region that lies in territory $i$: an input, inhabitants where none is given",
    },
    events: {
      come: "On its date, for each incursion of an input: its members, times $\\mathrm{scale}$, are added to $M_{g,i}$ over the territories of its state, in proportion to $z_i$ and rounded by largest remainder. Leaves the record `incursion` where most of them go.",
    },
    start: "Schedules each incursion that is not before the start.",
  },
  events: { come: event<Arrival>({ priority: -1 }) },
  build: (ground) => {
    const { region, calendar, groups, incursions = [], stakes } = ground
    requireIncursions(ground)
    const territories = region.territories.length
    const share = stakeShares(region, stakes)
    return {
      on: {
        come: (world, { scale }, { group, state, members }, context) => {
          const places = region.territories.flatMap((territory, index) => (territory.state === state ? [index] : []))
          const all = Math.round(members * scale)
          const spread = apportion(
            all,
            places.map((index) => share[index] as number),
          )
          places.forEach((territory, place) => {
            const come = spread[place] as number
            if (come > 0) changeMembers(world, context, group * territories + territory, come)
          })
          const most = spread.indexOf(Math.max(...spread))
          if (all > 0 && most >= 0) {
            const territory = places[most] as number
            recordHappening(context, "incursion", { territory, sideA: groups[group]?.name ?? "", people: all })
          }
        },
      },
      initialise: (_, __, context) => {
        for (const { date, group, state, members } of incursions) {
          const at = calendar.timeOf(date)
          if (at >= 0) context.schedule("come", { group, state, members }, { at })
        }
      },
    }
  },
})

function requireIncursions({ region, groups, incursions = [] }: Ground): void {
  const states = [...new Set(region.territories.map(({ state }) => state))]
  const problems = incursions.flatMap(({ date, group, state, members }, i) => [
    ...(dayNumber(date) === undefined ? [`incursion ${i} has the date "${date}"; expected YYYY-MM-DD`] : []),
    ...(groups[group] === undefined
      ? [`incursion ${i} is of group ${group}; there are groups 0 to ${groups.length - 1}`]
      : []),
    ...(states.includes(state) ? [] : [`incursion ${i} goes to "${state}"; there are ${states.join(", ")}`]),
    ...(Number.isSafeInteger(members) && members >= 0
      ? []
      : [`incursion ${i} has ${members} members; expected a whole number >= 0`]),
  ])
  if (problems.length > 0) throw new SimulationError("bad-model", `${problems.join(";\n")}.`)
}
