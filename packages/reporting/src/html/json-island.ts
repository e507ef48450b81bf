import { type SafeHtml, trusted } from "./safe-html.js"

/**
 * Data for the page's script as an inert element. `<` is escaped so that no text can end the element (JSON.stringify leaves
 * `</script>` as it is), U+2028 and U+2029 because they end a line in older script readers.
 */
export function jsonIsland(id: string, data: unknown): SafeHtml {
  if (!/^[a-z][a-z-]*$/.test(id))
    throw new Error(`The id of a data island must be small letters and hyphens, got "${id}".`)
  const json = JSON.stringify(data)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029")
  return trusted(`<script type="application/json" id="${id}">${json}</script>`)
}
