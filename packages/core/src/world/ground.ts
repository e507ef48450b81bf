import type { ArmedGroup } from "../agents/armed-group.js"
import type { Capability, CounterMeasure } from "../agents/capability.js"
import type { Hostility } from "../agents/hostility.js"
import type { StateForce } from "../agents/state-force.js"
import type { Calendar } from "../engine/calendar.js"
import type { Region } from "../territories/region.js"
import type { RoadNetwork } from "../territories/road-network.js"
import type { Alliance } from "./alliance.js"
import type { Incursion } from "./incursion.js"
import type { LeaderRemoval } from "./leader-removal.js"
import type { PlannedAttack } from "./planned-attack.js"
import type { PlannedMessage } from "./planned-message.js"
import type { Policy } from "./policy.js"
import type { TraffickingDemand } from "./trafficking-demand.js"

/** A dated change of a force's strength in one state. */
export interface Deployment {
  /** ISO date. */
  readonly date: string
  /** Index of the force. */
  readonly force: number
  /** Name of the state. */
  readonly state: string
  /** Officers in the state from that day on; spread over its territories in proportion to population. */
  readonly strength: number
  readonly source: string
}

/** What does not change during a run: the ground it is played on and who plays. Mechanisms are built on it. */
export interface Ground {
  readonly region: Region
  readonly roads: RoadNetwork
  readonly calendar: Calendar
  readonly groups: readonly ArmedGroup[]
  readonly forces: readonly StateForce[]
  readonly hostility: Hostility
  /**
   * The pairs of groups that may ever fight, each once, the lower index first; default all. With many groups this keeps the clashes that can
   * happen to those between rivals: 150 groups have 11,175 pairs.
   */
  readonly dyads?: readonly (readonly [a: number, b: number])[]
  readonly deployments: readonly Deployment[]
  /** Members at the start, by group and territory: `[group * territories + territory]`. */
  readonly initialMembers: readonly number[]
  /** Members each group has outside the region, by group; they come in where a mechanism lets them. */
  readonly outsideMembers: readonly number[]
  /** Officers at the start, by force and territory: `[force * territories + territory]`. */
  readonly initialForces: readonly number[]
  /** Officers to which published totals of arrests refer, in the same order: as observed, also where a what-if starts with others. */
  readonly referenceForces: readonly number[]
  /** What groups hold or may come to hold, for the mechanisms `capabilities` and `attack`; default none. */
  readonly capabilities?: readonly Capability[]
  /** What forces do about capabilities, for the mechanism `capabilities`; default nothing. */
  readonly counterMeasures?: readonly CounterMeasure[]
  /** What the state does on dates besides deploying, for the mechanism `state-policy`; default nothing. */
  readonly policies?: readonly Policy[]
  /** Attacks that are known to have begun, for the mechanism `attack`; default none. */
  readonly plannedAttacks?: readonly PlannedAttack[]
  /** Leaders of groups who are known to be removed, for the mechanism `leadership`; default none. */
  readonly leaderRemovals?: readonly LeaderRemoval[]
  /** Pairs of groups who are allied at the start, for the mechanism `alliances`; default none. */
  readonly alliances?: readonly Alliance[]
  /** What is trafficked from where to where, for the mechanism `trafficking`; default nothing. */
  readonly trafficking?: readonly TraffickingDemand[]
  /** What is at stake in each territory, as weights >= 0; default its inhabitants. */
  readonly stakes?: readonly number[]
  /** Groups that come from outside on known dates, for the mechanism `incursion`; default none. */
  readonly incursions?: readonly Incursion[]
  /** Threats that are known to have been made, for the mechanism `intimidation`; default none. */
  readonly plannedMessages?: readonly PlannedMessage[]
  /** How much of what happens the media tell, by year or other span, for the mechanism `reporting`; default all of it always. */
  readonly coverage?: readonly Coverage[]
}

/** How much is told from a day on, until the next entry. */
export interface Coverage {
  /** ISO date; entries in order of date. */
  readonly from: string
  /** Relative to the best covered time, 0 to 1. */
  readonly share: number
  readonly source: string
}
