import { exp, meanField } from "@contested/core"
import { cartelModel } from "./model.js"
import type { RivalryNetwork } from "./rivalry-network.js"
import { WEEK } from "./trajectory.js"

/** Members at the end of week 520 without conflict or saturation, by the mean field. */
export function withoutConflict(): number {
  const parameters = { conflict: 0, saturation: 0 }
  return meanField(cartelModel(), { until: 520 * WEEK, parameters, at: [] }).value((w) => w.total)
}

/** The same in closed form: eta / rho + (C_0 - eta / rho) e^(rho t). */
export function withoutConflictExactly(): number {
  const critical = 110 / 2.527474e-3
  return critical + (115_000 - critical) * exp(2.527474e-3 * 520)
}

/** Members from which on they grow without conflict or saturation, found from the mean field by halving: eta / rho. */
export function criticalMass(): number {
  const network: RivalryNetwork = { rivals: [[]], allied: [0] }
  const parameters = { conflict: 0, saturation: 0 }
  let [falls, grows] = [40_000, 47_000]
  while (grows - falls > 1) {
    const start = (falls + grows) / 2
    const later = meanField(cartelModel(network, [start]), { until: 52 * WEEK, parameters, at: [] }).value(
      (w) => w.total,
    )
    if (later > start) grows = start
    else falls = start
  }
  return (falls + grows) / 2
}

/** One group that nobody fights or arrests grows to a ceiling: size at the end of week 520, by the mean field. */
export function aloneWithSaturation(start: number): number {
  const network: RivalryNetwork = { rivals: [[]], allied: [0] }
  return meanField(cartelModel(network, [start]), { until: 520 * WEEK, parameters: { arrest: 0 }, at: [] }).value(
    (w) => w.total,
  )
}

/** The same in closed form, Verhulst's logistic curve with ceiling rho / omega. */
export function aloneWithSaturationExactly(start: number): number {
  const [rho, ceiling] = [2.527474e-3, 2.527474e-3 / 0.04e-6]
  return ceiling / (1 + (ceiling / start - 1) * exp(-rho * 520))
}

/** Three groups with S = [[0, 2, 1], [2, 0, 0.5], [1, 0.5, 0]] over 52 weeks. */
export function threeGroups(): readonly number[] {
  // Rivalry weights are S - 1 where nobody has allies.
  const network: RivalryNetwork = {
    rivals: [
      [[1, 1]],
      [
        [0, 1],
        [2, -0.5],
      ],
      [[1, -0.5]],
    ],
    allied: [0, 0, 0],
  }
  const parameters = { recruitment: 2.5e-3, arrest: 0.2, conflict: 1e-5, saturation: 2e-6 }
  const solution = meanField(cartelModel(network, [1000, 500, 200]), { until: 52 * WEEK, parameters, at: [] })
  return solution.at(solution.end).members
}
