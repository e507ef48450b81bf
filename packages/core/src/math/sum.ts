/**
 * Sum of the values in their order, with the lost low bits carried along (Neumaier 1974, ZAMM 54:39): the error does not grow with the number of
 * terms. The same bits on every JavaScript engine; another order of the values may give another last bit. The sum of nothing is 0.
 *
 * NaN and infinities propagate as in plain addition. Cost: linear.
 */
export function sum(values: Iterable<number>): number {
  let total = 0
  let lost = 0
  for (const value of values) {
    const next = total + value
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total
    total = next
  }
  // Where the total is not finite, the compensation means nothing.
  return total - total === 0 ? total + lost : total
}
