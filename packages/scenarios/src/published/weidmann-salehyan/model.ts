import { categorical, count, defineModel, type Model, rate, share } from "@contested/core"

const source =
  "Form ours, after the abstract of Weidmann & Salehyan 2013, doi:10.1111/isqu.12059: attacks across group lines where people live mixed, and flight to one's own"

/** Residents of both groups by neighbourhood: the first group in neighbourhood c at 2 c, the second at 2 c + 1. */
export interface MixedCity {
  readonly residents: number[]
  /** Attacks that succeeded, and that were thwarted; people killed and moved. */
  attacks: number
  thwarted: number
  killed: number
  moved: number
}

/** Attacks that extremists of one group make a day on the other in a neighbourhood, at a rate of one: meetings of the two. */
export function contact(own: number, other: number): number {
  const all = own + other
  return all === 0 ? 0 : (own * other) / all
}

/**
 * A city of neighbourhoods in which extremists of each group attack members of the other where both live. After an attack that succeeds some of the
 * victims' group leave for neighbourhoods where their own people are, drawn in proportion to how many and how large a part of it they are. Troops
 * thwart a share of attacks.
 */
export function mixedCityModel(start: readonly (readonly [first: number, second: number])[]): Model<MixedCity> {
  const places = 2 * start.length
  return defineModel({
    name: "weidmann-salehyan",
    parameters: {
      attack: rate(1e-4, {
        per: "day",
        description: "attacks of a resident who meets members of the other group only",
        assumption: "of the order that makes unmixing take a year",
      }),
      troops: share(0, { description: "share of attacks that troops thwart", source }),
      flight: count(40, {
        low: 0,
        high: 1000,
        of: "people",
        description: "of the victims' group who leave after an attack",
        assumption: "of the order that makes unmixing take a year",
      }),
    },
    world: (): MixedCity => ({ residents: start.flat(), attacks: 0, thwarted: 0, killed: 0, moved: 0 }),
    variables: { residents: places },
    hazards: {
      attack: {
        members: places,
        reads: { residents: (at) => [at, at ^ 1] },
        rate: (w, p, at) => p.attack * contact(w.residents[at] ?? 0, w.residents[at ^ 1] ?? 0),
        effect: (w, p, at, context) => {
          // Drawn whether troops are there or not, so that two variants stay aligned.
          const isThwarted = context.random("troops", at).uniform() < p.troops
          if (isThwarted) {
            w.thwarted += 1
            return
          }
          const victims = at ^ 1
          w.attacks += 1
          w.killed += 1
          w.residents[victims] = (w.residents[victims] ?? 0) - 1
          context.changed.residents(victims)
          const leaving = Math.min(p.flight, w.residents[victims] ?? 0)
          const target = refuge(w, victims, context.random("refuge", at))
          if (target === -1 || leaving === 0) return
          w.residents[victims] = (w.residents[victims] ?? 0) - leaving
          w.residents[target] = (w.residents[target] ?? 0) + leaving
          w.moved += leaving
          context.changed.residents(target)
        },
      },
    },
  })

  /** Where people of a group go: any other neighbourhood, in proportion to their number there times their part of it; -1 where there is none. */
  function refuge(w: MixedCity, from: number, luck: Parameters<typeof categorical>[0]): number {
    const weights = start.map((_, cell) => {
      const own = w.residents[2 * cell + (from % 2)] ?? 0
      const all = own + (w.residents[(2 * cell + (from % 2)) ^ 1] ?? 0)
      return cell === from >> 1 || all === 0 ? 0 : (own * own) / all
    })
    if (weights.every((weight) => weight === 0)) return -1
    return 2 * categorical(luck, weights) + (from % 2)
  }
}
