import { defineModel, event, exp, type Model, type UniformSource } from "@contested/core"

const CITIZENS = 0.7
const COPS = 0.074
const RADIUS = 7
const LEGITIMACY = 0.8
const THRESHOLD = 0.1
const ARREST_CONSTANT = 2.3
const LONGEST_SENTENCE = 1000

export const EMPTY = -1

/** What an agent is: a cop, or a citizen who is quiet, active or jailed. */
export const COP = 0
export const QUIET = 1
export const ACTIVE = 2
export const JAILED = 3

export interface EpsteinWorld {
  readonly side: number
  /** Agent of each cell, EMPTY where there is none. */
  readonly agentAt: Int32Array
  /** Cells that a cell sees, `sight` a cell. */
  readonly seen: Uint16Array
  readonly sight: number
  readonly cellOf: Int32Array
  readonly state: Uint8Array
  readonly grievance: Float64Array
  readonly riskAversion: Float64Array
  /** Steps still to sit. */
  readonly sentence: Int32Array
  /** Order of activation, shuffled each step. */
  readonly order: Int32Array
  steps: number
}

/** The von Neumann neighbourhood of every cell on a torus: 2 r (r + 1) cells. */
function neighbourhoods(side: number): Uint16Array {
  const seen: number[] = []
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      for (let dy = -RADIUS; dy <= RADIUS; dy++)
        for (let dx = -RADIUS; dx <= RADIUS; dx++)
          if (Math.abs(dx) + Math.abs(dy) <= RADIUS && (dx !== 0 || dy !== 0))
            seen.push(((y + dy + side) % side) * side + ((x + dx + side) % side))
  return Uint16Array.from(seen)
}

function epsteinWorld(side: number): EpsteinWorld {
  const cells = side * side
  return {
    side,
    agentAt: new Int32Array(cells).fill(EMPTY),
    seen: neighbourhoods(side),
    sight: 2 * RADIUS * (RADIUS + 1),
    cellOf: new Int32Array(cells),
    state: new Uint8Array(cells),
    grievance: new Float64Array(cells),
    riskAversion: new Float64Array(cells),
    sentence: new Int32Array(cells),
    order: new Int32Array(cells),
    steps: 0,
  }
}

/** Each cell holds a cop, a citizen or nobody, by chance. */
function populate(world: EpsteinWorld, random: UniformSource): number {
  let agents = 0
  for (let cell = 0; cell < world.agentAt.length; cell++) {
    const u = random.uniform()
    if (u >= CITIZENS + COPS) continue
    world.agentAt[cell] = agents
    world.cellOf[agents] = cell
    world.state[agents] = u < COPS ? COP : QUIET
    if (u >= COPS) {
      world.grievance[agents] = random.uniform() * (1 - LEGITIMACY)
      world.riskAversion[agents] = random.uniform()
    }
    world.order[agents] = agents
    agents++
  }
  return agents
}

/** Half-way cases go to the even neighbour. */
function roundHalfToEven(x: number): number {
  const below = Math.floor(x)
  const rest = x - below
  return rest < 0.5 || (rest === 0.5 && below % 2 === 0) ? below : below + 1
}

/** Agent rule A: rebel if grievance less the risk of arrest exceeds the threshold. */
function decide(world: EpsteinWorld, agent: number): void {
  const { agentAt, seen, sight, state } = world
  const first = world.cellOf[agent]! * sight
  let cops = 0
  let actives = 1
  for (let i = first; i < first + sight; i++) {
    const other = agentAt[seen[i]!]!
    if (other === EMPTY) continue
    if (state[other] === COP) cops++
    else if (state[other] === ACTIVE) actives++
  }
  const arrest = 1 - exp(-ARREST_CONSTANT * roundHalfToEven(cops / actives))
  const isActive = world.grievance[agent]! - world.riskAversion[agent]! * arrest > THRESHOLD
  state[agent] = isActive ? ACTIVE : QUIET
}

/** Cop rule C: jail one active citizen in sight, chosen at random. */
function patrol(world: EpsteinWorld, agent: number, random: UniformSource): void {
  const { agentAt, seen, sight, state } = world
  const first = world.cellOf[agent]! * sight
  let suspects = 0
  for (let i = first; i < first + sight; i++) {
    const other = agentAt[seen[i]!]!
    if (other !== EMPTY && state[other] === ACTIVE) candidates[suspects++] = other
  }
  if (suspects === 0) return
  const chosen = candidates[Math.floor(random.uniform() * suspects)]!
  state[chosen] = JAILED
  world.sentence[chosen] = Math.floor(random.uniform() * (LONGEST_SENTENCE + 1))
}

/** Rule M: move to an empty cell in sight, chosen at random. */
function move(world: EpsteinWorld, agent: number, random: UniformSource): void {
  const { agentAt, seen, sight, cellOf } = world
  const from = cellOf[agent]!
  let free = 0
  for (let i = from * sight; i < (from + 1) * sight; i++) {
    const cell = seen[i]!
    if (agentAt[cell] === EMPTY) candidates[free++] = cell
  }
  if (free === 0) return
  const to = candidates[Math.floor(random.uniform() * free)]!
  agentAt[from] = EMPTY
  agentAt[to] = agent
  cellOf[agent] = to
}

/** Scratch room of {@link patrol} and {@link move}. */
const candidates = new Int32Array(2 * RADIUS * (RADIUS + 1))

function activate(world: EpsteinWorld, agent: number, random: UniformSource): void {
  const { state, sentence } = world
  if (state[agent] === JAILED) {
    sentence[agent] = sentence[agent]! - 1
    if (sentence[agent]! <= 0) state[agent] = QUIET
    return
  }
  if (state[agent] === COP) patrol(world, agent, random)
  else decide(world, agent)
  move(world, agent, random)
}

/**
 * Civil violence, model I of Epstein (2002, PNAS 99, suppl. 3, 7243-7250, doi:10.1073/pnas.092080199), on a torus: every agent acts once a
 * step in random order. A step is a scheduled event.
 */
export function epsteinModel(side: number): Model<EpsteinWorld> {
  return defineModel({
    name: "civil violence",
    parameters: {},
    world: () => epsteinWorld(side),
    events: { step: event<number>() },
    initialise(world, _parameters, context) {
      context.schedule("step", populate(world, context.random("population")), { at: 1 })
    },
    on: {
      step(world, _parameters, agents, context) {
        const random = context.random("step")
        const { order } = world
        for (let last = agents - 1; last > 0; last--) {
          const other = Math.floor(random.uniform() * (last + 1))
          const kept = order[last]!
          order[last] = order[other]!
          order[other] = kept
        }
        for (let i = 0; i < agents; i++) activate(world, order[i]!, random)
        world.steps += 1
        context.schedule("step", agents, { after: 1 })
      },
    },
  })
}
