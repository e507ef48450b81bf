import { parse, View } from "vega"
import { compile } from "vega-lite"
import { settle } from "../charts/render-chart.js"
import { escapeText } from "../html/safe-html.js"
import { figureText, type SavedFigure } from "./figure-spec.js"

/** Millimetres of a CSS pixel. */
const millimetres = 25.4 / 96

const size = (pixels: string): string => `${Math.round(Number(pixels) * millimetres * 10) / 10}mm`

/** Names of groups may hold what XML cannot: control characters and halves of surrogate pairs become U+FFFD. */
function fitForXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd")
}

/**
 * A saved figure as an SVG document of its own: size in millimetres, title and description for screen readers, "what you should know"
 * as metadata. The same figure gives the same bytes.
 */
export async function figureSvg(figure: SavedFigure): Promise<string> {
  // Vega writes marks of its own into the rows that it draws.
  const view = new View(parse(compile(structuredClone(figure)).spec), { renderer: "none" })
  const svg = fitForXml(await view.toSVG())
  view.finalize()
  const [, width = "1", height = "1"] = /<svg[^>]*\bviewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []
  const body = svg.replace(/^<svg[^>]*>/, "").replace(/<\/svg>\s*$/, "")
  const { name, language, title } = figure.usermeta.contested
  const plain = settle(body, name).replace(
    / (?:aria-hidden|role|aria-roledescription|aria-label|pointer-events)="[^"]*"/g,
    "",
  )
  const words = escapeText(figureText(figure))
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size(width)}" height="${size(height)}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${name}-title ${name}-description" lang="${language}">
<title id="${name}-title">${escapeText(title)}</title>
<desc id="${name}-description">${words}</desc>
<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Description rdf:about=""><dc:title>${escapeText(title)}</dc:title><dc:description>${words}</dc:description><dc:language>${language}</dc:language></rdf:Description></rdf:RDF></metadata>
${plain}
</svg>
`
}
