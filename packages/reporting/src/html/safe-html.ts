/** Markup that may go into the page as it stands. Made only by `html` and `trusted`. */
export interface SafeHtml {
  readonly markup: string
}

/** What a hole of an `html` template takes: text is escaped, markup is not, lists are joined, nothing leaves nothing. */
export type HtmlValue = string | number | SafeHtml | readonly HtmlValue[] | null | undefined | false

const replacements: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
}

/**
 * Text made fit for an element or a quoted attribute. Control characters that HTML does not allow, and halves of surrogate pairs,
 * become U+FFFD, so that no reader sees another text than the one that was checked. Marks that turn the direction of writing
 * are shown as U+FFFD too: they could make a row read as another.
 */
export function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu, "\ufffd")
    .replace(/[&<>"'`]/g, (character) => replacements[character] ?? character)
}

/** Markup that this package made itself (drawings of the chart library, path data). Never give it text from a run. */
export function trusted(markup: string): SafeHtml {
  return { markup }
}

function render(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return ""
  if (typeof value === "string") return escapeText(value)
  if (typeof value === "number") return escapeText(String(value))
  if ("markup" in value) return value.markup
  return value.map(render).join("")
}

/** Template tag: every hole is escaped unless it is markup already. Attributes must be written with double quotes. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): SafeHtml {
  let markup = strings[0] ?? ""
  for (const [index, value] of values.entries()) markup += render(value) + (strings[index + 1] ?? "")
  return { markup }
}
