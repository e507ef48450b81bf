import { readHighways } from "./read-highways.js"
import { readLinks } from "./read-links.js"
import { readMunicipalities } from "./read-municipalities.js"
import type { Region, TableSource } from "./region.js"
import { RegionError, type RegionProblem } from "./region-error.js"
import type { DataTable, RegionExpectations, RegionTables } from "./region-tables.js"
import type { Territory } from "./territory.js"

/**
 * Makes a region out of its tables, or says everything that is wrong with them.
 *
 * Territories keep the order of their table, so a territory's index is its row number minus one; links and highways
 * refer to these indexes. Linear in the rows of the tables.
 *
 * @throws RegionError with one problem per mistake, never only the first: a code that is missing, malformed, doubled or
 * foreign to its state; a figure outside its bounds (inhabitants whole and >= 0, area, kilometres and minutes > 0,
 * degrees on the globe); an unknown state; a link or highway through an unknown municipality; a doubled link, in either
 * direction, or a link of a place with itself; totals of a state that differ from `expectations`; a network in pieces.
 */
export function buildRegion(name: string, tables: RegionTables, expectations: RegionExpectations): Region {
  const problems: RegionProblem[] = []
  const { territories, codes } = readMunicipalities(tables.municipalities, expectations, problems)
  const { links, pairs } = readLinks(tables.links, codes, expectations.links, problems)
  const highways = readHighways(tables.highways, codes, problems)
  // Where links are given but none can be used, every place would be called cut off on top of the real mistakes.
  if (pairs.length > 0 || tables.links.rows.length === 0) {
    problems.push(...cutOff(tables.links.file, territories, pairs))
  }
  if (problems.length > 0) throw new RegionError(name, problems)
  const sources = [tables.municipalities, tables.links, tables.highways].map(sourceOf)
  return { name, territories, links, highways, sources }
}

function sourceOf({ file, title, source, licence }: DataTable): TableSource {
  return { file, title, source, licence }
}

/** One problem per piece of the network that has no road to its largest piece (the one with the first row on a tie). */
function cutOff(
  file: string,
  territories: readonly Territory[],
  pairs: readonly (readonly [from: number, to: number])[],
): readonly RegionProblem[] {
  const pieces = connectedPieces(territories.length, pairs)
  let main = pieces[0]
  for (const piece of pieces) if (main === undefined || piece.length > main.length) main = piece
  return pieces
    .filter((piece) => piece !== main)
    .map((piece) => {
      const places = piece.map((index) => `${territories[index]!.code} (${territories[index]!.name})`)
      const verb = piece.length === 1 ? "is" : "are"
      const message = `${listed(places)} ${verb} cut off: no chain of links leads to the other ${territories.length - piece.length} municipalities; add a link`
      return { file, row: null, column: null, value: piece.map((index) => territories[index]!.code).join(" "), message }
    })
}

function connectedPieces(size: number, pairs: readonly (readonly [number, number])[]): readonly (readonly number[])[] {
  const neighbours: number[][] = Array.from({ length: size }, () => [])
  for (const [from, to] of pairs) {
    neighbours[from]!.push(to)
    neighbours[to]!.push(from)
  }
  const seen = new Uint8Array(size)
  const pieces: number[][] = []
  for (let start = 0; start < size; start += 1) {
    if (seen[start] === 1) continue
    const piece = [start]
    seen[start] = 1
    // The piece grows while it is walked: a breadth-first search with the answer as its queue.
    for (let next = 0; next < piece.length; next += 1) {
      for (const neighbour of neighbours[piece[next]!]!) {
        if (seen[neighbour] === 1) continue
        seen[neighbour] = 1
        piece.push(neighbour)
      }
    }
    pieces.push(piece.sort((a, b) => a - b))
  }
  return pieces
}

function listed(places: readonly string[]): string {
  const most = 20
  if (places.length <= most) return places.join(", ")
  return `${places.slice(0, most).join(", ")} and ${places.length - most} more`
}
