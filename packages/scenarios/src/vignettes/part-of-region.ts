import type { Region } from "@contested/core"

/**
 * Some territories of a region with the roads between them: the stage of an episode.
 *
 * @param codes territories to keep, in any order; they keep that of the region
 * @throws RangeError naming a code that the region does not have
 */
export function partOfRegion(region: Region, name: string, codes: readonly string[]): Region {
  const unknown = codes.find((code) => !region.territories.some((territory) => territory.code === code))
  if (unknown !== undefined) throw new RangeError(`${region.name} has no territory ${unknown}.`)
  const kept = region.territories.flatMap(({ code }, index) => (codes.includes(code) ? [index] : []))
  const indexOf = new Map(kept.map((old, index) => [old, index]))
  return {
    name,
    territories: kept.map((index) => region.territories[index] as Region["territories"][number]),
    links: region.links.flatMap((link) => {
      const [from, to] = [indexOf.get(link.from), indexOf.get(link.to)]
      return from === undefined || to === undefined ? [] : [{ ...link, from, to }]
    }),
    highways: region.highways
      .map((highway) => ({ ...highway, course: highway.course.flatMap((index) => indexOf.get(index) ?? []) }))
      .filter(({ course }) => course.length > 1),
    sources: region.sources,
  }
}
