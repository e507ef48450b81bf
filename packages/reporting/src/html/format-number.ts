/**
 * A number as both languages of the report write it (English and Mexican Spanish agree: 12,345.6). Done by hand so that the bytes do
 * not depend on the locale data of the machine. Not a number or infinite gives an en dash.
 * @param decimals digits after the point, 0 (included) to 6 (included); default: enough for three significant digits
 */
export function formatNumber(value: number, decimals?: number): string {
  if (!Number.isFinite(value)) return "–"
  const magnitude = Math.abs(value)
  const digits =
    decimals ?? (Number.isInteger(value) || magnitude >= 100 ? 0 : magnitude >= 10 ? 1 : magnitude >= 0.1 ? 2 : -1)
  if (digits < 0) return formatSmall(value)
  const [whole = "0", fraction] = magnitude.toFixed(digits).split(".")
  if (whole.includes("e")) return String(value)
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",")
  const text = fraction === undefined ? grouped : `${grouped}.${fraction}`
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text
}

/** Below 0.1 in size: significant digits as they were given, never rounded to zero. */
function formatSmall(value: number): string {
  if (Math.abs(value) < 1e-4) return String(value).replace("-", "−")
  return String(Number(value.toPrecision(3))).replace("-", "−")
}

/** A parameter's value exactly as it was used, with thousands set apart. */
export function formatExact(value: number): string {
  if (!Number.isFinite(value)) return "–"
  const text = String(value)
  if (text.includes("e")) return text.replace("-", "−")
  const [whole = "0", fraction] = text.replace("-", "").split(".")
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",")
  return `${value < 0 ? "−" : ""}${grouped}${fraction === undefined ? "" : `.${fraction}`}`
}
