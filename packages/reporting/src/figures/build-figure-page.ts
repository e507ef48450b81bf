import { sourceHash } from "../html/content-security-policy.js"
import { jsonIsland } from "../html/json-island.js"
import { html, trusted } from "../html/safe-html.js"
import type { SavedFigure } from "./figure-spec.js"
import { figureSvg } from "./figure-svg.js"

const style =
  "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:1.5rem auto;padding:0 1rem;color:#1d2327;background:#fff;overflow-wrap:anywhere}figure{margin:0;overflow-x:auto}figure svg{max-width:100%;height:auto}dt{font-weight:600;margin-top:.6rem}dd{margin:0}"

/**
 * A figure as a page of its own: the still picture first, and in its place, where scripts run, the same specification alive, so that
 * each mark tells its numbers. Nothing is fetched. Vega makes functions of the specification's expressions, hence `unsafe-eval`: they
 * come from this package, never from a run.
 *
 * @throws when the script's text would end its own element
 */
export async function buildFigurePage(figure: SavedFigure, clientScript: string): Promise<string> {
  if (/<\/script|<!--/i.test(clientScript))
    throw new Error("The figure's script holds </script or <!--, which would end its element.")
  const { title, caption, language, notes } = figure.usermeta.contested
  const policy = `default-src 'none'; script-src ${await sourceHash(clientScript)} 'unsafe-eval'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`
  const svg = await figureSvg(figure)
  return html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Contested</title>
<style>${trusted(style)}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<figure><div id="drawing"></div><div id="still">${trusted(svg)}</div><figcaption>${caption}</figcaption></figure>
<dl>${notes.map(({ label, text }) => html`<dt>${label}</dt><dd>${text}</dd>`)}</dl>
</main>
${jsonIsland("figure", figure)}
<script>${trusted(clientScript)}</script>
</body>
</html>
`.markup
}
