/**
 * Where people go: P_ij = m_i m_j / ((m_i + s_ij) (m_i + m_j + s_ij)), s_ij being the population nearer to i than j is, both left out (Simini,
 * González, Maritan & Barabási 2012, eq. 2, doi:10.1038/nature10856). Of places at equal distance the one with the lower number counts as nearer.
 *
 * A row adds to 1 - m_i / M, M being the whole population: the rest stays. No parameter. O(places² log places).
 *
 * @param populations by place, > 0
 * @param distances by place and place, >= 0; only their order within a row matters
 * @returns row by row
 * @throws RangeError when shapes differ, or a number is out of range
 */
export function radiationLaw(
  populations: readonly number[],
  distances: readonly (readonly number[])[],
): readonly Float64Array[] {
  requirePlaces(populations, distances)
  return populations.map((here, i) => {
    const row = new Float64Array(populations.length)
    const others = populations.flatMap((_, j) => (j === i ? [] : [j]))
    others.sort((a, b) => distances[i]![a]! - distances[i]![b]! || a - b)
    let nearer = 0
    for (const j of others) {
      const there = populations[j]!
      row[j] = (here * there) / ((here + nearer) * (here + there + nearer))
      nearer += there
    }
    return row
  })
}

function requirePlaces(populations: readonly number[], distances: readonly (readonly number[])[]): void {
  const n = populations.length
  const problems: string[] = []
  populations.forEach((m, i) => {
    if (!(m > 0 && m < Number.POSITIVE_INFINITY))
      problems.push(`place ${i} has a population of ${m}; expected a finite number over 0`)
  })
  if (distances.length !== n || distances.some((row) => row.length !== n))
    problems.push(
      `distances must be a table of ${n} by ${n}, got rows of ${distances.map((row) => row.length).join(", ") || "nothing"}`,
    )
  distances.forEach((row, i) => {
    row.forEach((d, j) => {
      if (!(d >= 0)) problems.push(`the distance from ${i} to ${j} is ${d}; expected a number of at least 0`)
    })
  })
  if (problems.length > 0) throw new RangeError(`The radiation law cannot be computed: ${problems.join("; ")}.`)
}
