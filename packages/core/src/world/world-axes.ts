import type { ConflictWorld } from "./conflict-world.js"
import { NOBODY } from "./conflict-world.js"
import type { Ground } from "./ground.js"

/** A set that arrays of the world are indexed by; `rival` is a second group. */
export type Axis = "group" | "rival" | "territory" | "force" | "capability" | "road"

/** What the index of each array of the world is made of, slowest first. What is not here has no index, or is kept only to be fast. */
const ARRAYS: { readonly [Field in keyof ConflictWorld]?: readonly Axis[] } = {
  members: ["group", "territory"],
  inTransit: ["group"],
  control: ["territory"],
  forces: ["force", "territory"],
  capabilities: ["capability", "group"],
  countered: ["capability", "force"],
  closures: ["road"],
  checkpoints: ["road"],
  prevention: ["territory"],
  arrestFocus: ["group"],
  officersKilled: ["force", "territory"],
  officersInjured: ["force", "territory"],
  hostility: ["group", "rival"],
  escalation: ["group", "territory"],
  fear: ["territory"],
  fearSince: ["territory"],
  fearMemory: [],
  residents: ["territory"],
  displaced: ["territory"],
  sheltered: ["territory"],
  actingUnits: ["group", "territory"],
  marks: ["group", "territory"],
  traffic: ["territory"],
  roadTraffic: ["road"],
}

/** The same of variables that stand for more than one number. */
const VARIABLES: Readonly<Record<string, readonly Axis[]>> = {
  presence: ["territory"],
  relations: ["group"],
  influence: ["territory"],
  roads: ["road"],
  assault: ["territory"],
  available: ["capability"],
  there: ["group"],
  atPeace: ["group", "rival"],
  // What single mechanisms remember
  "alliances.atPeace": ["group", "rival"],
  "alliances.before": ["group", "rival"],
  "attack.attackers": ["territory"],
  "attack.defenders": ["territory"],
  "attack.force": ["territory"],
  "attack.group": ["territory"],
  "attack.underWay": ["territory"],
  "attack.units": ["capability", "territory"],
  "capabilities.available": ["capability"],
  "leadership.there": ["group"],
}

/** Arrays that repeat what `members` says. */
const REPEATED: readonly string[] = ["present", "presentCount"] satisfies (keyof ConflictWorld)[]

export function isRepeated(path: string): boolean {
  return REPEATED.includes(path)
}

/** An index of an array or variable of the world as numbers in each of its sets; undefined where that is not known. */
export function axesOf(
  path: string,
  index: number | null,
  ground: Ground,
): Readonly<Partial<Record<Axis, number>>> | undefined {
  const axes = ARRAYS[path as keyof ConflictWorld] ?? VARIABLES[path.replace(/^memories\./, "")]
  if (axes === undefined || index === null) return axes === undefined ? undefined : {}
  const places: Partial<Record<Axis, number>> = {}
  let rest = index
  for (const axis of [...axes].reverse()) {
    const size = sizeOf(axis, ground)
    // The slowest set may be longer than its name says: marks of nobody stand after those of all groups.
    places[axis] = axis === axes[0] ? rest : rest % size
    rest = Math.floor(rest / size)
  }
  return places
}

/** Number of members of a set, at least 1. */
function sizeOf(axis: Axis, { groups, forces, region, capabilities = [] }: Ground): number {
  const sizes = {
    group: groups.length,
    rival: groups.length,
    territory: region.territories.length,
    force: forces.length,
    capability: capabilities.length,
    road: region.links.length,
  }
  return Math.max(1, sizes[axis])
}

/** Id or code of one member of a set; its number where it has neither. */
export function nameOnAxis(axis: string, place: number, ground: Ground): string {
  const { groups, forces, region, capabilities = [] } = ground
  switch (axis) {
    case "group":
    case "rival":
      return groups[place]?.id ?? ""
    case "territory":
    case "destination":
      return region.territories[place]?.code ?? ""
    case "force":
      return forces[place]?.id ?? ""
    case "capability":
      return capabilities[place]?.name ?? ""
    case "road": {
      const link = region.links[place]
      return link === undefined ? "" : [link.from, link.to].map((end) => region.territories[end]?.code ?? "").join("-")
    }
    default:
      return String(place)
  }
}

/** The value of an array at one index as people read it: a group or force by its id, empty for nobody; everything else as it is. */
export function shownValue<Value>(path: string, value: Value, { groups, forces }: Ground): Value | string {
  if (typeof value !== "number") return value
  if (path === "memories.attack.force") return forces[value]?.id ?? ""
  if (path !== "control" && path !== "memories.attack.group") return value
  return value === NOBODY ? "" : (groups[value]?.id ?? "")
}
