import type { FigureSeries, PublishedFigure } from "@contested/core"
import { renderChart } from "../charts/render-chart.js"
import { figureChart, looksOf, type SeriesLook } from "./figure-chart.js"

const WIDTH = 460
const CHART_HEIGHT = 210
const MARGIN = 12
const LINE = 15
const INK = "#1d2327"
const SOFT = "#5b646b"

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
}

function label(text: string, x: number, y: number, attributes = ""): string {
  return `<text x="${x}" y="${y}" font-size="11" fill="${SOFT}" ${attributes}>${escaped(text)}</text>`
}

/** A series in small, as it is drawn in the chart. */
function mark({ marks }: FigureSeries, { colour, dash, filled }: SeriesLook, y: number): string {
  if (marks === "line")
    return `<path d="M0 ${y}H22" stroke="${colour}" stroke-width="1.8" stroke-dasharray="${dash.join(" ")}" fill="none"/>`
  if (marks === "bars") return `<rect x="6" y="${y - 5}" width="10" height="10" fill="${colour}" fill-opacity=".55"/>`
  return filled
    ? `<circle cx="11" cy="${y}" r="3.5" fill="${colour}"/>`
    : `<path d="M11 ${y - 4}l4 4l-4 4l-4 -4Z" fill="none" stroke="${colour}" stroke-width="1.3"/>`
}

function nameOf({ label: name, kind }: FigureSeries): string {
  return name === kind ? name : `${name} (${kind})`
}

/** The key, a row a series, in the order of the figure. */
function keys(series: readonly FigureSeries[]): string[] {
  const looks = looksOf(series)
  return series.map((entry, i) => {
    return `${mark(entry, looks[i] as SeriesLook, 0)}${label(nameOf(entry), 30, 4)}`
  })
}

/**
 * A figure as a drawing that stands alone, with its axes' names and its key, on white: for pages that show many. The same bytes wherever it is
 * drawn. Colours are those of the light theme.
 */
export async function figurePicture(figure: PublishedFigure): Promise<string> {
  const chart = (await renderChart("figure", figureChart(figure, WIDTH - 60, CHART_HEIGHT - 40))).markup
  const [, , wide = WIDTH, high = CHART_HEIGHT] = (/viewBox="([^"]*)"/.exec(chart)?.[1] ?? "").split(" ").map(Number)
  const scale = Math.min((WIDTH - 2 * MARGIN) / wide, CHART_HEIGHT / high)
  const inner = chart.replace(/^<svg[^>]*>/, "").replace(/<\/svg>$/, "")
  const rows = keys(figure.series)
  // Two columns where their longest name fits into one of them.
  const longest = Math.max(0, ...figure.series.map((entry) => nameOf(entry).length))
  const columns = rows.length > 4 && longest <= 34 ? 2 : 1
  const keyTop = MARGIN + LINE + CHART_HEIGHT + LINE + 14
  const perColumn = Math.ceil(rows.length / columns)
  const height = keyTop + perColumn * LINE + MARGIN - 6
  const key = rows.map((row, i) => {
    const x = MARGIN + Math.floor(i / perColumn) * (WIDTH / 2)
    return `<g transform="translate(${x} ${keyTop + (i % perColumn) * LINE})">${row}</g>`
  })
  const body = [
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    label(figure.y.label, MARGIN, MARGIN + 8),
    `<g transform="translate(${MARGIN} ${MARGIN + LINE}) scale(${scale.toFixed(4)})">${inner}</g>`,
    label(figure.x.label, WIDTH - MARGIN, MARGIN + LINE + CHART_HEIGHT + 12, 'text-anchor="end"'),
    ...key,
  ].join("\n")
  const plain = body.replace(/var\(--[a-z0-9]+,(#[0-9a-f]+)\)/g, "$1").replaceAll('font-family="inherit"', "")
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="system-ui, sans-serif" color="${INK}" role="img">\n<title>${escaped(figure.title)}</title>\n${plain}\n</svg>\n`
}
