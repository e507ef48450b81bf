/**
 * Text that is safe to show on a terminal and stays on one line: control characters (ANSI escapes among them), bidirectional
 * overrides, invisible characters and lone surrogates become `\u{...}`; longer texts are cut.
 *
 * @param limit Most characters (UTF-16 units) of the original that are shown, default 80.
 */
export function printable(text: string, limit = 80): string {
  const shown = text.length > limit ? text.slice(0, limit) : text
  const escaped = shown.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  )
  return shown.length < text.length ? `${escaped}... (${text.length} characters)` : escaped
}

/** A value as it is echoed in a message: printable, in double quotes. */
export function quoted(text: string, limit = 80): string {
  return `"${printable(text, limit)}"`
}
