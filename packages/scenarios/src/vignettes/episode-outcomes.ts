import { type Episode, fearIn, type Outcome } from "@contested/core"

/** What the attack of an episode cost and what followed, as every vignette of an attack on a force measures it. */

const HOURS_PER_DAY = 24
const count = ({ records }: Episode, kind: string): number => records.filter((record) => record.kind === kind).length
const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((total, value) => total + value, 0)
const firstTime = ({ records }: Episode, kind: string): number | undefined =>
  records.find((record) => record.kind === kind)?.time
/** Hours from the alarm to the first record of a kind; where there is none, to the end of the run. */
const hoursTo = (episode: Episode, kind: string): number => {
  const alarm = firstTime(episode, "alarm")
  return alarm === undefined ? 0 : ((firstTime(episode, kind) ?? episode.end) - alarm) * HOURS_PER_DAY
}
const ofKind = (measure: string, unit: string, kind: string): Outcome => ({
  measure,
  unit,
  of: (episode) => count(episode, kind),
})

export const officersKilled: Outcome = {
  measure: "officers-killed",
  unit: "officers",
  of: ({ world }) => sum(world.officersKilled),
}
export const officersInjured: Outcome = {
  measure: "officers-injured",
  unit: "officers",
  of: ({ world }) => sum(world.officersInjured),
}
export const attackersKilled = ofKind("attackers-killed", "members", "attacker killed")
export const aircraftHit = ofKind("aircraft-hit", "aircraft", "aircraft hit")
export const civiliansKilled: Outcome = {
  measure: "civilians-killed",
  unit: "people",
  of: ({ records }) =>
    records.reduce((total, { data }) => {
      const { deathsCivilians } = data as { readonly deathsCivilians?: number }
      return total + (deathsCivilians ?? 0)
    }, 0),
}
export const roadblocks = ofKind("roadblocks", "closings", "roadblock")
export const attackHours: Outcome = {
  measure: "hours-of-attack",
  unit: "hours",
  of: (episode) => hoursTo(episode, "attack"),
}
export const helpHours: Outcome = {
  measure: "hours-until-help",
  unit: "hours",
  of: (episode) => hoursTo(episode, "help arrives"),
}
/** The time of the last team that is on its way: road blocks that come hours later still meet it. */
export const lastHelpHours: Outcome = {
  measure: "hours-until-all-help",
  unit: "hours",
  of: (episode) => {
    const [alarm, last] = [firstTime(episode, "alarm"), episode.records.findLast(({ kind }) => kind === "help arrives")]
    return alarm === undefined ? 0 : ((last?.time ?? episode.end) - alarm) * HOURS_PER_DAY
  },
}
/** Index of a territory by its code. */
const placeOf = ({ ground }: Episode, code: string): number =>
  ground.region.territories.findIndex((territory) => territory.code === code)

/** People at home in a place who are afraid when the run ends. */
export const peopleAfraidIn = (code: string): Outcome => ({
  measure: "people-afraid",
  unit: "people",
  of: (episode) => {
    const place = placeOf(episode, code)
    return Math.round(fearIn(episode.world, place, episode.end) * (episode.world.residents[place] as number))
  },
})
/** People of a place who left their homes after the alarm, those who are back included. */
export const peopleDisplacedFrom = (code: string): Outcome => ({
  measure: "people-displaced",
  unit: "people",
  of: (episode) => {
    const [place, alarm] = [placeOf(episode, code), firstTime(episode, "alarm") ?? episode.end]
    return episode.records.reduce((total, { kind, time, data }) => {
      const { territory, people } = data as { readonly territory: number; readonly people: number }
      return kind === "displacement" && time >= alarm && territory === place ? total + people : total
    }, 0)
  },
})
