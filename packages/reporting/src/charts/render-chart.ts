import { parse, View } from "vega"
import { compile, type TopLevelSpec } from "vega-lite"
import { type SafeHtml, trusted } from "../html/safe-html.js"

/** The page's colours, with those of the light theme for a drawing that is taken out of the page. */
export const ink = "var(--ink,#1d2327)"
const softInk = "var(--soft,#5b646b)"
const rule = "var(--rule,#d9d5cb)"

const look = {
  aria: false,
  font: "inherit",
  background: "transparent",
  view: { stroke: null },
  axis: {
    labelColor: softInk,
    labelFontSize: 11,
    labelPadding: 5,
    gridColor: rule,
    gridWidth: 0.6,
    domainColor: softInk,
    tickColor: softInk,
    tickSize: 4,
    title: null,
  },
  axisY: { domain: false, ticks: false, tickCount: 4 },
} as const

/**
 * Rounds coordinates to hundredths and gives clip paths names of their own: the same figure has the same bytes wherever it is drawn. Words
 * stay as they are: a label may say 0.0001.
 */
export function settle(svg: string, id: string): string {
  const names = new Map<string, string>()
  return svg
    .replace(/\b(clip|gradient_)(\d+)\b/g, (name) => {
      if (!names.has(name)) names.set(name, `${id}-clip-${names.size}`)
      return names.get(name)!
    })
    .replace(/-?\d+\.\d{3,}(?:e-?\d+)?(?=[^<]*>)/g, (number) => String(Math.round(Number(number) * 100) / 100 || 0))
}

/**
 * A Vega-Lite specification as a still drawing, made without a screen. It scales with its container and is hidden from screen readers:
 * the figure around it carries the words and the table.
 * @param id unique in the page; small letters, digits and hyphens
 */
export async function renderChart(id: string, spec: TopLevelSpec): Promise<SafeHtml> {
  const { spec: full } = compile({ ...spec, config: look } as TopLevelSpec)
  const view = new View(parse(full), { renderer: "none" })
  const svg = await view.toSVG()
  view.finalize()
  const size = /<svg[^>]*\bviewBox="([^"]*)"/.exec(svg)?.[1] ?? "0 0 1 1"
  const body = svg.replace(/^<svg[^>]*>/, "").replace(/<\/svg>\s*$/, "")
  return trusted(
    `<svg class="chart" viewBox="${size}" aria-hidden="true" focusable="false">${settle(body, id).replace(/ (?:aria-hidden|role|aria-roledescription|aria-label|pointer-events)="[^"]*"/g, "")}</svg>`,
  )
}
