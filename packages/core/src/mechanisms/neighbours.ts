import { count, rate } from "../model/parameter.js"
import { changeMembers } from "../world/change-members.js"
import { recordHappening } from "../world/record-happening.js"
import { defineMechanism } from "./mechanism.js"
import { groupSubject } from "./subjects.js"

/**
 * Neighbouring states are sources and sinks: where a highway leaves the region, parties of groups that are there come in and go out.
 *
 * A highway leaves the region at an end of its course whose far town lies in a state that is no part of the region (`Durango, Durango`).
 */
export const neighbours = defineMechanism({
  name: "neighbours",
  claim: "Members come and go where highways cross the region's border, in small parties.",
  after: "This project's: open borders of a region cut out of a country",
  parameters: {
    entry: rate(0.004, {
      per: "year",
      low: 0,
      high: 10,
      description:
        "Share of a group's members outside the region who would come in a year if it were alone at all crossings",
      assumption: "Four in a thousand a year: no source counts crossings",
    }),
    exit: rate(0.2, {
      per: "year",
      low: 0,
      high: 10,
      description: "Share of the members at a crossing, beyond those who stay, who leave the region in a year",
      assumption: "One in five a year: no source counts crossings",
    }),
    party: count(4, {
      of: "members",
      low: 1,
      high: 1000,
      description: "Members who come or go together",
      assumption: "One vehicle",
    }),
    garrison: count(4, {
      of: "members",
      low: 0,
      high: 10_000,
      description: "Members who stay at a crossing",
      assumption: "As for movements within the region",
    }),
  },
  equations: {
    symbols: {
      B: "territories where a highway leaves the region; $|B|$ their number",
      E_g: "members of group $g$ outside the region, from the input data; not used up",
      "\\sigma_{g,i}": "share of group $g$ among the members present, $M_{g,i}/\\sum_k M_{k,i}$",
    },
    hazards: {
      entry: {
        each: "group $g$ at crossing $i \\in B$",
        rate: String.raw`\frac{\mathrm{entry}}{\mathrm{party}}\;\frac{E_g}{|B|}\;\sigma_{g,i}`,
        effect: String.raw`$M_{g,i} \leftarrow M_{g,i} + \mathrm{party}$. Leaves the record "entry".`,
      },
      exit: {
        each: "group $g$ at crossing $i \\in B$",
        rate: String.raw`\frac{\mathrm{exit}}{\mathrm{party}}\;\max(0,\ M_{g,i}-\mathrm{garrison})`,
        effect: String.raw`$\min(\mathrm{party},\ M_{g,i}-\mathrm{garrison})$ members leave: $M_{g,i}$ falls by as many. Leaves the record "exit".`,
      },
    },
  },
  build: ({ region, groups, outsideMembers }) => {
    const territories = region.territories.length
    const states = new Set(region.territories.map(({ state }) => state))
    const crossings = [
      ...new Set(
        region.highways.flatMap(({ course, ends }) =>
          (ends ?? []).flatMap((town, end) => {
            const at = end === 0 ? course[0] : course.at(-1)
            return at === undefined || states.has(town.slice(town.lastIndexOf(",") + 1).trim()) ? [] : [at]
          }),
        ),
      ),
    ].sort((a, b) => a - b)
    const cellOf = (member: number): number =>
      Math.floor(member / crossings.length) * territories + (crossings[member % crossings.length] as number)
    return {
      hazards: {
        entry: {
          members: groups.length * crossings.length,
          subject: (member) => groupSubject(territories)(cellOf(member)),
          reads: { presence: (member) => cellOf(member) % territories },
          rate: (world, { entry, party }, member) => {
            const cell = cellOf(member)
            const own = world.members[cell] as number
            if (own === 0) return 0
            let present = 0
            for (let group = 0; group < groups.length; group++)
              present += world.members[group * territories + (cell % territories)] as number
            const outside = outsideMembers[Math.floor(cell / territories)] ?? 0
            return (entry * outside * own) / (party * crossings.length * present)
          },
          effect: (world, { party }, member, context) => {
            const cell = cellOf(member)
            changeMembers(world, context, cell, party)
            const sideA = groups[Math.floor(cell / territories)]?.name ?? ""
            recordHappening(context, "entry", { territory: cell % territories, sideA, people: party })
          },
        },
        exit: {
          members: groups.length * crossings.length,
          subject: (member) => groupSubject(territories)(cellOf(member)),
          reads: { members: cellOf },
          rate: (world, { exit, party, garrison }, member) =>
            (exit * Math.max(0, (world.members[cellOf(member)] as number) - garrison)) / party,
          effect: (world, { party, garrison }, member, context) => {
            const cell = cellOf(member)
            const people = Math.min(party, (world.members[cell] as number) - garrison)
            changeMembers(world, context, cell, -people)
            const sideA = groups[Math.floor(cell / territories)]?.name ?? ""
            recordHappening(context, "exit", { territory: cell % territories, sideA, people })
          },
        },
      },
    }
  },
})
