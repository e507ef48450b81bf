import { count, defineModel, event, exp, type Model, quantity, type RandomStream, share } from "@contested/core"
import { addSeen, freeCellInSight, shuffleNumbers } from "./ground.js"
import { type Vision, visionOnTorus } from "./vision.js"

const QUIET = 0
const ACTIVE = 1
const JAILED = 2
const GONE = 3
const NOBODY = -1

/** Places for citizens first, as many as cells; cops after them. A cell holds one at most, in jail or not. */
export interface IntergroupWorld {
  readonly places: number
  readonly cellOf: Int32Array
  /** By cell: who is there; -1 nobody. */
  readonly occupant: Int32Array
  readonly taken: Uint8Array
  readonly group: Uint8Array
  readonly state: Uint8Array
  readonly hardship: Float64Array
  readonly riskAversion: Float64Array
  readonly term: Int32Array
  /** Day on which each one dies of age. */
  readonly lastDay: Float64Array
  readonly copsSeen: Int16Array
  readonly activesSeen: Int16Array
  /** Members of the two groups; actives; killed by the other group so far. */
  readonly alive: [number, number]
  active: number
  killed: number
}

const memory = "Epstein 2002, doi:10.1073/pnas.092080199, model II; recalled, not read again"

/**
 * Civil violence, model II: two groups. Legitimacy is now what each group grants the other's right to be there; whoever turns active kills
 * one member of the other group in sight, drawn at random. Citizens have children beside them and die of age. Cops arrest actives of either.
 * Ends when a group is gone.
 */
export function intergroupModel(): Model<IntergroupWorld> {
  let known:
    | { readonly side: number; readonly radius: number; readonly vision: Vision; readonly beside: Vision }
    | undefined
  const visionOf = (side: number, radius: number): { readonly vision: Vision; readonly beside: Vision } => {
    if (known?.side !== side || known.radius !== radius)
      known = {
        side,
        radius,
        vision: visionOnTorus(side, radius, "circle"),
        beside: visionOnTorus(side, 1, "von-neumann"),
      }
    return known
  }
  return defineModel({
    name: "epstein-intergroup",
    parameters: {
      side: count(40, { low: 3, high: 400, of: "cells", assumption: memory }),
      radius: quantity(7, { low: 1, high: 50, unit: "cells", assumption: "that of model I" }),
      citizens: share(0.7, { description: "Citizens per cell at the start, half in each group", assumption: memory }),
      cops: share(0, { description: "Cops per cell", assumption: memory }),
      legitimacy: share(0.8, { description: "What each group grants the other", assumption: memory }),
      threshold: quantity(0.1, { low: -1, high: 1, assumption: "that of model I" }),
      k: quantity(2.3, { low: 0, high: 100, assumption: "that of model I" }),
      longestTerm: count(15, { of: "days", assumption: memory }),
      cloning: share(0.05, { description: "Probability a day to have a child beside oneself", assumption: memory }),
      longestLife: count(200, {
        low: 1,
        of: "days",
        description: "Ages at death are uniform up to here",
        assumption: memory,
      }),
    },
    events: { round: event<null>() },
    world: (p) => emptyWorld(p.side, Math.round(p.cops * p.side * p.side)),
    on: {
      round: (world, p, _, context) => {
        const { vision, beside } = visionOf(p.side, p.radius)
        const streams = ["move", "kill", "arrest", "term", "clone", "characters"].map((purpose) =>
          context.random(purpose),
        )
        const [moves, kills, arrests, terms, clones, characters] = streams as [
          RandomStream,
          RandomStream,
          RandomStream,
          RandomStream,
          RandomStream,
          RandomStream,
        ]
        const present = Int32Array.from(world.state.keys()).filter((who) => world.state[who] !== GONE)
        for (const who of shuffleNumbers(context.random("turns"), present)) {
          // Killed earlier today, or behind bars.
          if (world.state[who] === GONE || world.state[who] === JAILED) continue
          const target = freeCellInSight(vision, world.taken, world.cellOf[who]!, moves)
          if (target !== -1) put(world, vision, who, target)
          if (who >= world.places) {
            arrest(world, vision, who, arrests, () => Math.floor(terms.uniform() * p.longestTerm))
            continue
          }
          decide(world, vision, who, p)
          if (world.state[who] === ACTIVE) kill(world, vision, who, kills)
          const isParent = clones.uniform() < p.cloning
          const cradle = isParent ? freeCellInSight(beside, world.taken, world.cellOf[who]!, clones) : NOBODY
          if (cradle === NOBODY) continue
          const child = world.state.indexOf(GONE)
          appear(world, child, world.group[who]!, cradle, context.now, p.longestLife, characters)
        }
        age(world, vision, context.now)
        context.schedule("round", null, { after: 1 })
      },
    },
    initialise: (world, p, context) => {
      const cells = shuffleNumbers(
        context.random("places"),
        Int32Array.from({ length: world.places }, (_, i) => i),
      )
      const citizens = Math.round(p.citizens * world.places)
      const characters = context.random("characters")
      const cops = world.cellOf.length - world.places
      if (citizens + cops > world.places)
        throw new RangeError(`${citizens} citizens and ${cops} cops do not fit on ${world.places} cells.`)
      for (let i = 0; i < citizens; i++) appear(world, i, i % 2, cells[i]!, 0, p.longestLife, characters)
      for (let i = 0; i < cops; i++) {
        const [who, cell] = [world.places + i, cells[citizens + i]!]
        world.cellOf[who] = cell
        world.occupant[cell] = who
        world.taken[cell] = 1
        addSeen(visionOf(p.side, p.radius).vision, world.copsSeen, cell, 1)
      }
      context.schedule("round", null, { at: 1 })
    },
    ends: (world) => world.alive[0] === 0 || world.alive[1] === 0,
  })
}

