import { count, defineModel, event, exp, type Model, quantity, type RandomStream, share } from "@contested/core"
import { addSeen, freeCellInSight, shuffleNumbers } from "./ground.js"
import { type Vision, type VisionShape, visionOnTorus } from "./vision.js"

/** Where published programs of one model differ, and results with them. */
export interface EpsteinOptions {
  /** What is done to the ratio of cops to actives before it becomes a risk; `round` is half to even, as Python rounds. */
  readonly ratioRounding?: "none" | "floor" | "round" | "round-half-up"
  /** What comes first in a turn. */
  readonly order?: "move-then-decide" | "decide-then-move"
  /** Whether others may move to where somebody sits in jail. */
  readonly jail?: "leaves-cell-free" | "blocks-cell"
  /** Whole terms, uniform from 0 to one below the maximum, or to the maximum itself. */
  readonly jailTerm?: "below-maximum" | "up-to-maximum"
  readonly vision?: VisionShape
  /** A risk of arrest that everybody believes in, whatever they see; for tests of the decision. */
  readonly fixedRisk?: number
}

export const NETLOGO = {
  ratioRounding: "floor",
  order: "move-then-decide",
  jail: "leaves-cell-free",
  jailTerm: "below-maximum",
  vision: "circle",
} as const satisfies EpsteinOptions

export const MESA = {
  ratioRounding: "round",
  order: "decide-then-move",
  jail: "blocks-cell",
  jailTerm: "up-to-maximum",
  vision: "von-neumann",
} as const satisfies EpsteinOptions

const QUIET = 0
const ACTIVE = 1
const JAILED = 2

/** Citizens first, then cops, by index. */
export interface EpsteinWorld {
  readonly citizens: number
  /** Perceived legitimacy of the government, 0 to 1; an intervention may change it. */
  legitimacy: number
  readonly cellOf: Int32Array
  readonly hardship: Float64Array
  readonly riskAversion: Float64Array
  readonly state: Uint8Array
  /** Days still to be spent in jail. */
  readonly term: Int32Array
  /** By cell: who stands in the way there; cops, and actives, in sight from there. */
  readonly taken: Uint8Array
  readonly copsSeen: Int16Array
  readonly activesSeen: Int16Array
  /** The order of turns, shuffled anew each day. */
  readonly turns: Int32Array
  active: number
  jailed: number
}

const source = "Epstein 2002, doi:10.1073/pnas.092080199"
const netLogo = "NetLogo models library, Rebellion (Wilensky 2004)"

/** Civil violence, model I: a day is a round in which everybody has a turn, in random order. */
export function epsteinModel(options: EpsteinOptions = NETLOGO): Model<EpsteinWorld> {
  const settled = { ...NETLOGO, ...options }
  let known: { readonly side: number; readonly radius: number; readonly vision: Vision } | undefined
  const visionOf = (side: number, radius: number): Vision => {
    if (known?.side !== side || known.radius !== radius)
      known = { side, radius, vision: visionOnTorus(side, radius, settled.vision) }
    return known.vision
  }
  return defineModel({
    name: "epstein",
    parameters: {
      side: count(40, { low: 3, high: 400, of: "cells", description: "Cells along each side of the torus", source }),
      radius: quantity(7, {
        low: 0,
        high: 50,
        unit: "cells",
        description: "Vision of citizens and cops",
        source: netLogo,
      }),
      citizens: share(0.7, { description: "Citizens per cell", source }),
      cops: share(0.04, { description: "Cops per cell", source: netLogo }),
      legitimacy: share(0.82, { description: "Perceived legitimacy of the government", source }),
      threshold: quantity(0.1, {
        low: -1,
        high: 1,
        description: "Net grievance from which on a citizen rebels",
        source,
      }),
      k: quantity(2.3, {
        low: 0,
        high: 100,
        description: "Risk of arrest is 1 - exp(-k cops / actives): 0.9 at one to one",
        source,
      }),
      longestTerm: count(30, { of: "days", description: "Longest jail term", source }),
    },
    events: { round: event<null>() },
    world: (p) =>
      emptyWorld(p.side, Math.round(p.citizens * p.side * p.side), Math.round(p.cops * p.side * p.side), p.legitimacy),
    on: {
      round: (world, p, _, context) => {
        const vision = visionOf(p.side, p.radius)
        const [moves, arrests, terms] = ["move", "arrest", "term"].map((purpose) => context.random(purpose)) as [
          RandomStream,
          RandomStream,
          RandomStream,
        ]
        const longest = p.longestTerm - (settled.jailTerm === "below-maximum" ? 1 : 0)
        for (const who of shuffleNumbers(context.random("turns"), world.turns)) {
          if (world.state[who] === JAILED) continue
          if (settled.order === "move-then-decide") move(world, vision, who, moves)
          if (who < world.citizens) decide(world, vision, who, p, settled)
          else arrest(world, vision, who, settled.jail, arrests, () => Math.floor(terms.uniform() * (longest + 1)))
          if (settled.order === "decide-then-move" && world.state[who] !== JAILED) move(world, vision, who, moves)
        }
        serve(world, settled.jail)
        context.schedule("round", null, { after: 1 })
      },
    },
    initialise: (world, p, context) => {
      settle(world, visionOf(p.side, p.radius), context.random("places"), context.random("characters"))
      context.schedule("round", null, { at: 1 })
    },
  })
}

