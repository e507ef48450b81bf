import type { Mark } from "@contested/core"
import type { Agreement, ReproducedQuantity } from "../published-model.js"
import { quantity } from "../reproduced-quantity.js"
import { aloneWithSaturation, criticalMass, threeGroups, withoutConflict } from "./exact-cases.js"
import { hostility, studyNetwork } from "./rivalry-network.js"
import {
  after,
  BASELINE,
  historyAt,
  killed,
  killedPerWeek,
  killedRatio,
  membersRatio,
  type Policy,
  TWIN_WEEKS,
  totalHostility,
  twinEstimate,
  twins,
  yearsUntil,
} from "./trajectory.js"

const paper = "Prieto-Curiel, Campedelli & Hope 2023, Science 381:1312, doi:10.1126/science.adh2888"
const abstract = `${paper}, abstract`
const program = "read-me of the authors' program (github rafaelprietocuriel/Recruitment, commit a1db30c)"
const press = `${paper}, as reported by the press at publication`
const independent =
  "the same equation integrated independently (LSODA, relative tolerance 1e-9; Runge-Kutta 4 agrees to 1e-7)"

const read = (source: string): readonly [Mark, string] => ["read", source]
const computed: readonly [Mark, string] = ["computed", independent]
const ODE: Agreement = { relative: 1e-6 }

const HALF: Policy = { recruitment: 0.5, arrest: 1 }
const DOUBLED: Policy = { recruitment: 1, arrest: 2 }
const NONE: Policy = { recruitment: 0, arrest: 1 }

/** Flow of the last year of the decade. */
const in2021 = (of: (world: ReturnType<typeof historyAt>) => number): number => of(historyAt(520)) - of(historyAt(468))
const netRecruits = (world: ReturnType<typeof historyAt>): number => world.recruited - world.left
const share = (group: number): number => {
  const { members, total } = historyAt(520)
  return (100 * (members[group] ?? 0)) / total
}
const largest = (count: number): number => {
  const { members, total } = historyAt(520)
  const sizes = [...members].sort((a, b) => b - a).slice(0, count)
  return (100 * sizes.reduce((sum, size) => sum + size, 0)) / total
}
const smallGroupsShareOfDeaths = (): number => {
  const world = historyAt(520)
  const ofTheLargest = world.killed.slice(0, 10).reduce((sum, deaths) => sum + deaths, 0)
  return 100 * (1 - ofTheLargest / killed(world))
}
const everMembers = (): number => 115_000 + historyAt(520).recruited
const growth = (ratio: number): number => 100 * (ratio - 1)

