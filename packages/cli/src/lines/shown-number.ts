// Numbers as the terminal shows them, the same in every locale.

/** A number with one decimal, two below ten, thousands grouped; the same in every locale. */
export function shownNumber(value: number): string {
  const [whole, decimals] = Math.abs(value)
    .toFixed(Math.abs(value) < 9.995 ? 2 : 1)
    .split(".") as [string, string]
  const text = `${whole.replaceAll(/\B(?=(\d{3})+$)/g, ",")}.${decimals}`
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text
}

/** A number with as many digits as a comparison needs: seven significant ones, without trailing zeros. */
export function significant(value: number): string {
  return String(Number(value.toPrecision(7)))
}

/** A number with at most three decimals, fewer from ten on and none from a hundred on; a dash where there is none. */
export function threeDecimals(value: number | null): string {
  if (value === null) return "-"
  const size = Math.abs(value)
  if (size >= 100) return value.toFixed(0)
  return size >= 10 ? value.toFixed(1) : value.toFixed(3).replace(/\.?0+$/, "")
}
