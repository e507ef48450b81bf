import { defineModel, exp, type Model, rate } from "@contested/core"

/** Intensity above the background of every ordered pair, as of the day `since`; attacks of each pair. */
export interface RivalryWorld {
  readonly excess: number[]
  since: number
  readonly attacks: number[]
}

const source =
  "Form ours, in the spirit of Short, Mohler, Brantingham & Tita 2014, doi:10.3934/dcdsb.2014.19.1459, and Egesdal et al. 2010 (SIAM Undergraduate Research Online 3)"
const guess = "no fitted table could be read; of the order that gang data suggest"

/**
 * Gangs that attack and retaliate. Between events every pair's intensity returns to its background, d lambda_ij = omega (mu - lambda_ij) dt.
 * An attack of i on j raises j's intensity against i by `retaliation`, and lowers that of the other gangs' ties of i by `inhibition`, shared
 * out over i's ties in proportion to their intensity, but never below 0.
 *
 * An inhibited intensity rises again on its own, so the bound of thinning is the larger of the present value and the background.
 */
export function rivalryModel(gangs: number): Model<RivalryWorld> {
  const pairs = gangs * gangs
  const at = (from: number, to: number): number => from * gangs + to
  const ordered = Array.from({ length: pairs }, (_, pair) => [Math.floor(pair / gangs), pair % gangs] as const)
  return defineModel({
    name: "rivalries",
    parameters: {
      background: rate(0.05, {
        per: "day",
        description: "mu: attacks of one gang on another that nothing provoked",
        assumption: guess,
      }),
      fading: rate(0.5, { per: "day", description: "omega: how fast a provocation is forgotten", assumption: guess }),
      retaliation: rate(0.2, { per: "day", description: "rise of the victim's intensity at an attack", source }),
      inhibition: rate(0, { per: "day", description: "fall of the attacker's other intensities at an attack", source }),
    },
    world: (): RivalryWorld => ({
      excess: new Array<number>(pairs).fill(0),
      since: 0,
      attacks: new Array<number>(pairs).fill(0),
    }),
    hazards: {
      attack: {
        members: pairs,
        rate: (w, p, pair, now) => intensity(w, p, ordered[pair] as readonly [number, number], pair, now),
        bound: (w, p, pair, now) => {
          const [from, to] = ordered[pair] as readonly [number, number]
          return from === to ? 0 : Math.max(p.background, intensity(w, p, [from, to], pair, now))
        },
        effect: (w, p, pair, context) => {
          const [from, to] = ordered[pair] as readonly [number, number]
          const faded = exp(-p.fading * (context.now - w.since))
          for (let i = 0; i < pairs; i++) w.excess[i] = (w.excess[i] ?? 0) * faded
          w.since = context.now
          w.attacks[pair] = (w.attacks[pair] ?? 0) + 1
          w.excess[at(to, from)] = (w.excess[at(to, from)] ?? 0) + p.retaliation
          if (p.inhibition > 0) inhibit(w, p, from, to)
        },
      },
    },
  })

  function intensity(
    w: RivalryWorld,
    p: { readonly background: number; readonly fading: number },
    [from, to]: readonly [number, number],
    pair: number,
    now: number,
  ): number {
    if (from === to) return 0
    return Math.max(0, p.background + (w.excess[pair] ?? 0) * exp(-p.fading * (now - w.since)))
  }

  /** After an attack of `from` on `to`: the attacker's other ties weaken. */
  function inhibit(
    w: RivalryWorld,
    p: { readonly background: number; readonly inhibition: number },
    from: number,
    to: number,
  ): void {
    const level = (other: number): number => Math.max(0, p.background + (w.excess[at(from, other)] ?? 0))
    let all = 0
    for (let other = 0; other < gangs; other++) if (other !== from) all += level(other)
    if (all === 0) return
    for (let other = 0; other < gangs; other++) {
      if (other === from || other === to) continue
      const lowered = Math.max(0, level(other) - (p.inhibition * level(other)) / all)
      w.excess[at(from, other)] = lowered - p.background
    }
  }
}

/** Share of all attacks that the most active half of the ordered pairs makes: one half where all pairs are alike. */
export function concentration({ attacks }: RivalryWorld, gangs: number): number {
  const counts = attacks.filter((_, pair) => Math.floor(pair / gangs) !== pair % gangs).sort((a, b) => b - a)
  const all = counts.reduce((sum, count) => sum + count, 0)
  const half = counts.slice(0, Math.floor(counts.length / 2)).reduce((sum, count) => sum + count, 0)
  return all === 0 ? 0.5 : half / all
}
