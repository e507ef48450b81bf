import { type Mark, type PublishedFigure, simulate } from "@contested/core"
import { caseChoice, caseNumber } from "../case-number.js"
import { meanEstimate, replications, shareEstimate } from "../estimate.js"
import { parameterEntries } from "../parameter-entries.js"
import type { Agreement, Estimate, PublishedModel, ReproducedQuantity } from "../published-model.js"
import { publishedSimulation } from "../published-simulation.js"
import { INSIDE, quantity } from "../reproduced-quantity.js"
import {
  battleField,
  guerrillasLeft,
  type Hiding,
  insurgentsThatRemain,
  insurgentsThatRemainByModel,
  lastOnesWin,
  linearLaw,
  squareLaw,
  strengthNeeded,
  strengthNeededByModel,
} from "./deterministic.js"
import { type BattleCase, exactOutcome } from "./exact.js"
import { type Battle, hiddenInsurgentsModel, LAWS, type Law, lanchesterModel } from "./model.js"

const brown = "Brown 1963, doi:10.1287/opre.11.3.418"
const TRIALS = 4000

/** Simulated battles, at their end. */
function battles(
  { law, m, n, alpha, beta }: BattleCase,
  trials: number,
): readonly (Battle & { readonly days: number })[] {
  const model = lanchesterModel(law)
  return replications(trials).map((replication) => {
    const run = simulate(model, { seed: "lanchester", replication, parameters: { m, n, alpha, beta } })
    return { ...run.world, days: run.now }
  })
}

function simulatedWins(battle: BattleCase, trials = TRIALS): Estimate {
  return shareEstimate(battles(battle, trials).filter(({ b }) => b === 0).length, trials)
}

const exactly = ["computed", `${brown}: the recursion in exact fractions`] as const
const EXACT: Agreement = { relative: 1e-9 }

/** Law, m, n, alpha, beta, probability that A wins, and whether it is simulated too. */
const WINS: readonly (readonly [Law, number, number, number, number, number, boolean])[] = [
  ["square", 2, 1, 1, 1, 5 / 6, false],
  ["square", 3, 2, 1, 1, 31 / 40, false],
  ["square", 5, 3, 1, 1, 35779 / 40320, true],
  ["square", 10, 8, 1, 1, 0.7913584466510833, true],
  ["square", 2, 1, 1, 2, 2 / 3, false],
  ["square", 3, 5, 2, 1, 3811 / 10395, true],
  ["square", 10, 20, 4, 1, 0.5211706846709012, false],
  ["linear", 2, 1, 1, 1, 3 / 4, false],
  ["linear", 5, 3, 1, 1, 99 / 128, true],
  ["linear", 10, 8, 1, 1, 44923 / 65536, false],
  ["linear", 5, 5, 3, 2, 286497 / 390625, true],
  ["linear", 10, 20, 4, 1, 0.9507364826957875, false],
  ["deitchman", 2, 1, 1, 1, 5 / 6, false],
  ["deitchman", 5, 5, 0.2, 1, 0.21899428829198017, true],
  ["deitchman", 10, 10, 0.1, 1, 0.10323134289830585, true],
  ["deitchman", 20, 10, 0.05, 1, 0.5580987277867101, false],
]

const wins: readonly ReproducedQuantity[] = WINS.flatMap(([law, m, n, alpha, beta, reference, isSimulated]) => {
  const battle = { law, m, n, alpha, beta }
  const name = `${law}, ${m} against ${n}, α ${alpha}, β ${beta}: A wins`
  const ours = quantity(name, "probability", reference, exactly, EXACT, () => exactOutcome(battle).winsA)
  if (!isSimulated) return [ours]
  return [ours, quantity(`${name}, simulated`, "probability", reference, exactly, INSIDE, () => simulatedWins(battle))]
})

/** Battle, then expected duration and survivors of A and B. */
const MOMENTS: readonly (readonly [BattleCase, number, number, number])[] = [
  [{ law: "square", m: 5, n: 5, alpha: 1, beta: 1 }, 1.0605241402, 1.6769731041, 1.6769731041],
  [{ law: "square", m: 10, n: 8, alpha: 1, beta: 1 }, 1.1069611206, 5.2165683876, 0.8984181185],
  [{ law: "linear", m: 5, n: 5, alpha: 0.1, beta: 0.1 }, 6.6739583333, 1.23046875, 1.23046875],
  [{ law: "deitchman", m: 10, n: 10, alpha: 0.1, beta: 1 }, 1.9157731475, 0.5014335803, 4.6701191533],
]

