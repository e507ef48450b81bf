import { dayNumber } from "../engine/calendar.js"
import type { Ground } from "./ground.js"

/** Whole numbers, the first >= `least` and the second not below it. */
function isSpanOfCounts([fewest, most]: readonly [number, number], least: number): boolean {
  return Number.isSafeInteger(fewest) && Number.isSafeInteger(most) && fewest >= least && most >= fewest
}

const isShare = (value: number): boolean => value >= 0 && value <= 1
const isAmount = (value: number): boolean => value >= 0 && value < Number.POSITIVE_INFINITY

/**
 * What is wrong with a ground's capabilities, counter-measures, policies and prescribed attacks and threats: one sentence each, naming
 * the entry, its value and what is allowed; empty when all can be used. O(entries).
 */
export function stateInputProblems(ground: Ground): readonly string[] {
  const { capabilities = [], counterMeasures = [], policies = [], plannedAttacks = [], plannedMessages = [] } = ground
  const [groups, forces] = [ground.groups.length, ground.forces.length]
  const [territories, roads] = [ground.region.territories.length, ground.region.links.length]
  const problems: string[] = []
  const require = (holds: boolean, where: string, expected: string, found: unknown): void => {
    if (!holds) problems.push(`${where}: expected ${expected}, got ${JSON.stringify(found) ?? String(found)}`)
  }
  const requireIndex = (index: number, size: number, where: string, what: string): void =>
    require(Number.isInteger(index) &&
      index >= 0 &&
      index < size, where, `the index of ${what}, 0 to ${size - 1}`, index)
  const requireDay = (day: string, where: string): void =>
    require(dayNumber(day) !== undefined, where, "a day of the calendar, YYYY-MM-DD", day)
  const requireShare = (value: number, where: string): void =>
    require(isShare(value), where, "a share from 0 to 1", value)

  capabilities.forEach((capability, at) => {
    const where = `capabilities[${at}] (${capability.id})`
    const { innovation, imitation, cost, crew, lethality, exposure, strength, fatalShare = 0 } = capability
    requireDay(capability.availableFrom, `${where}.availableFrom`)
    for (const group of capability.holders) requireIndex(group, groups, `${where}.holders`, "a group")
    for (const [name, value] of Object.entries({ innovation, imitation, cost, lethality, exposure }))
      require(isAmount(value), `${where}.${name}`, "a number >= 0", value)
    require(Number.isSafeInteger(crew) && crew >= 0, `${where}.crew`, "a whole number of members >= 0", crew)
    require(isAmount(strength) && strength > 0, `${where}.strength`, "a factor > 0", strength)
    require(isSpanOfCounts(
      capability.units,
      1,
    ), `${where}.units`, "two whole numbers >= 1 in ascending order", capability.units)
    requireShare(capability.use, `${where}.use`)
    requireShare(fatalShare, `${where}.fatalShare`)
    const twice = capabilities.findIndex(({ id }) => id === capability.id) !== at
    require(!twice, `${where}.id`, "an id that no other capability has", capability.id)
  })
  counterMeasures.forEach(({ capability, force, from, share }, at) => {
    const where = `counterMeasures[${at}]`
    requireIndex(capability, capabilities.length, `${where}.capability`, "a capability")
    requireIndex(force, forces, `${where}.force`, "a force")
    requireDay(from, `${where}.from`)
    requireShare(share, `${where}.share`)
  })
  policies.forEach((policy, at) => {
    const where = `policies[${at}] (${policy.kind})`
    requireDay(policy.from, `${where}.from`)
    if (policy.to !== undefined) {
      requireDay(policy.to, `${where}.to`)
      require(policy.to > policy.from, `${where}.to`, `a day after ${policy.from}`, policy.to)
    }
    if (policy.kind === "checkpoint") {
      requireIndex(policy.road, roads, `${where}.road`, "a road")
      requireShare(policy.stops, `${where}.stops`)
    } else if (policy.kind === "targeted-arrests") {
      requireIndex(policy.group, groups, `${where}.group`, "a group")
      require(isAmount(policy.factor), `${where}.factor`, "a factor >= 0", policy.factor)
    } else {
      for (const place of policy.territories) requireIndex(place, territories, `${where}.territories`, "a territory")
      if (policy.kind === "withdrawal") {
        requireIndex(policy.force, forces, `${where}.force`, "a force")
        requireShare(policy.share, `${where}.share`)
      } else requireShare(policy.prevents, `${where}.prevents`)
    }
  })
  const requireSpan = ([earliest, latest]: readonly [number, number], where: string): void =>
    require(isAmount(earliest) &&
      latest >= earliest &&
      isAmount(latest), where, "two days >= 0 since the start in ascending order", [earliest, latest])
  plannedAttacks.forEach((planned, at) => {
    const where = `plannedAttacks[${at}]`
    requireSpan(planned.at, `${where}.at`)
    requireIndex(planned.territory, territories, `${where}.territory`, "a territory")
    requireIndex(planned.group, groups, `${where}.group`, "a group")
    requireIndex(planned.force, forces, `${where}.force`, "a force")
    require(isSpanOfCounts(
      planned.attackers,
      0,
    ), `${where}.attackers`, "two whole numbers >= 0 in ascending order", planned.attackers)
  })
  plannedMessages.forEach((planned, at) => {
    const where = `plannedMessages[${at}]`
    requireSpan(planned.at, `${where}.at`)
    requireIndex(planned.territory, territories, `${where}.territory`, "a territory")
    requireIndex(planned.group, groups, `${where}.group`, "a group")
    requireIndex(planned.against, groups, `${where}.against`, "a group")
    require(planned.group !==
      planned.against, `${where}.against`, "another group than the one that threatens", planned.against)
  })
  return problems
}
