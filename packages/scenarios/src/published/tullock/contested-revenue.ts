import { pow } from "@contested/core"

/**
 * What is fought over when supply of a good changes: revenue P Q relative to before, where demand has the constant elasticity ε, so that revenue
 * goes as Q^(1 - 1 / ε). Inelastic demand (ε < 1) makes a seizure raise what is left to fight for: after Castillo, Mejía & Restrepo 2020,
 * doi:10.1162/rest_a_00801.
 *
 * @param supply relative to before, > 0
 * @param elasticity ε > 0, as an absolute value
 */
export function contestedRevenue(supply: number, elasticity: number): number {
  if (!(supply > 0 && elasticity > 0))
    throw new RangeError(`Supply and elasticity of demand are over 0, got ${supply} and ${elasticity}.`)
  return pow(supply, 1 - 1 / elasticity)
}