const moments: readonly ReproducedQuantity[] = MOMENTS.flatMap(([battle, duration, survivorsA, survivorsB]) => {
  const name = `${battle.law}, ${battle.m} against ${battle.n}`
  const nine: Agreement = { relative: 1e-9 }
  return [
    quantity(`${name}: expected duration`, "days", duration, exactly, nine, () => exactOutcome(battle).duration),
    quantity(`${name}: survivors of A`, "people", survivorsA, exactly, nine, () => exactOutcome(battle).survivorsA),
    quantity(`${name}: survivors of B`, "people", survivorsB, exactly, nine, () => exactOutcome(battle).survivorsB),
  ]
})

const FIVE: BattleCase = { law: "square", m: 5, n: 5, alpha: 1, beta: 1 }

const simulatedMoments: readonly ReproducedQuantity[] = [
  quantity("square, 5 against 5: duration, simulated", "days", 1.0605241402, exactly, INSIDE, () =>
    meanEstimate(battles(FIVE, TRIALS).map(({ days }) => days)),
  ),
  quantity("square, 5 against 5: survivors of A, simulated", "people", 1.6769731041, exactly, INSIDE, () =>
    meanEstimate(battles(FIVE, TRIALS).map(({ a }) => a)),
  ),
  ...[0.0430417769, 0.0860835538, 0.1250744048, 0.1424603175, 0.1033399471].map((chance, i) =>
    quantity(
      `square, 5 against 5: A wins with ${i + 1} left`,
      "probability",
      chance,
      exactly,
      { absolute: 1e-10 },
      () => {
        return exactOutcome(FIVE).leftOfA[i + 1] ?? Number.NaN
      },
    ),
  ),
]

const corral = (n: number): number => {
  const { survivorsA, survivorsB } = exactOutcome({ law: "square", m: n, n, alpha: 1, beta: 1 })
  return survivorsA + survivorsB
}
const kingman =
  "Kingman 1999, Bulletin of the London Mathematical Society 31:601-606; Kingman & Volkov 2003, doi:10.1023/A:1022294908268"

const scaling: readonly ReproducedQuantity[] = [
  ...(
    [
      [100, 32.9631859014],
      [400, 93.6894626648],
      [1000, 186.5409607488],
    ] as const
  ).map(([n, survivors]) =>
    quantity(`equal sides of ${n}, square: survivors`, "people", survivors, exactly, EXACT, () => corral(n)),
  ),
  // The limit is approached like N^(-1/4) at best: 0.3 % is left at N = 1600.
  quantity(
    "survivors of equal sides / N^(3/4), N = 1600",
    "1",
    1.0506511522,
    ["derived", `limit of ${kingman}`],
    { relative: 0.005 },
    () => {
      return corral(1600) / (40 * Math.sqrt(40))
    },
  ),
]

const fromPaper = (source: string): readonly [Mark, string] => ["derived", source]
const lanchester1916 = "Lanchester 1916, Aircraft in Warfare"
const SQUARE = { a: 1000, b: 800, alpha: 0.01, beta: 0.01 }
const LINEAR = { a: 1000, b: 800, alpha: 1e-5, beta: 1e-5 }
const AMBUSH = { a: 100, b: 80, alpha: 0.01, beta: 1 }
const hiddenSource = "winning condition of Kress & MacKay 2014, Operations Research Letters 42, worked out on paper"
const HIDDEN: Hiding = { intelligence: 0.5, insurgents: 100, people: 1000 }
/** Each bystander that is hit makes so many join: 0.3 holds the government up, 2 keeps it from ever winning. */
const HATED: Hiding = { ...HIDDEN, kappa: 0.3 }
const ENDLESS: Hiding = { ...HIDDEN, kappa: 2 }
const szechtman =
  "winning condition with recruitment by harm to bystanders, after Kress & Szechtman 2009, Operations Research 57, worked out on paper"
const NEEDED = [
  [1, 100],
  [0.5, 136.9645238],
  [0.1, 252.4673864],
  [0, 447.2135955],
] as const

