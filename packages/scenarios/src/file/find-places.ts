import { didYouMean, type Region } from "@contested/core"

/**
 * The territories that a person means by a place: a state's name (all of its territories), a territory's code, or its name where only one
 * has it.
 *
 * @returns indexes, or what is wrong, without a full stop
 */
export function findPlaces(region: Region, place: string): readonly number[] | string {
  const indexes = (is: (territory: Region["territories"][number]) => boolean): number[] =>
    region.territories.flatMap((territory, index) => (is(territory) ? [index] : []))
  const ofState = indexes(({ state }) => state === place)
  if (ofState.length > 0) return ofState
  const ofCode = indexes(({ code }) => code === place)
  if (ofCode.length > 0) return ofCode
  const ofName = indexes(({ name }) => name === place)
  if (ofName.length === 1) return ofName
  if (ofName.length > 1) {
    const codes = ofName.map((index) => region.territories[index]?.code)
    return `${JSON.stringify(place)} is the name of ${ofName.length} places; write the code: ${codes.join(" or ")}`
  }
  const { territories, name } = region
  const known = /^\d+$/.test(place)
    ? territories.map(({ code }) => code)
    : [...new Set(territories.flatMap((territory) => [territory.state, territory.name]))]
  return `${JSON.stringify(place.slice(0, 60))} is no place of ${name}${didYouMean(place, known).replace(/\.$/, "")}`
}