/** What the authors published. */
const published: readonly ReproducedQuantity[] = [
  quantity("members, 2022", "people", 175_000, read(press), { relative: 0.015 }, () => historyAt(520).total),
  quantity(
    "recruits a week that keep the groups from collapse",
    "people",
    360,
    read(`${abstract}: 350 to 370`),
    { between: [350, 370] },
    () => historyAt(520).recruited / 520,
  ),
  quantity("recruits less drop-outs, 2021", "people", 19_300, read(program), { relative: 0.05 }, () =>
    in2021(netRecruits),
  ),
  quantity("killed, 2021", "people", 6500, read(program), { relative: 0.05 }, () => in2021(killed)),
  quantity("arrested, 2021", "people", 5700, read(program), { relative: 0.05 }, () => in2021((w) => w.arrested)),
  quantity("growth, 2021", "people", 7000, read(program), { relative: 0.05 }, () => in2021((w) => w.total)),
  quantity("share of the largest group, 2022", "%", 17.9, read(press), { absolute: 1.5 }, () => share(0)),
  quantity("share of the second, 2022", "%", 8.9, read(press), { absolute: 1.5 }, () => share(1)),
  quantity("share of the third, 2022", "%", 6.2, read(press), { absolute: 1.5 }, () => share(2)),
  quantity("share of the ten largest, 2022", "%", 50, read(`${press}: more than half`), { between: [50, 100] }, () =>
    largest(10),
  ),
  quantity(
    "deaths suffered outside the ten first groups",
    "%",
    75,
    read(`${press}: over 75 %`),
    { between: [70, 78] },
    smallGroupsShareOfDeaths,
  ),
  quantity(
    "ever members by 2022 who were killed",
    "%",
    17,
    read(press),
    { absolute: 2 },
    () => (100 * killed(historyAt(520))) / everMembers(),
  ),
  quantity(
    "ever members by 2022 who were arrested",
    "%",
    20,
    ["memory", paper],
    { absolute: 2 },
    () => (100 * historyAt(520).arrested) / everMembers(),
  ),
  quantity("nothing changes: members by mid-2027", "% more", 26, read(press), { absolute: 3 }, () =>
    growth(membersRatio(BASELINE, 5.5)),
  ),
  quantity("nothing changes: killings by mid-2027", "% more", 40, read(press), { absolute: 3 }, () =>
    growth(killedRatio(BASELINE, 5.5)),
  ),
  quantity("recruitment halved: members after 5 years", "% more", -11, read(press), { absolute: 2 }, () =>
    growth(membersRatio(HALF, 5)),
  ),
  quantity("recruitment halved: killings after 5 years", "% more", -25, read(press), { absolute: 2 }, () =>
    growth(killedRatio(HALF, 5)),
  ),
  quantity("arrests doubled: members after 5 years still grow", "% more", 6, ["memory", paper], { absolute: 2 }, () =>
    growth(membersRatio(DOUBLED, 5)),
  ),
  quantity("arrests doubled: killings after 5 years still grow", "% more", 8, ["memory", paper], { absolute: 2 }, () =>
    growth(killedRatio(DOUBLED, 5)),
  ),
  quantity(
    "no recruitment: years until killings are those of 2012",
    "years",
    3,
    read(`${press}: about three years`),
    { between: [2.8, 3.6] },
    () => yearsUntil(killedPerWeek, killedPerWeek(historyAt(0))),
  ),
]

const TRAJECTORY = [
  [104, 124460.645, 75.583548, 7415.4202, 31447.7555],
  [260, 140782.9343, 90.769045, 20346.815, 83652.9438],
  [416, 159742.316, 109.567237, 35923.3501, 142812.3881],
  [520, 173836.9537, 124.300225, 48068.6346, 186629.2361],
] as const

/** The trajectory, against an integration by another program. */
const trajectory: readonly ReproducedQuantity[] = TRAJECTORY.flatMap(([week, members, weekly, deaths, recruits]) => [
  quantity(`members, week ${week}`, "people", members, computed, ODE, () => historyAt(week).total),
  quantity(`killed a week, week ${week}`, "people/week", weekly, computed, ODE, () => killedPerWeek(historyAt(week))),
  quantity(`killed until week ${week}`, "people", deaths, computed, ODE, () => killed(historyAt(week))),
  quantity(`recruited until week ${week}`, "people", recruits, computed, ODE, () => historyAt(week).recruited),
])

const SIZES = [28672.8926, 17740.5952, 10678.7463, 8810.9299, 7555.4774] as const

const sizes: readonly ReproducedQuantity[] = SIZES.map((size, group) =>
  quantity(
    `members of group ${group + 1}, week 520`,
    "people",
    size,
    computed,
    ODE,
    () => historyAt(520).members[group] ?? 0,
  ),
)

const POLICIES = [
  ["nothing changes", BASELINE, 3, 1.1335, 1.206],
  ["nothing changes", BASELINE, 5, 1.2296, 1.3626],
  ["nothing changes", BASELINE, 10, 1.4886, 1.8193],
  ["arrests doubled", DOUBLED, 3, 1.0322, 1.003],
  ["arrests doubled", DOUBLED, 5, 1.0587, 1.0172],
  ["arrests doubled", DOUBLED, 10, 1.1422, 1.0934],
  ["recruitment halved", HALF, 3, 0.9368, 0.8284],
  ["recruitment halved", HALF, 5, 0.9013, 0.7422],
  ["recruitment halved", HALF, 10, 0.8274, 0.5858],
  ["no recruitment", NONE, 3, 0.7719, 0.5651],
  ["no recruitment", NONE, 5, 0.6516, 0.3925],
  ["no recruitment", NONE, 10, 0.4128, 0.1509],
] as const

