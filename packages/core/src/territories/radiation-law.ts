/**
 * Where people who leave a place go: P_ij = m_i m_j / ((m_i + s_ij) (m_i + m_j + s_ij)), s_ij being the population nearer to i than j is,
 * both left out (Simini, González, Maritan & Barabási 2012, eq. 2, doi:10.1038/nature10856). Of places at equal distance the one with the
 * lower number counts as nearer.
 *
 * The probabilities add to 1 - m_i / M, M being the whole population: the rest stays. No parameter. O(places log places).
 *
 * @param populations by place, > 0
 * @param from the place they leave
 * @param distances from it to each place, >= 0; only their order matters, and Infinity is the farthest of all
 * @throws RangeError when shapes differ, or a number is out of range
 */
export function radiationFrom(
  populations: ArrayLike<number>,
  from: number,
  distances: ArrayLike<number>,
): Float64Array<ArrayBuffer> {
  refuse([...populationProblems(populations), ...distanceProblems(populations.length, from, distances)])
  const row = new Float64Array(populations.length)
  const others = Array.from(row, (_, place) => place).filter((place) => place !== from)
  // Compared, not subtracted: two places that no road reaches are at equal distance.
  const isNearer = (a: number, b: number): boolean => (distances[a] as number) < (distances[b] as number)
  others.sort((a, b) => (isNearer(a, b) ? -1 : isNearer(b, a) ? 1 : a - b))
  const here = populations[from] as number
  let nearer = 0
  for (const to of others) {
    const there = populations[to] as number
    row[to] = (here * there) / ((here + nearer) * (here + there + nearer))
    nearer += there
  }
  return row
}

/**
 * {@link radiationFrom} every place, row by row. O(places² log places).
 *
 * @throws RangeError naming everything that does not fit
 */
export function radiationLaw(
  populations: readonly number[],
  distances: readonly (readonly number[])[],
): readonly Float64Array[] {
  const n = populations.length
  const problems = populationProblems(populations)
  if (distances.length !== n || distances.some((row) => row.length !== n)) {
    const lengths = distances.map((row) => row.length).join(", ") || "nothing"
    problems.push(`distances must be a table of ${n} by ${n}, got rows of ${lengths}`)
  }
  refuse([...problems, ...distances.flatMap((row, from) => distanceProblems(row.length, from, row))])
  return populations.map((_, from) => radiationFrom(populations, from, distances[from] ?? []))
}

function populationProblems(populations: ArrayLike<number>): string[] {
  return Array.from(populations).flatMap((people, place) =>
    people > 0 && people < Number.POSITIVE_INFINITY
      ? []
      : [`place ${place} has a population of ${people}; expected a finite number over 0`],
  )
}

function distanceProblems(places: number, from: number, distances: ArrayLike<number>): string[] {
  const problems = Array.from(distances).flatMap((distance, to) =>
    distance >= 0 ? [] : [`the distance from ${from} to ${to} is ${distance}; expected a number of at least 0`],
  )
  if (distances.length !== places)
    problems.push(`there are ${distances.length} distances from ${from}; expected ${places}`)
  return problems
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new RangeError(`The radiation law cannot be computed: ${problems.join("; ")}.`)
}
