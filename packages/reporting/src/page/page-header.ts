import { html, type SafeHtml } from "../html/safe-html.js"
import { say, sayAttribute, sayOption } from "../messages/bilingual.js"
import type { Messages } from "../messages/en.js"

/** What stands over a page. */
export interface PageHeader {
  /** What kind of page it is. */
  readonly kind: (messages: Messages) => string
  /** The page's own title: data, in its own language. */
  readonly title: string
  /** Sections in their order: they are the contents. */
  readonly sections: readonly { readonly id: string; readonly title: (messages: Messages) => string }[]
  /** Where the link past the header leads; default: to the first section. */
  readonly skipTo?: string
}

/** The masthead with its switches of language and theme, the title, and the contents. */
export function pageHeader({ kind, title, sections, skipTo }: PageHeader): SafeHtml {
  const links = sections.map((section) => html`<li><a href="#${section.id}">${say(section.title)}</a></li>`)
  return html`<a class="skip" href="#${skipTo ?? sections[0]?.id ?? ""}">${say((m) => m.skip)}</a>
<header><div class="masthead"><p class="kind">Contested · ${say(kind)}</p>
<div class="switches needs-script"><div role="group"${sayAttribute("aria-label", (m) => m.header.languageSwitch)}><button type="button" data-language="en" aria-pressed="true" lang="en">English</button><button type="button" data-language="es" aria-pressed="false" lang="es">Español</button></div><label><span class="sr">${say((m) => m.header.theme)}</span><select id="theme">${sayOption("auto", (m) => m.header.themeAuto, true)}${sayOption("light", (m) => m.header.themeLight)}${sayOption("dark", (m) => m.header.themeDark)}</select></label></div></div>
<h1>${title}</h1></header>
<nav${sayAttribute("aria-label", (m) => m.header.contents)}><ul>${links}</ul></nav>`
}
