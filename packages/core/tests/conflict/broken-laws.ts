import { type ConflictWorld, type Ground, MARKS, NOBODY } from "@contested/core"

/** The laws that a state of the conflict model breaks, in words; none in a sound one. Every number of the world is looked at. */
export function brokenLaws(world: ConflictWorld, { groups, region }: Ground): readonly string[] {
  const broken: string[] = []
  const law = (holds: boolean, says: string): void => void (holds || broken.push(says))
  const markOf = (group: number, territory: number): number => group * region.territories.length + territory
  const none = (values: ArrayLike<number>): boolean => Array.from(values).every((value) => value >= 0)
  law(none(world.members), "no group has fewer members than none")
  law(none(world.inTransit), "nobody is lost on the road")
  law(none(world.forces), "no force is smaller than none")
  law(
    Array.from(world.control).every((holder) => holder === NOBODY || (holder >= 0 && holder < groups.length)),
    "a territory is held by a group or nobody",
  )
  law(
    groups.every((_, a) =>
      groups.every((__, b) => {
        const [there, back] = [world.hostility[a * groups.length + b], world.hostility[b * groups.length + a]]
        return there === back && (there as number) >= 0 && (there as number) <= (a === b ? 0 : 1)
      }),
    ),
    "hostility is mutual, from 0 to 1, and 0 with oneself",
  )
  law(
    Array.from(world.escalation).every((factor) => factor > 0),
    "no violence is multiplied by nothing",
  )
  law(world.members.length === groups.length * region.territories.length, "members stand in territories")
  const total = (values: ArrayLike<number>): number => Array.from(values).reduce((sum, value) => sum + value, 0)
  law(
    Array.from(world.fear).every((share) => share >= 0 && share <= 1),
    "a share of the people is afraid",
  )
  law(none(world.residents) && none(world.displaced) && none(world.sheltered), "no people are fewer than none")
  law(total(world.displaced) === total(world.sheltered), "whoever is displaced is somewhere")
  law(
    total(world.residents) + total(world.displaced) <= region.territories.reduce((sum, t) => sum + t.population, 0),
    "people do not come from nowhere",
  )
  law(
    Array.from(world.capabilities).every((held) => held === 0 || held === 1),
    "a group holds a capability or does not",
  )
  law(
    [world.countered, world.checkpoints, world.prevention].every((shares) =>
      Array.from(shares).every((share) => share >= 0 && share <= 1),
    ),
    "what the state takes away is a share",
  )
  law(none(world.arrestFocus) && none(world.closures), "no weight and no number of closings is less than none")
  law(none(world.officersKilled) && none(world.officersInjured), "no officer is lost less than not at all")
  law(none(world.marks), "no group has fewer marks than none")
  law(
    region.territories.every((_, territory) => {
      let control = 0
      for (let group = 0; group <= groups.length; group++) control += world.marks[markOf(group, territory)] as number
      return control === MARKS
    }),
    "control of a territory sums to one",
  )
  law(none(world.actingUnits), "no unit has fewer members than none")
  law(none(world.traffic) && none(world.roadTraffic), "no road carries less than nothing")
  law(everyNumber(world).every(Number.isFinite), "every number of the world is finite")
  return broken
}

function everyNumber(value: unknown): number[] {
  if (typeof value === "number") return [value]
  if (ArrayBuffer.isView(value)) return Array.from(value as unknown as ArrayLike<number>)
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(everyNumber) : []
}