function emptyWorld(side: number, citizens: number, cops: number, legitimacy: number): EpsteinWorld {
  const cells = side * side
  if (citizens + cops > cells)
    throw new RangeError(
      `${citizens} citizens and ${cops} cops do not fit on ${cells} cells: their shares must add to at most 1.`,
    )
  return {
    citizens,
    legitimacy,
    cellOf: new Int32Array(citizens + cops),
    hardship: new Float64Array(citizens),
    riskAversion: new Float64Array(citizens),
    state: new Uint8Array(citizens + cops),
    term: new Int32Array(citizens),
    taken: new Uint8Array(cells),
    copsSeen: new Int16Array(cells),
    activesSeen: new Int16Array(cells),
    turns: Int32Array.from({ length: citizens + cops }, (_, i) => i),
    active: 0,
    jailed: 0,
  }
}

function settle(world: EpsteinWorld, vision: Vision, places: RandomStream, characters: RandomStream): void {
  const cells = shuffleNumbers(
    places,
    Int32Array.from({ length: world.taken.length }, (_, i) => i),
  )
  for (let who = 0; who < world.cellOf.length; who++) {
    const cell = cells[who]!
    world.cellOf[who] = cell
    world.taken[cell] = 1
    if (who >= world.citizens) addSeen(vision, world.copsSeen, cell, 1)
  }
  for (let who = 0; who < world.citizens; who++) {
    world.hardship[who] = characters.uniform()
    world.riskAversion[who] = characters.uniform()
  }
}

function put(world: EpsteinWorld, vision: Vision, who: number, cell: number): void {
  const from = world.cellOf[who]!
  world.taken[from] = world.taken[from]! - 1
  world.taken[cell] = world.taken[cell]! + 1
  world.cellOf[who] = cell
  const counts = who >= world.citizens ? world.copsSeen : world.state[who] === ACTIVE ? world.activesSeen : undefined
  if (counts === undefined) return
  addSeen(vision, counts, from, -1)
  addSeen(vision, counts, cell, 1)
}

/** Rule M: to a free site in sight, at random. */
function move(world: EpsteinWorld, vision: Vision, who: number, luck: RandomStream): void {
  const target = freeCellInSight(vision, world.taken, world.cellOf[who]!, luck)
  if (target !== -1) put(world, vision, who, target)
}

/** Rule A: rebel where grievance less net risk exceeds the threshold. Whoever considers it counts as active, once. */
function decide(
  world: EpsteinWorld,
  vision: Vision,
  who: number,
  { k, threshold }: { readonly k: number; readonly threshold: number },
  { ratioRounding, fixedRisk }: Pick<EpsteinOptions, "ratioRounding" | "fixedRisk">,
): void {
  const cell = world.cellOf[who]!
  const isActive = world.state[who] === ACTIVE
  const ratio = world.copsSeen[cell]! / (1 + world.activesSeen[cell]! - (isActive ? 1 : 0))
  const rounded = ROUNDING[ratioRounding ?? "floor"](ratio)
  const risk = fixedRisk ?? 1 - exp(-k * rounded)
  const grievance = world.hardship[who]! * (1 - world.legitimacy)
  const rebels = grievance - world.riskAversion[who]! * risk > threshold
  if (rebels === isActive) return
  world.state[who] = rebels ? ACTIVE : QUIET
  world.active += rebels ? 1 : -1
  addSeen(vision, world.activesSeen, cell, rebels ? 1 : -1)
}

const ROUNDING = {
  none: (ratio: number): number => ratio,
  floor: Math.floor,
  round: halfToEven,
  // Math.round rounds half up.
  "round-half-up": Math.round,
}

function halfToEven(x: number): number {
  const below = Math.floor(x)
  if (x - below !== 0.5) return Math.round(x)
  return below % 2 === 0 ? below : below + 1
}

/** Rule C: a cop arrests one of the actives in sight, at random, and takes that one's place where jail leaves it free. */
function arrest(
  world: EpsteinWorld,
  vision: Vision,
  cop: number,
  jail: NonNullable<EpsteinOptions["jail"]>,
  luck: RandomStream,
  term: () => number,
): void {
  const cell = world.cellOf[cop]!
  const inSight = world.activesSeen[cell]!
  if (inSight === 0) return
  let left = Math.floor(luck.uniform() * inSight)
  let who = -1
  while (left >= 0) {
    who++
    if (world.state[who] === ACTIVE && vision.sees(cell, world.cellOf[who]!)) left--
  }
  const there = world.cellOf[who]!
  world.active -= 1
  addSeen(vision, world.activesSeen, there, -1)
  world.term[who] = term()
  const isJailed = world.term[who]! > 0
  world.state[who] = isJailed ? JAILED : QUIET
  if (isJailed) world.jailed += 1
  if (jail === "blocks-cell") return
  if (isJailed) world.taken[there] = world.taken[there]! - 1
  put(world, vision, cop, there)
}

/** At the end of a day everybody in jail has served one; those who served all are free where they were caught, and quiet. */
function serve(world: EpsteinWorld, jail: NonNullable<EpsteinOptions["jail"]>): void {
  if (world.jailed === 0) return
  for (let who = 0; who < world.citizens; who++) {
    if (world.state[who] !== JAILED) continue
    world.term[who] = world.term[who]! - 1
    if (world.term[who]! > 0) continue
    world.state[who] = QUIET
    world.jailed -= 1
    if (jail === "leaves-cell-free") world.taken[world.cellOf[who]!] = world.taken[world.cellOf[who]!]! + 1
  }
}
