import { hirshleiferSuccess, tullockSuccess } from "./contest-success.js"

/** How efforts decide: by their ratio with decisiveness m, or by their difference with k. */
export type Decision = { readonly ratio: number } | { readonly difference: number }

/**
 * Hirshleifer's conflict between two sides that divide what they have between fighting and producing, and then fight over all that was
 * produced (Hirshleifer 1989, Public Choice 63, 101-112; 1991, Economics & Politics 3, 177-200).
 *
 * In an interior equilibrium both fight equally hard, however unequal they are: his paradox of power. By ratios each puts
 * m (R1 + R2) / (2 (1 + m)) into fighting, by differences (R1 + R2) / 2 - 1 / k.
 */
export function fightingEffort(resources: readonly [number, number], decision: Decision): number {
  const mean = (resources[0] + resources[1]) / 2
  return "ratio" in decision ? (decision.ratio * mean) / (1 + decision.ratio) : mean - 1 / decision.difference
}

/** The same by answering one another from a start at a third of the resources each: no formula for the equilibrium. */
export function fightingByBestResponse(
  resources: readonly [number, number],
  decision: Decision,
): readonly [number, number] {
  let efforts: readonly [number, number] = [resources[0] / 3, resources[1] / 3]
  for (let round = 0; round < 500; round++) {
    const [one, other] = efforts
    efforts = [
      (one + bestFighting(resources, 0, other, decision)) / 2,
      (other + bestFighting(resources, 1, one, decision)) / 2,
    ]
  }
  return efforts
}

/** Most of p (R1 + R2 - F1 - F2): what one more unit wins falls with each, so the point where it no longer pays is found by halving. */
function bestFighting(resources: readonly [number, number], side: 0 | 1, rival: number, decision: Decision): number {
  let [low, high] = [0, resources[side]]
  for (let i = 0; i < 80; i++) {
    const own = (low + high) / 2
    const product = resources[0] + resources[1] - own - rival
    // d log p / d own times what there is to win, against the unit that is no longer produced.
    const gain =
      "ratio" in decision
        ? (decision.ratio * (1 - tullockSuccess([own, rival], decision.ratio)[0]!) * product) / own
        : decision.difference * (1 - hirshleiferSuccess(own, rival, decision.difference)) * product
    if (gain > 1) low = own
    else high = own
  }
  return (low + high) / 2
}