/** Policy runs, against the same program, which gave four decimals. */
const policies: readonly ReproducedQuantity[] = POLICIES.flatMap(([name, policy, years, members, deaths]) => [
  quantity(
    `${name}: members after ${years} years, of those in 2022`,
    "ratio",
    members,
    computed,
    { absolute: 1e-4 },
    () => membersRatio(policy, years),
  ),
  quantity(
    `${name}: killings after ${years} years, of those in 2022`,
    "ratio",
    deaths,
    computed,
    { absolute: 1e-4 },
    () => killedRatio(policy, years),
  ),
])

/** People killed under each policy after 3, 5 and 10 years, against the same program, which gave whole people. */
const KILLED = [
  ["nothing changes", BASELINE, [21333, 37919, 89095]],
  ["arrests doubled", DOUBLED, [19383, 32430, 66381]],
  ["recruitment halved", HALF, [17627, 27760, 49038]],
  ["no recruitment", NONE, [14716, 20836, 29089]],
] as const

const deaths: readonly ReproducedQuantity[] = KILLED.flatMap(([name, policy, counts]) =>
  ([3, 5, 10] as const).map((years, i) =>
    quantity(
      `${name}: killed in ${years} years from 2022`,
      "people",
      counts[i] as number,
      computed,
      { absolute: 0.6 },
      () => killed(after(policy, years)),
    ),
  ),
)

const onPaper = (what: string): readonly [Mark, string] => ["derived", what]

/** Sub-cases with closed forms, and the network. */
const exact: readonly ReproducedQuantity[] = [
  quantity(
    "hostility of the second group towards the first, S of 1 and 2",
    "1",
    0.142857,
    computed,
    { absolute: 1e-6 },
    () => hostility(studyNetwork(), 0, 1),
  ),
  quantity(
    "hostility of the first group towards the second, S of 2 and 1",
    "1",
    0.228571,
    computed,
    { absolute: 1e-6 },
    () => hostility(studyNetwork(), 1, 0),
  ),
  quantity(
    "no recruitment: years until members are those of 2012",
    "years",
    250.8 / 52,
    computed,
    { absolute: 0.002 },
    () => yearsUntil((world) => world.total, 115_000),
  ),
  quantity(
    "members at which arrests and recruits balance, no conflict, no saturation",
    "people",
    43521.7138,
    onPaper("eta/rho: above it the groups grow, below it they collapse"),
    { relative: 1e-4 },
    criticalMass,
  ),
  quantity("sum of hostility S over all pairs", "1", 13520.9172, computed, ODE, totalHostility),
  quantity(
    "no conflict, no saturation: members, week 520",
    "people",
    309570.631853,
    onPaper("eta/rho + (C0 - eta/rho) exp(rho t)"),
    ODE,
    withoutConflict,
  ),
  quantity(
    "one group alone: members, week 520",
    "people",
    40590.330917,
    onPaper("logistic growth to rho/omega"),
    ODE,
    () => aloneWithSaturation(20568.1069),
  ),
  ...[674.1396168570707, 226.75853369138383, 134.07130516799725].map((size, group) =>
    quantity(
      `three groups: size of group ${group + 1}, week 52`,
      "people",
      size,
      computed,
      ODE,
      () => threeGroups()[group] ?? 0,
    ),
  ),
]

/** The jump process against the mean field of the same definition: an expected value, made when it is asked for. */
const twin: readonly ReproducedQuantity[] = [
  twinQuantity("members", (world) => world.total),
  twinQuantity("killed", killed),
  twinQuantity("recruited", (world) => world.recruited),
]

function twinQuantity(name: string, of: (world: ReturnType<typeof historyAt>) => number): ReproducedQuantity {
  return {
    name: `jump process: ${name} after ${TWIN_WEEKS} weeks`,
    unit: "people",
    get reference() {
      return of(twins().field)
    },
    mark: "derived",
    source:
      "the mean field of the same definition (Kurtz 1970, doi:10.2307/3212147); the two differ by less than 1 in 100,000 at these sizes",
    agreement: { insideInterval: true },
    ours: () => twinEstimate(of),
  }
}

export const quantities: readonly ReproducedQuantity[] = [
  ...published,
  ...trajectory,
  ...sizes,
  ...policies,
  ...deaths,
  ...exact,
  ...twin,
]
export { DOUBLED, HALF, NONE }