/** The deterministic laws: closed forms, and the mean field of the same jump process. */
const deterministic: readonly ReproducedQuantity[] = [
  quantity(
    "square law, 1000 against 800: survivors",
    "people",
    600,
    fromPaper(lanchester1916),
    EXACT,
    () => squareLaw(SQUARE).survivors,
  ),
  quantity(
    "square law, 1000 against 800: duration",
    "days",
    109.8612288668,
    fromPaper(lanchester1916),
    EXACT,
    () => squareLaw(SQUARE).duration,
  ),
  quantity(
    "the same from the jump process's mean field: survivors",
    "people",
    600,
    fromPaper(lanchester1916),
    { relative: 1e-6 },
    () => battleField("square", SQUARE, 1000).value((w) => w.a),
  ),
  quantity(
    "the same from the jump process's mean field: duration",
    "days",
    109.8612288668,
    fromPaper(lanchester1916),
    { relative: 1e-6 },
    () => battleField("square", SQUARE, 1000).end,
  ),
  quantity(
    "linear law, 1000 against 800: B after 500 days, mean field",
    "people",
    linearLaw(LINEAR, 500),
    fromPaper(`${lanchester1916}: closed form`),
    { relative: 1e-6 },
    () => battleField("linear", LINEAR, 500).value((w) => w.b),
  ),
  quantity(
    "Deitchman, 100 against 80 hidden: left of the hidden, mean field",
    "people",
    guerrillasLeft(AMBUSH),
    fromPaper("Deitchman 1962, doi:10.1287/opre.10.6.818"),
    { relative: 1e-6 },
    () => battleField("deitchman", AMBUSH, 1000).value((w) => w.b),
  ),
  ...NEEDED.map(([intelligence, needed]) =>
    quantity(
      `strength needed against 100 hidden among 1000, intelligence ${intelligence}`,
      "people",
      needed,
      fromPaper(hiddenSource),
      EXACT,
      () => strengthNeeded({ ...HIDDEN, intelligence }),
    ),
  ),
  ...NEEDED.filter(([intelligence]) => intelligence > 0).map(([intelligence, needed]) =>
    quantity(
      `the same from the model's mean field, intelligence ${intelligence}`,
      "people",
      needed,
      fromPaper(hiddenSource),
      { relative: 1e-5 },
      () => strengthNeededByModel({ ...HIDDEN, intelligence }),
    ),
  ),
]

/** Recruitment by harm to bystanders: ours from the mean field of the model against the condition worked out on paper. */
const harm: readonly ReproducedQuantity[] = [
  quantity(
    "strength needed where 0.3 join for each bystander that is hit, intelligence 0.5",
    "people",
    strengthNeeded(HATED),
    fromPaper(szechtman),
    { relative: 1e-5 },
    () => strengthNeededByModel(HATED),
  ),
  quantity(
    "insurgents who remain however strong the government, where 2 join for each bystander that is hit",
    "people",
    insurgentsThatRemain(ENDLESS),
    fromPaper(szechtman),
    { relative: 1e-6 },
    () => insurgentsThatRemainByModel(ENDLESS),
  ),
]

const logarithmicSource = "the law as a jump process: the side of the last of m + n independent exponential times wins"
const LOGARITHMIC = [
  [5, 3, 1, 1, 5 / 8, "5/8: each of the eight is as likely to be the last"],
  [3, 2, 2, 1, 29 / 35, "29/35"],
] as const

/** Peterson's law: closed form, recursion and simulation. */
const logarithmic: readonly ReproducedQuantity[] = LOGARITHMIC.flatMap(([m, n, alpha, beta, reference, words]) => {
  const battle: BattleCase = { law: "logarithmic", m, n, alpha, beta }
  const name = `logarithmic, ${m} against ${n}, α ${alpha}, β ${beta}: A wins`
  const source = fromPaper(`${logarithmicSource}, ${words}`)
  return [
    quantity(`${name}, recursion`, "probability", reference, source, EXACT, () => exactOutcome(battle).winsA),
    quantity(`${name}, closed form`, "probability", reference, source, EXACT, () => lastOnesWin(m, n, alpha, beta)),
    quantity(`${name}, simulated`, "probability", reference, source, INSIDE, () => simulatedWins(battle)),
  ]
})

function figure(): PublishedFigure {
  const sizes = [2, 4, 6, 8, 10, 12, 14, 16, 18, 20]
  const curves = [
    { law: "square", alpha: 1 },
    { law: "linear", alpha: 1 },
    { law: "deitchman", alpha: 0.1 },
  ] as const
  return {
    title: "Numbers count for more when everybody can be aimed at",
    caption:
      "Probability that a side of 10 wins, by the number of its opponents. Square law: every survivor makes the other side lose, and numbers tell. Linear law: losses are in proportion to both. Deitchman: the opponents are hidden, the ten are not (α = 0.1). Bars hold 99.9 % of 1,000 battles each.",
    x: { label: "opponents", scale: "linear" },
    y: { label: "probability that the ten win", scale: "linear" },
    series: curves.flatMap(({ law, alpha }) => {
      const battle = (n: number): BattleCase => ({ law, m: 10, n, alpha, beta: 1 })
      const simulated = sizes.map((n) => simulatedWins(battle(n), 1000))
      return [
        {
          label: law === "deitchman" ? "mixed (Deitchman)" : law,
          kind: "exact" as const,
          marks: "line" as const,
          points: Array.from({ length: 20 }, (_, i) => [i + 1, exactOutcome(battle(i + 1)).winsA] as const),
        },
        {
          label: law === "deitchman" ? "mixed (Deitchman)" : law,
          kind: "simulated" as const,
          marks: "points" as const,
          points: sizes.map((n, i) => [n, simulated[i]?.value ?? Number.NaN] as const),
          band: simulated.map(({ low, high }) => [low, high] as const),
        },
      ]
    }),
  }
}

