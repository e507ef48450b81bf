import type { Context, EventDeclarations } from "../model/context.js"
import type { Ground } from "./ground.js"
import { marksAtStart } from "./marks-at-start.js"
import { emptyRoster, type Roster, takeRoster } from "./roster.js"

/** Mean days that fear lasts unless a mechanism says otherwise. */
const FEAR_MEMORY = 90

/** Nobody holds the territory. */
export const NOBODY = -1

/** The state of a territorial conflict: plain dense arrays, addressed by index. */
export interface ConflictWorld extends Roster {
  /** Members present, whole numbers >= 0: `[group * territories + territory]`. */
  readonly members: Int32Array
  /** Members on the road, by group. */
  readonly inTransit: Int32Array
  /** Index of the group that holds each territory, or {@link NOBODY}. */
  readonly control: Int16Array
  /** Officers present: `[force * territories + territory]`. */
  readonly forces: Int32Array
  /** 1 where a group holds a capability, else 0: `[capability * groups + group]`. */
  readonly capabilities: Uint8Array
  /** Share of a capability's lethality that a force takes away, 0 to 1: `[capability * forces + force]`. */
  readonly countered: Float64Array
  /** How many closings stand on each road, by index in `region.links`; it is open at 0. Variable `roads`. */
  readonly closures: Int32Array
  /** Share of armed parties and traffic that a checkpoint stops on each road, by index in `region.links`; 0 without one. */
  readonly checkpoints: Float64Array
  /** Share of recruits whom prevention keeps from joining, by territory. */
  readonly prevention: Float64Array
  /** Weight of each group among those whom the state arrests, by group; 1 where it has no preference. */
  readonly arrestFocus: Float64Array
  /** Officers killed so far: `[force * territories + territory]`. */
  readonly officersKilled: Int32Array
  /** Officers injured so far: `[force * territories + territory]`. */
  readonly officersInjured: Int32Array
  /** How hostile two groups are now, 0 to 1, symmetric, 0 with oneself: `[a * groups + b]`; at the start as on the ground. */
  readonly hostility: Float64Array
  /** Multiplier of the violence in which a group takes part in a territory, > 0, usually 1: `[group * territories + territory]`. */
  readonly escalation: Float64Array
  /** Share of those living in each territory who are afraid, 0 to 1, as it stood on the day in `fearSince`; see `fearIn`. */
  readonly fear: Float64Array
  /** Day on which `fear` was last written, by territory. */
  readonly fearSince: Float64Array
  /** One number: mean days that fear lasts. */
  readonly fearMemory: Float64Array
  /** People living at home, by territory. */
  readonly residents: Int32Array
  /** People driven from their homes who have not come back, by the territory they left. */
  readonly displaced: Int32Array
  /** The same people, by the territory where they found shelter. */
  readonly sheltered: Int32Array
  /** Members of the unit that acts next, `[group * territories + territory]`; 0 where no mechanism keeps units. */
  readonly actingUnits: Int32Array
  /** Marks that show whose influence is felt: `[group * territories + territory]`, those of nobody after all groups'; {@link MARKS} in each territory. */
  readonly marks: Int32Array
  /** Units a day that are trafficked through each territory, by territory; its holder lives on them. */
  readonly traffic: Float64Array
  /** Units a day on each road, both ways, by index in `region.links`; no hazard reads it. */
  readonly roadTraffic: Float64Array
  /** What single mechanisms remember, by mechanism; nobody else reads it. */
  readonly memories: Readonly<Record<string, Memory>>
}

/** State that one mechanism keeps for itself. */
export type Memory = Readonly<Record<string, Float64Array | Int32Array>>

/** The state variables that hazards may declare to read. */
export type ConflictVariable =
  | "members"
  // Members of any group, by territory: for whoever reads all groups there, where one number a group would be too many.
  | "presence"
  | "control"
  | "forces"
  | "capabilities"
  | "countered"
  | "roads"
  | "checkpoints"
  | "prevention"
  | "arrestFocus"
  // Between groups
  | "hostility"
  // Hostility to anybody, by group: for whoever reads all pairs of a group.
  | "relations"
  // Marks of anybody, by territory.
  | "influence"
  | "escalation"
  // Influence
  | "marks"
  // Routes
  | "traffic"
  // Civilians
  | "fear"
  | "residents"
  | "displaced"

/** The context that mechanisms receive. */
export type ConflictContext<Events extends EventDeclarations = EventDeclarations> = Context<Events, ConflictVariable>

/** The world at the start: each territory is held by the group with most members there, the first among equals. */
export function createConflictWorld(ground: Ground, memories: Readonly<Record<string, Memory>>): ConflictWorld {
  const territories = ground.region.territories.length
  const members = Int32Array.from(ground.initialMembers)
  const control = new Int16Array(territories).fill(NOBODY)
  for (let territory = 0; territory < territories; territory++) {
    let most = 0
    for (let group = 0; group < ground.groups.length; group++) {
      const present = members[group * territories + territory] as number
      if (present <= most) continue
      most = present
      control[territory] = group
    }
  }
  const world: ConflictWorld = {
    ...emptyRoster(ground.groups.length, territories),
    members,
    inTransit: new Int32Array(ground.groups.length),
    control,
    forces: Int32Array.from(ground.initialForces),
    capabilities: heldAtStart(ground),
    countered: new Float64Array((ground.capabilities?.length ?? 0) * ground.forces.length),
    closures: new Int32Array(ground.region.links.length),
    checkpoints: new Float64Array(ground.region.links.length),
    prevention: new Float64Array(territories),
    arrestFocus: new Float64Array(ground.groups.length).fill(1),
    officersKilled: new Int32Array(ground.forces.length * territories),
    officersInjured: new Int32Array(ground.forces.length * territories),
    hostility: ground.hostility.values(),
    escalation: new Float64Array(members.length).fill(1),
    fear: new Float64Array(territories),
    fearSince: new Float64Array(territories),
    fearMemory: Float64Array.of(FEAR_MEMORY),
    residents: Int32Array.from(ground.region.territories, ({ population }) => population),
    displaced: new Int32Array(territories),
    sheltered: new Int32Array(territories),
    actingUnits: new Int32Array(members.length),
    marks: marksAtStart(ground),
    traffic: new Float64Array(territories),
    roadTraffic: new Float64Array(ground.region.links.length),
    memories,
  }
  takeRoster(world)
  return world
}

function heldAtStart({ capabilities = [], groups }: Ground): Uint8Array {
  const held = new Uint8Array(capabilities.length * groups.length)
  capabilities.forEach(({ holders }, capability) => {
    for (const group of holders) held[capability * groups.length + group] = 1
  })
  return held
}
