import { contentSecurityPolicy } from "../html/content-security-policy.js"
import { type HtmlValue, html, type SafeHtml, trusted } from "../html/safe-html.js"
import { say } from "../messages/bilingual.js"
import type { Messages } from "../messages/en.js"
import { styleSheet } from "../styles/style-sheet.js"

/** The parts of a page that differ from one kind to another. */
export interface PageParts {
  readonly title: string
  /** Rules beyond those of every page. */
  readonly rules?: string
  /** Further elements of the head. */
  readonly head?: HtmlValue
  /** What stands before the header without being seen, such as patterns of fills. */
  readonly unseen?: SafeHtml
  readonly header: SafeHtml
  readonly main: HtmlValue
  readonly foot: (messages: Messages) => string
  /** Data for the script, as inert elements. */
  readonly islands?: HtmlValue
  /** Text of the page's script, as one classic script. */
  readonly clientScript: string
}

/**
 * One self-contained page: everything is inside, nothing is fetched, and the same parts give the same bytes.
 *
 * @throws when the script's text would end its own element
 */
export async function pageDocument({ clientScript, rules = "", ...parts }: PageParts): Promise<string> {
  if (/<\/script|<!--/i.test(clientScript))
    throw new Error(
      "The report's script holds </script or <!--, which would end its element; bundle it with esbuild, which escapes them.",
    )
  const style = `${styleSheet()}${rules}`
  const policy = await contentSecurityPolicy(style, clientScript)
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${parts.head}<title>${parts.title} – Contested</title>
<style>${trusted(style)}</style>
</head>
<body>
${parts.unseen}
${parts.header}
<main>
${parts.main}
</main>
<footer>${say(parts.foot)}</footer>
${parts.islands}
<script>${trusted(clientScript)}</script>
</body>
</html>
`.markup
}
