/** A value as an error message shows it: on one line, printable, at most 60 characters long. */
export function shown(value: unknown): string {
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value)
  if (typeof value === "string") return clipped(JSON.stringify(value.replaceAll(/\p{C}/gu, escaped)))
  if (value === undefined) return "nothing"
  if (value === null || typeof value === "boolean" || typeof value === "bigint") return String(value)
  return Array.isArray(value) ? "a list" : `a ${typeof value}`
}

function escaped(character: string): string {
  return `<U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}>`
}

function clipped(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`
}
