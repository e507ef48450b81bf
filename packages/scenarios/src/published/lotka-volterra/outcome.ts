/** What two groups can carry, and what each costs the other. */
export interface Competition {
  readonly k1: number
  readonly k2: number
  readonly a12: number
  readonly a21: number
}

export type CompetitionOutcome = "coexistence" | "first wins" | "second wins" | "depends on the start"

/**
 * How competition in one place ends (Gause 1934; any textbook of ecology): both stay where α12 < K1 / K2 and α21 < K2 / K1; one wins where it alone
 * withstands the other; where neither can come in, the start decides. On a boundary between cases the weaker claim is made: whoever only
 * just cannot come in, cannot.
 */
export function competitionOutcome({ k1, k2, a12, a21 }: Competition): CompetitionOutcome {
  const firstComesIn = a12 * k2 < k1
  const secondComesIn = a21 * k1 < k2
  if (firstComesIn && secondComesIn) return "coexistence"
  if (firstComesIn) return "first wins"
  return secondComesIn ? "second wins" : "depends on the start"
}

/**
 * Where competition comes to rest: N1 = (K1 - α12 K2) / (1 - α12 α21) and its mirror image in coexistence, otherwise the winner's capacity and nobody.
 *
 * @throws RangeError where the start decides
 */
export function competitionEquilibrium(competition: Competition): readonly [first: number, second: number] {
  const { k1, k2, a12, a21 } = competition
  const outcome = competitionOutcome(competition)
  if (outcome === "first wins") return [k1, 0]
  if (outcome === "second wins") return [0, k2]
  if (outcome === "coexistence") return [(k1 - a12 * k2) / (1 - a12 * a21), (k2 - a21 * k1) / (1 - a12 * a21)]
  throw new RangeError(
    `With K ${k1} and ${k2}, α12 ${a12} and α21 ${a21} neither group can come in where the other is: the start decides who wins. Choose α12 under K1 / K2 = ${k1 / k2} or α21 under K2 / K1 = ${k2 / k1}.`,
  )
}
