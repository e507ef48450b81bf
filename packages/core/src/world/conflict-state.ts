import type { ConflictWorld } from "./conflict-world.js"

/** What a variable of the state of a territorial conflict is. */
export interface StateVariable {
  /** What it is indexed by, in words; `` for one number. */
  readonly of: string
  readonly meaning: string
  /** `members`, `share`, ... */
  readonly unit: string
}

/** The state that all mechanisms share, in words, for texts from which a model can be written again; what single mechanisms remember is theirs to tell. */
export const conflictState: Readonly<Record<Exclude<keyof ConflictWorld, "memories">, StateVariable>> = {
  members: { of: "group and territory", meaning: "members present", unit: "members, whole number >= 0" },
  present: {
    of: "place in the list of each territory",
    meaning: "groups with members in the territory, ascending, 0 behind the last; computed from members",
    unit: "group",
  },
  presentCount: {
    of: "territory",
    meaning: "how many groups have members in the territory; computed from members",
    unit: "groups",
  },
  inTransit: { of: "group", meaning: "members on the road", unit: "members, whole number >= 0" },
  control: { of: "territory", meaning: "the group that holds it, or nobody", unit: "a group or none" },
  forces: { of: "force and territory", meaning: "officers present", unit: "officers, whole number >= 0" },
  capabilities: { of: "capability and group", meaning: "whether the group holds the capability", unit: "0 or 1" },
  countered: {
    of: "capability and force",
    meaning: "share of the capability's lethality that the force takes away",
    unit: "share",
  },
  closures: { of: "road", meaning: "closings that stand on it; open at 0", unit: "whole number >= 0" },
  checkpoints: { of: "road", meaning: "share of armed parties and traffic that is stopped there", unit: "share" },
  prevention: { of: "territory", meaning: "share of recruits kept from joining", unit: "share" },
  arrestFocus: {
    of: "group",
    meaning: "weight among those whom the state arrests",
    unit: "factor >= 0; 1 at the start",
  },
  officersKilled: { of: "force and territory", meaning: "officers killed so far", unit: "officers" },
  officersInjured: { of: "force and territory", meaning: "officers injured so far", unit: "officers" },
  hostility: { of: "pair of groups", meaning: "how hostile they are now", unit: "0 to 1" },
  escalation: {
    of: "group and territory",
    meaning: "multiplier of the violence in which the group takes part there",
    unit: "factor > 0; 1 at the start",
  },
  fear: {
    of: "territory",
    meaning: "share of those living there who are afraid, as of the day in fearSince",
    unit: "share",
  },
  fearSince: { of: "territory", meaning: "time at which fear was last written", unit: "days" },
  fearMemory: { of: "", meaning: "mean time that fear lasts", unit: "days; 90 at the start" },
  residents: { of: "territory", meaning: "people living at home; at the start its inhabitants", unit: "people" },
  displaced: { of: "territory", meaning: "people driven from there who have not come back", unit: "people" },
  sheltered: { of: "territory", meaning: "the same people, by where they found shelter", unit: "people" },
  actingUnits: {
    of: "group and territory",
    meaning: "members of the unit that acts next; 0 where no mechanism keeps units",
    unit: "members, whole number >= 0",
  },
  marks: {
    of: "group or nobody, and territory",
    meaning: "marks that show whose influence is felt",
    unit: "marks, whole number >= 0",
  },
  traffic: { of: "territory", meaning: "what is trafficked through it", unit: "units/day" },
  roadTraffic: { of: "road", meaning: "what is trafficked on it, both ways", unit: "units/day" },
}
