import { event } from "../model/context.js"
import { EVERY_KIND } from "../model/model.js"
import { count, duration, rate } from "../model/parameter.js"
import { exponential } from "../random/distributions/exponential.js"
import { radiationFrom } from "../territories/radiation-law.js"
import { travelTimes } from "../territories/travel-times.js"
import { displaceResidents, mournCivilians } from "../world/displace-residents.js"
import { fearIn } from "../world/fear.js"
import { type Happening, recordHappening } from "../world/record-happening.js"
import { defineMechanism } from "./mechanism.js"
import { territorySubject } from "./subjects.js"

/** People who left together. */
interface Community {
  /** Index of the territory where they lived, and of the one where they are. */
  readonly home: number
  readonly shelter: number
  readonly people: number
}

/**
 * Frightened people leave, a community at a time, and go where the radiation law sends them, by travel time on the roads; later they
 * return if home is no longer frightening. Leaving takes others' example: its rate goes with the square of fear.
 */
export const displacement = defineMechanism({
  name: "displacement",
  claim: "Frightened communities leave for the nearest places with something to offer, and return when fear is over.",
  after:
    "Where to: the radiation model, Simini, González, Maritan & Barabási 2012, doi:10.1038/nature10856, eq. 2, found for commuting and migration; who leaves and when they return is this project's",
  parameters: {
    departure: rate(0.05, {
      per: "year",
      low: 0,
      high: 365,
      description: "Departures of a community where everybody is afraid",
      assumption: "No source tells departures by fear; one community in twenty a year where fear is complete",
    }),
    community: count(125, {
      of: "people",
      low: 1,
      high: 100_000,
      description: "People who leave together",
      source:
        "Jerez, Zacatecas, 2021: at least 2,000 people of 14 to 18 communities (Radio Fórmula, 1 February 2022, on 2021), some 125 each",
    }),
    absence: duration(180, {
      in: "day",
      low: 1,
      high: 10_000,
      description: "Mean time until a displaced community thinks of returning, and again where it was still afraid",
      assumption:
        "Months; of those displaced from Teocaltiche in May 2021 most are reported to have returned later, without a date",
    }),
  },
  equations: {
    symbols: {
      "\\phi_i": "share of the people of territory $i$ who are afraid",
      R_i: "people living at home in territory $i$",
      "D_i,\\ G_i": "people displaced from territory $i$, and people who found shelter in it",
      "p_{i,j}":
        "radiation law $\\frac{P_i P_j}{(P_i+s_{i,j})(P_i+P_j+s_{i,j})}$, $s_{i,j}$ being the inhabitants nearer to $i$ than $j$ by travel time",
      n: "people in one community",
    },
    hazards: {
      departure: {
        each: "territory $i$",
        rate: String.raw`\mathrm{departure}\;\phi_i^2\; R_i/\mathrm{community}\;[R_i>0]`,
        effect: String.raw`$n=\min(\mathrm{community}, R_i)$ people leave for $j \ne i$, drawn in proportion to $p_{i,j}$: $R_i$ falls by $n$, $D_i$ and $G_j$ rise by $n$. A return is scheduled after a time drawn from the exponential distribution of mean $\mathrm{absence}$. Leaves the record "displacement".`,
      },
    },
    events: {
      return: String.raw`With probability $1-\phi_i$ the community goes home: $R_i$ rises by $n$, $D_i$ and $G_j$ fall by $n$, and the record "return" is left. Otherwise it thinks of it again after a time of the same distribution. Both draws are made either way.`,
    },
    reacts: { [EVERY_KIND]: "Civilians whose death it tells are no longer residents." },
  },
  events: { return: event<Community>() },
  build: ({ region, roads }) => {
    const populations = region.territories.map(({ population }) => population)
    /** Places where somebody lives: the law knows no others. */
    const inhabited = populations.flatMap((people, place) => (people > 0 ? [place] : []))
    /** By place: where its people go, in the order of `inhabited`; made when first needed. */
    const laws = new Map<number, Float64Array>()
    const lawOf = (home: number): Float64Array => {
      let law = laws.get(home)
      if (law === undefined) {
        const { minutes } = travelTimes(roads, home)
        const people = inhabited.map((place) => populations[place] as number)
        const distances = inhabited.map((place) => minutes[place] as number)
        law = radiationFrom(people, inhabited.indexOf(home), distances)
        laws.set(home, law)
      }
      return law
    }
    /** Those who are driven out do leave: the law's probabilities of other places, scaled to 1. -1 where there is no other place. */
    const shelterFor = (home: number, uniform: number): number => {
      const law = lawOf(home)
      let rest = uniform * law.reduce((sum, p) => sum + p, 0)
      let shelter = -1
      for (let at = 0; at < law.length; at++) {
        const probability = law[at] as number
        if (probability === 0) continue
        shelter = inhabited[at] as number
        if (rest < probability) return shelter
        rest -= probability
      }
      return shelter
    }
    return {
      hazards: {
        departure: {
          members: populations.length,
          subject: territorySubject,
          reads: { fear: (territory) => territory, residents: (territory) => territory },
          rate: (world, { departure, community }, territory, now) => {
            const fear = fearIn(world, territory, now)
            return (departure * fear * fear * (world.residents[territory] as number)) / community
          },
          // Fear only decays while nothing happens.
          bound: (world, { departure, community }, territory, now) => {
            const fear = fearIn(world, territory, now)
            return (departure * fear * fear * (world.residents[territory] as number)) / community
          },
          effect: (world, { community, absence }, home, context) => {
            const luck = context.random("community", home)
            const shelter = shelterFor(home, luck.uniform())
            const after = exponential(luck, 1 / absence)
            if (shelter < 0) return
            const people = Math.min(community, world.residents[home] as number)
            displaceResidents(world, context, home, shelter, people)
            context.schedule("return", { home, shelter, people }, { after })
            recordHappening(context, "displacement", { territory: home, people })
          },
        },
      },
      on: {
        return: (world, { absence }, { home, shelter, people }, context) => {
          const luck = context.random("community", home)
          const isWilling = luck.uniform() >= fearIn(world, home, context.now)
          const after = exponential(luck, 1 / absence)
          if (!isWilling) {
            context.schedule("return", { home, shelter, people }, { after })
            return
          }
          displaceResidents(world, context, home, shelter, -people)
          recordHappening(context, "return", { territory: home, people })
        },
      },
      reacts: {
        [EVERY_KIND]: (world, _, data, context) => {
          const { territory, deathsCivilians } = data as unknown as Happening
          if (deathsCivilians > 0) mournCivilians(world, context, territory, deathsCivilians)
        },
      },
    }
  },
})
