import { escapeText, type SafeHtml, trusted } from "../html/safe-html.js"
import { catalogues } from "../messages/bilingual.js"
import type { Messages } from "../messages/en.js"

/** A side: how it is drawn, and its name. */
export interface NetworkNode {
  readonly shape: "circle" | "square" | "diamond"
  /** Colour of its mark, a variable of the style sheet. */
  readonly colour: string
  readonly name: (messages: Messages) => string
}

/** What lies between two sides, by their places among the nodes. */
export interface NetworkEdge {
  readonly a: number
  readonly b: number
  /** 0 where they do not fight. */
  readonly events: number
  readonly isAllied: boolean
}

const [width, height] = [600, 470]
const middle = [width / 2, height / 2] as const
/** Half axes of the ring of nodes: names stand beside it, and need more room than height. */
const ring = [140, 165] as const
const thickest = 16
const longestLine = 15
const lineHeight = 18

const rounded = (value: number): string => String(Math.round(value * 10) / 10)

/** Words in lines of a length that stands beside the ring. */
export function nameLines(name: string): readonly string[] {
  const lines: string[] = []
  for (const word of name.split(" ")) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < longestLine) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word.length > 2 * longestLine ? `${word.slice(0, 2 * longestLine)}…` : word)
  }
  return lines.length > 3 ? [...lines.slice(0, 2), `${lines[2]}…`] : lines
}

function placeOf(node: number, count: number): readonly [number, number] {
  const angle = (2 * Math.PI * node) / Math.max(1, count) - Math.PI / 2
  return [middle[0] + ring[0] * Math.cos(angle), middle[1] + ring[1] * Math.sin(angle)]
}

/** Outlines around a place, some 20 units across. */
const outlines: Readonly<Record<NetworkNode["shape"], string>> = {
  circle: "m-11,0a11,11 0 1 0 22,0a11,11 0 1 0 -22,0z",
  square: "m-9,-9h18v18h-18z",
  diamond: "m0,-12l12,12-12,12-12-12z",
}

function markOf({ shape, colour }: NetworkNode, [x, y]: readonly [number, number]): string {
  return `<path class="side" fill="${colour}" d="M${rounded(x)},${rounded(y)}${outlines[shape]}"/>`
}

function nameOf(name: string, place: readonly [number, number], look: string): string {
  const [dx, dy] = [place[0] - middle[0], place[1] - middle[1]]
  const isSide = Math.abs(dx) > 20
  const [x, anchor] = isSide ? [place[0] + Math.sign(dx) * 19, dx > 0 ? "start" : "end"] : [place[0], "middle"]
  const lines = nameLines(name)
  const above = place[1] - 19 - (lines.length - 1) * lineHeight
  const beside = place[1] + 5 - ((lines.length - 1) * lineHeight) / 2
  const top = isSide ? beside : dy < 0 ? above : place[1] + 31
  const spans = lines.map(
    (line, index) => `<tspan x="${rounded(x)}" y="${rounded(top + index * lineHeight)}">${escapeText(line)}</tspan>`,
  )
  return `<text${look} text-anchor="${anchor}">${spans.join("")}</text>`
}

/** The name in both languages; once where they agree. */
function namesOf({ name }: NetworkNode, place: readonly [number, number]): string {
  const { en, es } = catalogues
  if (name(en) === name(es)) return nameOf(name(en), place, "")
  return nameOf(name(en), place, ' class="t" lang="en"') + nameOf(name(es), place, ' class="t" lang="es"')
}

/** Width of the line of so many events, of at most so many: as their root, so that the rarest is still seen beside the most frequent. */
export function edgeWidth(events: number, most: number): number {
  return events <= 0 || most <= 0 ? 0 : Math.max(0.8, thickest * Math.sqrt(events / most))
}

/**
 * Sides on a ring, a curve between those who fight, as wide as the root of their events, and a dashed line between those allied at the start. Hidden from screen
 * readers: the table beside it says the same.
 */
export function drawNetwork(nodes: readonly NetworkNode[], edges: readonly NetworkEdge[]): SafeHtml {
  const most = edges.reduce((largest, { events }) => Math.max(largest, events), 0)
  const places = nodes.map((_, index) => placeOf(index, nodes.length))
  const curve = ({ a, b }: NetworkEdge, bend: number): string => {
    const [[x0, y0], [x1, y1]] = [places[a]!, places[b]!]
    const control = [(x0 + x1) / 2, (y0 + y1) / 2].map((at, axis) => at + (middle[axis]! - at) * bend)
    return `M${rounded(x0)},${rounded(y0)}Q${control.map(rounded).join()},${rounded(x1)},${rounded(y1)}`
  }
  // Thin lines lie over thick ones, or they would not be seen.
  const fights = [...edges]
    .filter(({ events }) => events > 0)
    .sort((p, q) => q.events - p.events)
    .map(
      (edge) =>
        `<path class="fight" stroke-width="${rounded(edgeWidth(edge.events, most))}" d="${curve(edge, 0.35)}"/>`,
    )
  const allied = edges
    .filter(({ isAllied }) => isAllied)
    .map((edge) => `<path class="allied" d="${curve(edge, 0.7)}"/>`)
  const marks = nodes.map((node, index) => `${markOf(node, places[index]!)}${namesOf(node, places[index]!)}`)
  return trusted(
    `<svg class="network" viewBox="0 0 ${width} ${height}" aria-hidden="true" focusable="false">${fights.join("")}${allied.join("")}${marks.join("")}</svg>`,
  )
}
