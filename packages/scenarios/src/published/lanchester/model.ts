import { count, defineModel, type Model, quantity, rate } from "@contested/core"

/** Who loses at which rate; see README.md. */
export type Law = "square" | "linear" | "deitchman" | "logarithmic"

export const LAWS: readonly Law[] = ["square", "linear", "deitchman", "logarithmic"]

/** Numbers left on both sides. */
export interface Battle {
  a: number
  b: number
}

const source = "Lanchester 1916, Aircraft in Warfare; as a jump process Brown 1963, doi:10.1287/opre.11.3.418"
const deitchman = "Deitchman 1962, doi:10.1287/opre.10.6.818"
const peterson = "Peterson 1967, doi:10.1287/opre.15.3.557"

/** Losses a day of A, whose b opponents are at work, and of B. */
const LOSSES = {
  square: { a: (_: number, b: number) => b, b: (a: number, _: number) => a },
  linear: { a: (a: number, b: number) => a * b, b: (a: number, b: number) => a * b },
  deitchman: { a: (_: number, b: number) => b, b: (a: number, b: number) => a * b },
  logarithmic: { a: (a: number, _: number) => a, b: (_: number, b: number) => b },
} as const

const SOURCES: Readonly<Record<Law, string>> = { square: source, linear: source, deitchman, logarithmic: peterson }

/** One side has nobody left: true of a battle against nobody before it begins, so that nobody falls in it. */
function isOver({ a, b }: Battle): boolean {
  return a <= 0 || b <= 0
}

/** Two sides that wear each other down under a law, one loss at a time, until one has nobody left. */
export function lanchesterModel(law: Law): Model<Battle> {
  const losses = LOSSES[law]
  return defineModel({
    name: `lanchester-${law}`,
    parameters: {
      m: count(5, { description: "the first side, A", assumption: "a small example" }),
      n: count(3, { description: "the second side, B", assumption: "a small example" }),
      alpha: rate(1, { per: "day", description: "how fast A makes B lose", source: SOURCES[law] }),
      beta: rate(1, { per: "day", description: "how fast B makes A lose", source: SOURCES[law] }),
    },
    world: ({ m, n }): Battle => ({ a: m, b: n }),
    hazards: {
      lossOfA: {
        rate: (w, p) => (isOver(w) ? 0 : p.beta * losses.a(w.a, w.b)),
        effect: (w) => {
          w.a -= 1
        },
      },
      lossOfB: {
        rate: (w, p) => (isOver(w) ? 0 : p.alpha * losses.b(w.a, w.b)),
        effect: (w) => {
          w.b -= 1
        },
      },
    },
    ends: isOver,
  })
}

const hidden = "Kress & Szechtman 2009, Operations Research 57; Kress & MacKay 2014, Operations Research Letters 42"

/**
 * A government of known strength against insurgents hidden among people (generalised Deitchman): with intelligence mu it finds them, without
 * it hits at random. Government B' = -a R; insurgents R' = -b B (mu + (1 - mu) R / P). Who is hit without being one of them has friends: with kappa
 * above 0 so many join for each (Kress & Szechtman), R' += kappa b B (1 - mu) (1 - R / P).
 */
export const hiddenInsurgentsModel: Model<Battle> = defineModel({
  name: "hidden-insurgents",
  parameters: {
    government: quantity(100, { low: 0, description: "strength of the government", assumption: "an example" }),
    insurgents: quantity(100, { low: 0, description: "strength of the insurgents", assumption: "an example" }),
    people: quantity(1000, { low: 1, description: "people among whom they hide", assumption: "an example" }),
    intelligence: quantity(0.5, { low: 0, high: 1, description: "mu: share of losses that are aimed", source: hidden }),
    a: rate(1, { per: "day", description: "how fast insurgents make the government lose", source: hidden }),
    b: rate(1, { per: "day", description: "how fast the government makes insurgents lose", source: hidden }),
    kappa: quantity(0, {
      low: 0,
      description: "kappa: who joins the insurgents for each bystander that is hit",
      source: hidden,
    }),
  },
  world: ({ government, insurgents }): Battle => ({ a: government, b: insurgents }),
  hazards: {
    lossOfGovernment: {
      rate: (w, p) => p.a * w.b,
      effect: (w) => {
        w.a -= 1
      },
    },
    lossOfInsurgents: {
      rate: (w, p) => p.b * w.a * (p.intelligence + ((1 - p.intelligence) * w.b) / p.people),
      effect: (w) => {
        w.b -= 1
      },
    },
    bystanderJoins: {
      rate: (w, p) => p.kappa * p.b * w.a * (1 - p.intelligence) * (1 - w.b / p.people),
      effect: (w) => {
        w.b += 1
      },
    },
  },
  ends: (w) => w.a === 0 || w.b === 0,
})
