import type { RunManifest } from "@contested/core"
import { formatNumber } from "../html/format-number.js"
import { type HtmlValue, html, type SafeHtml } from "../html/safe-html.js"
import { say, sayAttribute } from "../messages/bilingual.js"
import type { Messages } from "../messages/en.js"

/** Every section a page may have; those of a single episode and of a comparison stand beside the others. */
export type SectionId =
  | keyof Messages["sections"]
  | keyof Messages["episode"]["sections"]
  | keyof Messages["comparison"]["sections"]

export function sectionTitle(m: Messages, id: SectionId): string {
  return { ...m.sections, ...m.episode.sections, ...m.comparison.sections }[id]
}

/** A section of the page under its heading. */
export function section(id: SectionId, body: HtmlValue): SafeHtml {
  return html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${say((m) => sectionTitle(m, id))}</h2>
${body}
</section>
`
}

export interface KnowNote {
  readonly definition?: string
  readonly unit?: string
  readonly interval?: string
  readonly notCounted?: string
}

/** What a note says of every figure: how many replications, and by which program. */
interface Simulated {
  readonly manifest: { readonly engine: RunManifest["engine"] }
  readonly n: number
}

/** "What you should know": stands at every figure, and says each time that it shows a simulation, and of which version. */
export function whatYouShouldKnow({ manifest, n }: Simulated, note: (messages: Messages) => KnowNote): SafeHtml {
  const has = (key: keyof KnowNote) => say((m) => note(m)[key] ?? "").markup !== ""
  const row = (key: keyof KnowNote) =>
    has(key) && html`<dt>${say((m) => m.know[key])}</dt><dd>${say((m) => note(m)[key] ?? "")}</dd>`
  return html`<details class="know"><summary>${say((m) => m.know.title)}<span class="status">${say((m) => m.know.simulated(n, manifest.engine.version))}</span></summary>
<dl>${row("definition")}${row("unit")}${row("interval")}${row("notCounted")}<dt>${say((m) => m.know.status)}</dt><dd>${say((m) => m.know.simulated(n, manifest.engine.version))} ${say((m) => m.know.spread)}</dd></dl></details>`
}

/** Rows that paper shows of a table whose rest is in a file; the style sheet knows the number too. */
export const printedRows = 12

/** Says on paper alone how many rows of a long table were printed, and where the rest is. */
export function printedRest(rows: number, file: string): SafeHtml | false {
  return (
    rows > printedRows &&
    paragraph((m) => m.printed(String(printedRows), formatNumber(rows), file), "small only-printed")
  )
}

/**
 * A table that may be wider than the page: it scrolls by itself, also by keyboard.
 * @param data of a table that holds what a file of the run's folder holds: on paper its first rows stand for it
 */
export function wideTable(
  label: (messages: Messages) => string,
  table: SafeHtml,
  data?: { readonly rows: number; readonly file: string },
): SafeHtml {
  const long = data !== undefined && data.rows > printedRows
  return html`<div class="scroll${long && " long"}" tabindex="0" role="region"${sayAttribute("aria-label", label)}>${table}</div>${data !== undefined && printedRest(data.rows, data.file)}`
}

/** Something that waits behind a line until it is opened; printing opens it. */
export function folded(title: (messages: Messages) => HtmlValue, body: HtmlValue): SafeHtml {
  return html`<details class="folded"><summary>${say(title)}</summary>
${body}</details>`
}

export function paragraph(choose: (messages: Messages) => HtmlValue, className = ""): SafeHtml {
  return html`<p${className !== "" && html` class="${className}"`}>${say(choose)}</p>`
}

/** The head of a column, said again in its cells where the screen is too narrow for columns. */
export function columnWord(choose: (messages: Messages) => HtmlValue): SafeHtml {
  return html`<span class="word small">${say(choose)}</span>`
}
