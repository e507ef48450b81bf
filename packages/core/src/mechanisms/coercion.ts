import { CIVILIANS } from "../agents/civilians.js"
import { rate, share } from "../model/parameter.js"
import { discretePowerLaw } from "../random/distributions/discrete-power-law.js"
import { frighten } from "../world/fear.js"
import { type Happening, recordHappening } from "../world/record-happening.js"
import { casualtyParameters } from "./casualties.js"
import { defineMechanism } from "./mechanism.js"
import { groupSubject, territorySubject } from "./subjects.js"

/** Inhabitants to whom the rate of extortion refers. */
const EXTORTION_PEOPLE = 100_000

/**
 * Armed groups use civilians: selective killings of those who were denounced, indiscriminate ones where a group is weak and knows nobody,
 * and extortion where it is strong.
 *
 * Answers records of the kind `denunciation`; without them only the indiscriminate killings and the extortion are left.
 */
export const coercion = defineMechanism({
  name: "coercion",
  claim:
    "Groups kill civilians selectively where they are told whom, indiscriminately where they control little, and extort where they hold.",
  after:
    "Kalyvas 2006, The Logic of Violence in Civil War, chapters 6 and 7: selective violence needs denunciation, indiscriminate violence is used where control is low; extortion as the yield of control is this project's",
  parameters: {
    resolve: share(0.1, {
      description: "Probability that a denunciation ends with a civilian killed as a helper of the other side",
      assumption: "Most of what is told has other consequences, or none",
    }),
    massacres: rate(0.002, {
      per: "year",
      low: 0,
      high: 10,
      description: "Indiscriminate killings per member of a group that has next to no part of those present",
      assumption: "Rare beside clashes; data sets seldom tell civilians from members",
    }),
    exponent: casualtyParameters.exponent,
    worst: casualtyParameters.worst,
    extortion: rate(10.7, {
      per: "year",
      low: 0,
      high: 100_000,
      description: "Extortions per 100,000 people living where one group holds alone",
      source:
        "SESNSP, victims of extortion in case files, 2018-2020: 3,672 in Aguascalientes, Jalisco and Zacatecas with 11,395,896 inhabitants; most extortion is never reported, so this is a floor",
    }),
    witnesses: share(0.0005, {
      description: "Share of a territory's people whom one extortion frightens",
      assumption: "Five in ten thousand, the victim's surroundings in a small town",
    }),
  },
  equations: {
    symbols: {
      "\\sigma_{g,i}": "share of group $g$ among the members present, $M_{g,i}/\\sum_k M_{k,i}$",
      R_i: "people living at home in territory $i$",
      "\\phi_i": "share of the people of territory $i$ who are afraid",
      D: String.raw`deaths: $\Pr(D=x) \propto x^{-\mathrm{exponent}}$ for $x=1,\dots,\mathrm{worst}$`,
    },
    hazards: {
      massacre: {
        each: "group $g$ in territory $i$",
        rate: String.raw`\mathrm{massacres}\; M_{g,i}\,(1-\sigma_{g,i})`,
        effect: "$D$ civilians die. Leaves the record `one-sided violence`.",
      },
      extortion: {
        each: "territory $i$ held by $c_i \\ne \\varnothing$",
        rate: String.raw`\mathrm{extortion}\; R_i/10^5\; \sigma_{c_i,i}`,
        effect: String.raw`$\phi_i \leftarrow \phi_i + (1-\phi_i)\,\mathrm{witnesses}$. Leaves the record "extortion".`,
      },
    },
    reacts: {
      denunciation: String.raw`With probability $\mathrm{resolve}$ the informed group kills a civilian: record "one-sided violence" with one death.`,
    },
  },
  build: ({ region, groups }) => {
    const territories = region.territories.length
    const shareOf = (members: Int32Array, group: number, territory: number): number => {
      const own = group < 0 ? 0 : (members[group * territories + territory] as number)
      if (own === 0) return 0
      let present = 0
      for (let other = 0; other < groups.length; other++) present += members[other * territories + territory] as number
      return own / present
    }
    return {
      hazards: {
        massacre: {
          members: (world) => world.members.length,
          subject: groupSubject(territories),
          reads: { presence: (member) => member % territories },
          rate: (world, { massacres }, member) => {
            const members = world.members[member] as number
            if (members === 0) return 0
            const territory = member % territories
            return massacres * members * (1 - shareOf(world.members, Math.floor(member / territories), territory))
          },
          effect: (_, { exponent, worst }, member, context) => {
            const law = discretePowerLaw({ exponent, minimum: 1, maximum: worst })
            recordHappening(context, "one-sided violence", {
              territory: member % territories,
              violence: 3,
              sideA: groups[Math.floor(member / territories)]?.name ?? "",
              sideB: CIVILIANS,
              deathsCivilians: law.sample(context.random("massacre", member)),
            })
          },
        },
        extortion: {
          members: territories,
          subject: territorySubject,
          reads: {
            presence: (territory) => territory,
            control: (territory) => territory,
            residents: (territory) => territory,
          },
          rate: (world, { extortion }, territory) =>
            (extortion *
              (world.residents[territory] as number) *
              shareOf(world.members, world.control[territory] as number, territory)) /
            EXTORTION_PEOPLE,
          effect: (world, { witnesses }, territory, context) => {
            frighten(world, context, territory, witnesses)
            const holder = groups[world.control[territory] as number]?.name ?? ""
            recordHappening(context, "extortion", { territory, sideA: holder, sideB: CIVILIANS })
          },
        },
      },
      reacts: {
        denunciation: (_, { resolve }, data, context) => {
          const { territory, sideA } = data as unknown as Happening
          if (context.random("resolve", territory).uniform() >= resolve) return
          const killing = { violence: 3, sideB: CIVILIANS, deathsCivilians: 1 } as const
          recordHappening(context, "one-sided violence", { territory, sideA, ...killing })
        },
      },
    }
  },
})