function emptyWorld(side: number, cops: number): IntergroupWorld {
  const places = side * side
  return {
    places,
    cellOf: new Int32Array(places + cops),
    occupant: new Int32Array(places).fill(NOBODY),
    taken: new Uint8Array(places),
    group: new Uint8Array(places),
    state: new Uint8Array(places + cops).fill(GONE, 0, places),
    hardship: new Float64Array(places),
    riskAversion: new Float64Array(places),
    term: new Int32Array(places),
    lastDay: new Float64Array(places),
    copsSeen: new Int16Array(places),
    activesSeen: new Int16Array(places),
    alive: [0, 0],
    active: 0,
    killed: 0,
  }
}

function appear(
  world: IntergroupWorld,
  who: number,
  group: number,
  cell: number,
  now: number,
  longestLife: number,
  luck: RandomStream,
): void {
  world.cellOf[who] = cell
  world.occupant[cell] = who
  world.taken[cell] = 1
  world.group[who] = group
  world.state[who] = QUIET
  world.hardship[who] = luck.uniform()
  world.riskAversion[who] = luck.uniform()
  world.lastDay[who] = now + longestLife * luck.uniform()
  world.alive[group] = world.alive[group]! + 1
}

function disappear(world: IntergroupWorld, vision: Vision, who: number): void {
  setState(world, vision, who, GONE)
  const cell = world.cellOf[who]!
  world.occupant[cell] = NOBODY
  world.taken[cell] = 0
  const group = world.group[who]!
  world.alive[group] = world.alive[group]! - 1
}

function setState(world: IntergroupWorld, vision: Vision, who: number, state: number): void {
  const change = Number(state === ACTIVE) - Number(world.state[who] === ACTIVE)
  world.state[who] = state
  if (change === 0) return
  world.active += change
  addSeen(vision, world.activesSeen, world.cellOf[who]!, change)
}

function put(world: IntergroupWorld, vision: Vision, who: number, cell: number): void {
  const from = world.cellOf[who]!
  world.occupant[from] = NOBODY
  world.taken[from] = 0
  world.occupant[cell] = who
  world.taken[cell] = 1
  world.cellOf[who] = cell
  const counts = who >= world.places ? world.copsSeen : world.state[who] === ACTIVE ? world.activesSeen : undefined
  if (counts === undefined) return
  addSeen(vision, counts, from, -1)
  addSeen(vision, counts, cell, 1)
}

function decide(
  world: IntergroupWorld,
  vision: Vision,
  who: number,
  p: { readonly k: number; readonly threshold: number; readonly legitimacy: number },
): void {
  const cell = world.cellOf[who]!
  const others = world.activesSeen[cell]! - (world.state[who] === ACTIVE ? 1 : 0)
  const risk = 1 - exp(-p.k * Math.floor(world.copsSeen[cell]! / (1 + others)))
  const grievance = world.hardship[who]! * (1 - p.legitimacy)
  setState(world, vision, who, grievance - world.riskAversion[who]! * risk > p.threshold ? ACTIVE : QUIET)
}

/** One of those in sight for whom `fits` holds, each with the same probability; -1 when there is none. One draw, always. */
function oneInSight(
  world: IntergroupWorld,
  vision: Vision,
  cell: number,
  luck: RandomStream,
  fits: (who: number) => boolean,
): number {
  const { cells, seen } = vision
  const found: number[] = []
  for (let at = cell * seen; at < (cell + 1) * seen; at++) {
    const who = world.occupant[cells[at]!]!
    if (who !== NOBODY && who < world.places && fits(who)) found.push(who)
  }
  return found[Math.floor(luck.uniform() * found.length)] ?? NOBODY
}

function kill(world: IntergroupWorld, vision: Vision, who: number, luck: RandomStream): void {
  const victim = oneInSight(world, vision, world.cellOf[who]!, luck, (other) => world.group[other] !== world.group[who])
  if (victim === NOBODY) return
  disappear(world, vision, victim)
  world.killed += 1
}

function arrest(world: IntergroupWorld, vision: Vision, cop: number, luck: RandomStream, term: () => number): void {
  const cell = world.cellOf[cop]!
  if (world.activesSeen[cell] === 0) return
  const who = oneInSight(world, vision, cell, luck, (other) => world.state[other] === ACTIVE)
  world.term[who] = term()
  setState(world, vision, who, world.term[who]! > 0 ? JAILED : QUIET)
}

/** At the end of a day: those whose life is over die, and those in jail have served a day. */
function age(world: IntergroupWorld, vision: Vision, now: number): void {
  for (let who = 0; who < world.places; who++) {
    if (world.state[who] === GONE) continue
    if (world.lastDay[who]! <= now) disappear(world, vision, who)
    else if (world.state[who] === JAILED) {
      world.term[who] = world.term[who]! - 1
      if (world.term[who] === 0) world.state[who] = QUIET
    }
  }
}
