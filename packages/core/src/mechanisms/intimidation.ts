import { exp } from "../math/exponential.js"
import { event } from "../model/context.js"
import { EVERY_KIND } from "../model/model.js"
import { duration, quantity, rate, share } from "../model/parameter.js"
import type { ConflictWorld } from "../world/conflict-world.js"
import { fearIn, frighten } from "../world/fear.js"
import type { PlannedMessage } from "../world/planned-message.js"
import { type Happening, recordHappening } from "../world/record-happening.js"
import { defineMechanism } from "./mechanism.js"
import { groupSubject } from "./subjects.js"

/** Inhabitants to whom `alarm` refers. */
const ALARM_PEOPLE = 10_000

/**
 * Armed groups threaten the people of contested places, deaths frighten them, and fear decays. Whoever is not afraid tells the stronger
 * side who helps the weaker one: nobody where both are equally strong, and nobody where one is alone.
 *
 * The threats leave the record `propaganda`, and what is told leaves `denunciation`; what somebody does about it is another mechanism's.
 */
export const intimidation = defineMechanism({
  name: "intimidation",
  claim:
    "Civilians denounce the weaker side to the stronger where they are protected and not afraid; threats and deaths frighten them.",
  after:
    "Kalyvas 2006, The Logic of Violence in Civil War, chapter 7: denunciation needs control, and there is none at parity; threats by leaflet and video, and how fear rises and decays, are this project's",
  parameters: {
    messages: rate(2, {
      per: "year",
      low: 0,
      high: 1000,
      description:
        "Campaigns of leaflets, banners or videos by a group in a territory that it contests on equal terms with the fiercest rival",
      assumption: "Threats are reported from contested places a few times a year; nobody counts them",
    }),
    reach: share(0.2, {
      description: "Share of those not afraid yet whom one campaign frightens",
      assumption: "A leaflet or a video reaches many and convinces some",
    }),
    alarm: quantity(0.2, {
      unit: "1/death",
      low: 0,
      high: 100,
      description:
        "How much a violent death frightens a place of 10,000 inhabitants; less in a larger one, in proportion",
      assumption:
        "One death frightens about one in six (1 - exp(-0.2)) of 10,000 inhabitants; no survey was found that tells fear from single deaths",
    }),
    memory: duration(90, {
      in: "day",
      low: 1,
      high: 10_000,
      description: "Mean time that fear lasts",
      assumption: "Months: longer than news, shorter than a season of violence",
    }),
    denunciations: rate(0.2, {
      per: "year",
      low: 0,
      high: 100,
      description:
        "Denunciations per member of the weaker side, where the stronger is alone but for it and nobody is afraid",
      assumption: "One in five of those who can be denounced in a year; nobody counts them",
    }),
  },
  equations: {
    symbols: {
      "\\phi_i": "share of the people of territory $i$ who are afraid",
      "s_{g,k,i}": "strength of $g$ against $k$ there, $M_{g,i}/(M_{g,i}+M_{k,i})$, and 0 where $g$ has nobody",
      R_i: "people living at home in territory $i$",
      d: "deaths that a record tells",
    },
    hazards: {
      message: {
        each: "group $g$ in territory $i$",
        rate: String.raw`\mathrm{messages}\;\max_{k} h_{g,k}\; 4\, s_{g,k,i}\,(1-s_{g,k,i})`,
        effect: String.raw`$\phi_i \leftarrow \phi_i + (1-\phi_i)\,\mathrm{reach}$. Leaves the record "propaganda" of $g$ against the first $k$ for which the rate is largest.`,
      },
      denunciation: {
        each: "informed group $g$ and denounced group $k \\ne g$ in territory $i$",
        rate: String.raw`\mathrm{denunciations}\; M_{k,i}\;[h_{g,k}>0]\;\max(0,\ 2 s_{g,k,i}-1)\,(1-\phi_i)`,
        effect: "Leaves the record `denunciation` of $k$ to $g$; changes nothing by itself.",
      },
    },
    reacts: {
      [EVERY_KIND]: String.raw`Where somebody died: $\phi_i \leftarrow \phi_i + (1-\phi_i)\,(1-e^{-\mathrm{alarm}\cdot 10^4 d/\max(1,R_i)})$.`,
    },
    events: {
      planned: String.raw`$\phi_i \leftarrow \phi_i + (1-\phi_i)\,\mathrm{reach}$, and the record "propaganda", for a threat that the input data prescribe.`,
    },
    start: String.raw`Schedules "planned" for each prescribed threat, at a time drawn uniformly from its span. Between all these $\phi_i$ decays as $e^{-t/\mathrm{memory}}$, from 0 at the start.`,
  },
  events: { planned: event<{ message: number }>() },
  build: ({ region, groups, plannedMessages = [] }) => {
    const territories = region.territories.length
    /** Ordered pairs of groups: pair p in territory t is member `p * territories + t`. */
    const pairs = groups.flatMap((_, g) => groups.flatMap((__, k) => (k === g ? [] : [[g, k] as const])))
    const pairOf = (member: number): readonly [g: number, k: number] =>
      pairs[Math.floor(member / territories)] as readonly [number, number]
    /** The rival who is met on most equal terms, and how equal: 4 s (1 - s), times hostility. */
    const contestOf = (
      { members, hostility }: ConflictWorld,
      group: number,
      territory: number,
    ): { rival: number; contest: number } => {
      const own = members[group * territories + territory] as number
      let most = { rival: -1, contest: 0 }
      if (own === 0) return most
      for (let rival = 0; rival < groups.length; rival++) {
        const there = members[rival * territories + territory] as number
        if (there === 0) continue
        const equality = (4 * own * there) / ((own + there) * (own + there))
        const contest = (hostility[group * groups.length + rival] as number) * equality
        if (contest > most.contest) most = { rival, contest }
      }
      return most
    }
    /** Denunciations a day if nobody were afraid. */
    const fearless = ({ members, hostility }: ConflictWorld, denunciations: number, member: number): number => {
      const [g, k] = pairOf(member)
      const territory = member % territories
      const [informed, denounced] = [members[g * territories + territory], members[k * territories + territory]] as [
        number,
        number,
      ]
      if (denounced === 0 || informed <= denounced || hostility[g * groups.length + k] === 0) return 0
      return denunciations * denounced * ((informed - denounced) / (informed + denounced))
    }
    return {
      on: {
        planned: (world, { reach }, { message }, context) => {
          const { territory, group, against } = plannedMessages[message] as PlannedMessage
          frighten(world, context, territory, reach)
          const [sideA, sideB] = [groups[group]?.name ?? "", groups[against]?.name ?? ""]
          recordHappening(context, "propaganda", { territory, sideA, sideB })
        },
      },
      initialise: (world, { memory }, context) => {
        world.fearMemory[0] = memory
        plannedMessages.forEach(({ at: [earliest, latest] }, message) => {
          const at = earliest + (latest - earliest) * context.random("planned", message).uniform()
          context.schedule("planned", { message }, { at })
        })
      },
      hazards: {
        message: {
          members: (world) => world.members.length,
          subject: groupSubject(territories),
          reads: {
            presence: (member) => member % territories,
            relations: (member) => Math.floor(member / territories),
          },
          rate: (world, { messages }, member) =>
            messages * contestOf(world, Math.floor(member / territories), member % territories).contest,
          effect: (world, { reach }, member, context) => {
            const group = Math.floor(member / territories)
            const territory = member % territories
            const { rival } = contestOf(world, group, territory)
            frighten(world, context, territory, reach)
            const [sideA, sideB] = [groups[group]?.name ?? "", groups[rival]?.name ?? ""]
            recordHappening(context, "propaganda", { territory, sideA, sideB })
          },
        },
        denunciation: {
          members: pairs.length * territories,
          subject: (member) => {
            const [group, rival] = pairOf(member)
            return { group, rival, territory: member % territories }
          },
          reads: {
            members: (member) => pairOf(member).map((group) => group * territories + (member % territories)),
            hostility: (member) => {
              const [g, k] = pairOf(member)
              return g * groups.length + k
            },
            fear: (member) => member % territories,
          },
          rate: (world, { denunciations }, member, now) =>
            fearless(world, denunciations, member) * (1 - fearIn(world, member % territories, now)),
          // Fear only decays while nothing happens, so the rate may rise up to what it would be without.
          bound: (world, { denunciations }, member) => fearless(world, denunciations, member),
          effect: (_, __, member, context) => {
            const [g, k] = pairOf(member)
            const [sideA, sideB] = [groups[g]?.name ?? "", groups[k]?.name ?? ""]
            recordHappening(context, "denunciation", { territory: member % territories, sideA, sideB })
          },
        },
      },
      reacts: {
        [EVERY_KIND]: (world, { alarm }, data, context) => {
          const { territory, violence, deathsA, deathsB, deathsCivilians } = data as unknown as Happening
          const deaths = deathsA + deathsB + deathsCivilians
          if (violence === 0 || !(deaths > 0)) return
          const people = Math.max(1, world.residents[territory] as number)
          frighten(world, context, territory, 1 - exp((-alarm * ALARM_PEOPLE * deaths) / people))
        },
      },
    }
  },
})