/** Battles by the parameters of the jump process; the laws are its variants. */
const simulation = publishedSimulation<Battle>(
  [
    { name: "square", title: "Everybody can be aimed at", model: lanchesterModel("square") },
    { name: "linear", title: "Fire is spread over an area", model: lanchesterModel("linear") },
    { name: "deitchman", title: "B is hidden, A is not", model: lanchesterModel("deitchman") },
    { name: "logarithmic", title: "Losses in proportion to one's own numbers", model: lanchesterModel("logarithmic") },
  ],
  {
    winsA: { unit: "0 or 1", description: "Whether B has nobody left", of: ({ world }) => (world.b === 0 ? 1 : 0) },
    survivorsA: { unit: "people", description: "Left of A at the end", of: ({ world }) => world.a },
    survivorsB: { unit: "people", description: "Left of B at the end", of: ({ world }) => world.b },
    duration: { unit: "days", description: "From the first day to the last loss", of: ({ now }) => now },
  },
)

export const lanchester: PublishedModel = {
  name: "lanchester",
  title: "Lanchester's laws: square, linear, mixed and logarithmic, as equations and as a jump process",
  citation:
    "Lanchester, F. W. (1916). Aircraft in Warfare: The Dawn of the Fourth Arm. London: Constable. As a stochastic process: Brown, R. H. (1963). Theory of combat: the probability of winning. Operations Research 11(3), 418-425, doi:10.1287/opre.11.3.418.",
  summary:
    "Two sides wear each other down. Where everybody can be aimed at, losses are in proportion to the opponents alone, and fighting strength grows with the square of numbers; where fire is spread over an area, with numbers only; where one side is hidden and the other is not (Deitchman 1962), a small hidden side holds a large one. As a jump process the weaker side wins now and then, with a probability that Brown's recursion gives exactly, and two equal sides end with a number of survivors that grows as the 3/4 power of their size (Kingman 1999).",
  limits: [
    "Numbers only: no ground, no morale, no reinforcement, no retreat.",
    "Rates are constant; fits to historical battles do not single out one law.",
    "The equations are the limit of large numbers: near parity the jump process decides by chance what the equation decides by a hair.",
  ],
  parameters: [...parameterEntries(lanchesterModel("square")), ...parameterEntries(hiddenInsurgentsModel)],
  quantities: [...wins, ...logarithmic, ...moments, ...simulatedMoments, ...scaling, ...deterministic, ...harm],
  figure,
  simulation,
  cases: {
    options: [
      { name: "law", description: "Who loses at which rate.", kind: "choice", choices: LAWS, default: "square" },
      { name: "m", description: "The first side, A.", kind: "whole", low: 0, high: 2000, default: "5" },
      { name: "n", description: "The second side, B.", kind: "whole", low: 0, high: 2000, default: "3" },
      { name: "alpha", description: "How fast A makes B lose.", kind: "number", low: 0, high: 1e6, default: "1" },
      { name: "beta", description: "How fast B makes A lose.", kind: "number", low: 0, high: 1e6, default: "1" },
    ],
    answer: (values) => {
      const battle: BattleCase = {
        law: caseChoice(values, "law") as Law,
        m: caseNumber(values, "m"),
        n: caseNumber(values, "n"),
        alpha: caseNumber(values, "alpha"),
        beta: caseNumber(values, "beta"),
      }
      if (battle.m + battle.n === 0) throw new RangeError("--m and --n are both 0: give at least one side somebody.")
      const { winsA, duration, survivorsA, survivorsB } = exactOutcome(battle)
      const trials = Math.max(200, Math.min(TRIALS, Math.floor(1e6 / (battle.m + battle.n))))
      const { value: simulated, low, high } = simulatedWins(battle, trials)
      return { value: winsA, simulated, low, high, parts: { duration, survivorsA, survivorsB } }
    },
  },
}
