import { escapeText, type HtmlValue, html, type SafeHtml, trusted } from "../html/safe-html.js"
import { en, type Messages } from "./en.js"
import { es } from "./es.js"

export type Language = Messages["language"]

export const catalogues: Readonly<Record<Language, Messages>> = { en, es }

/**
 * A sentence in both languages; the style sheet shows the one of the page. Equal texts are written once.
 *
 * @param element what holds each: `tspan` in the text of a drawing
 */
export function say(choose: (messages: Messages) => HtmlValue, element: "span" | "tspan" = "span"): SafeHtml {
  const english = html`${choose(en)}`.markup
  const spanish = html`${choose(es)}`.markup
  if (english === spanish) return trusted(english)
  const [open, close] = [(language: Language) => `<${element} class="t" lang="${language}">`, `</${element}>`]
  return trusted(`${open("en")}${english}${close}${open("es")}${spanish}${close}`)
}

/** Attributes that the page's script rewrites when the language changes. */
export const spokenAttributes = ["aria-label", "placeholder", "title"] as const

/** An attribute in both languages: English now, Spanish kept beside it. */
export function sayAttribute(
  name: (typeof spokenAttributes)[number],
  choose: (messages: Messages) => string,
): SafeHtml {
  const [english, spanish] = [escapeText(choose(en)), escapeText(choose(es))]
  return trusted(` ${name}="${english}" data-en-${name}="${english}" data-es-${name}="${spanish}"`)
}

/** For elements that take no markup inside (`option`): text with both languages as attributes. */
export function sayOption(value: string, choose: (messages: Messages) => string, selected = false): SafeHtml {
  const [english, spanish] = [choose(en), choose(es)]
  return html`<option value="${value}" data-en-text="${english}" data-es-text="${spanish}"${selected && trusted(" selected")}>${english}</option>`
}

/** `2018-03-01` as "March 2018". */
export function monthName(messages: Messages, isoDate: string): string {
  return messages.monthYear(messages.months[Number(isoDate.slice(5, 7)) - 1] ?? "", isoDate.slice(0, 4))
}

/** `2018-03-01` as "1 March 2018". */
export function dayName(messages: Messages, isoDate: string): string {
  const month = messages.months[Number(isoDate.slice(5, 7)) - 1] ?? ""
  return messages.longDate(String(Number(isoDate.slice(8, 10))), month, isoDate.slice(0, 4))
}
