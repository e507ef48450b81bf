import { CIVILIANS } from "@contested/core"
import { drawNetwork, edgeWidth, type NetworkNode } from "../charts/network-drawing.js"
import { formatNumber } from "../html/format-number.js"
import { html, type SafeHtml, trusted } from "../html/safe-html.js"
import { say } from "../messages/bilingual.js"
import type { Messages } from "../messages/en.js"
import { type MeanPair, meanPairs, type SidesAndPairs } from "../records/mean-pairs.js"
import { folded, paragraph, section, whatYouShouldKnow, wideTable } from "./parts.js"
import type { ReportContext } from "./report-context.js"

/** Sides on the ring: more names have no room. */
const mostNodes = 12
/** Pairs beside the drawing. */
const mostBeside = 9
/** Pairs in the folded table; a country's 150 groups have thousands. */
const mostRows = 60

const shapes = { "armed group": "circle", "state force": "square" } as const

/** Civilians are no agent of the run, and have a word in each language. */
function nameIn(m: Messages, { name, kind }: SidesAndPairs["sides"][number]): string {
  return kind === null && name === CIVILIANS ? m.relations.civilians : name
}

/** The sides that are drawn, in the order of the sides: those with most violent events, and allies of whoever is drawn while there is room. */
function drawnSides({ sides, pairs }: SidesAndPairs): readonly number[] {
  const weights = sides.map(() => 0)
  for (const { a, b, events, relation } of pairs)
    for (const side of [a, b]) weights[side]! += events + (relation === null ? 0 : 1e-9)
  return sides
    .map((_, side) => side)
    .filter((side) => weights[side]! > 0)
    .sort((one, other) => weights[other]! - weights[one]! || one - other)
    .slice(0, mostNodes)
    .sort((one, other) => one - other)
}

function nodeOf({ record, slots }: ReportContext, { sides }: SidesAndPairs, side: number): NetworkNode {
  const { name, kind } = sides[side]!
  const holder = record.holders.findIndex((one) => one?.name === name)
  const slot = kind === "armed group" ? (slots[holder] ?? 8) : 0
  const colour = slot >= 1 && slot <= 4 ? `var(--g${slot},#555)` : slot === 0 ? "var(--soft,#5b646b)" : "var(--g5,#777)"
  return {
    shape: kind === "armed group" || kind === "state force" ? shapes[kind] : "diamond",
    colour,
    name: (m) => nameIn(m, sides[side]!),
  }
}

function line(width: number, className: string): SafeHtml {
  return trusted(
    `<svg class="key-mark network" width="34" height="16" viewBox="0 0 34 16" aria-hidden="true" focusable="false"><path class="${className}" stroke-width="${width.toFixed(1)}" d="M1,8H33"/></svg>`,
  )
}

function mark(shape: NetworkNode["shape"]): SafeHtml {
  const marks = {
    circle: '<circle cx="8" cy="8" r="6"/>',
    square: '<path d="M3,3H13V13H3z"/>',
    diamond: '<path d="M8,1l7,7-7,7-7-7z"/>',
  }
  return trusted(
    `<svg class="key-mark network-node" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${marks[shape]}</svg>`,
  )
}

function keys(nodes: readonly NetworkNode[], pairs: readonly MeanPair[]): SafeHtml {
  const most = Math.max(0, ...pairs.map(({ events }) => events))
  const tenth = most / 10
  const has = (shape: NetworkNode["shape"]): boolean => nodes.some((node) => node.shape === shape)
  return html`<ul class="band-keys">${
    most > 0 &&
    html`<li>${line(edgeWidth(most, most), "fight")} ${say((m) => m.relations.keys.most(formatNumber(most)))}</li><li>${line(edgeWidth(tenth, most), "fight")} ${say((m) => m.relations.keys.few(formatNumber(tenth)))}</li>`
  }${pairs.some(({ relation }) => relation === "alliance") && html`<li>${line(2, "allied")} ${say((m) => m.relations.keys.allied)}</li>`}${has("circle") && html`<li>${mark("circle")} ${say((m) => m.relations.keys.group)}</li>`}${has("square") && html`<li>${mark("square")} ${say((m) => m.relations.keys.force)}</li>`}${has("diamond") && html`<li>${mark("diamond")} ${say((m) => m.relations.keys.other)}</li>`}</ul>`
}

/** The pairs that fight most, beside the drawing. */
function mostTable({ sides, pairs }: SidesAndPairs): SafeHtml | false {
  const rows = pairs
    .filter(({ events }) => events > 0)
    .slice(0, mostBeside)
    .map(
      ({ a, b, relation, events, deaths }) =>
        html`<tr><th scope="row">${say((m) => `${nameIn(m, sides[a]!)} – ${nameIn(m, sides[b]!)}`)}${relation !== null && html`<span class="soft"> · ${say((m) => m.relations[relation])}</span>`}</th><td class="figure">${formatNumber(events)}</td><td class="figure">${formatNumber(deaths)}</td></tr>`,
    )
  if (rows.length === 0) return false
  return html`<table><thead><tr><th scope="col">${say((m) => m.relations.most)}</th><th scope="col" class="figure">${say((m) => m.relations.events)}</th><th scope="col" class="figure">${say((m) => m.relations.deaths)}</th></tr></thead><tbody>${rows}</tbody></table>`
}

function pairTable({ n }: ReportContext, { sides, pairs }: SidesAndPairs): SafeHtml {
  const rows = pairs.slice(0, mostRows).map(({ a, b, relation, events, deaths, fought, truces, betrayals }) => {
    const peace = truces + betrayals > 0 && `${formatNumber(truces)} / ${formatNumber(betrayals)}`
    return html`<tr><th scope="row">${say((m) => `${nameIn(m, sides[a]!)} – ${nameIn(m, sides[b]!)}`)}</th><td>${relation !== null && say((m) => m.relations[relation])}</td><td class="figure">${formatNumber(events)}</td><td class="figure">${formatNumber(deaths)}</td><td class="figure">${say((m) => m.relations.ofN(fought, n))}</td><td class="figure">${peace}</td></tr>`
  })
  const head = html`<tr><th scope="col">${say((m) => m.relations.pair)}</th><th scope="col">${say((m) => m.relations.atStart)}</th><th scope="col" class="figure">${say((m) => m.relations.events)}</th><th scope="col" class="figure">${say((m) => m.relations.deaths)}</th><th scope="col" class="figure">${say((m) => m.relations.fought)}</th><th scope="col" class="figure">${say((m) => m.relations.peace)}</th></tr>`
  const rest = pairs.length - mostRows
  return folded(
    (m) => m.relations.table,
    html`${wideTable((m) => m.relations.table, html`<table><thead>${head}</thead><tbody>${rows}</tbody></table>`, { rows: rows.length, file: "events.csv" })}${rest > 0 && paragraph((m) => m.relations.more(rest), "small")}`,
  )
}

/** The network of alliances and rivalries, and of who fights whom. */
export function relationsSection(context: ReportContext): SafeHtml {
  const { manifest, events, n } = context
  if (!manifest.recorded)
    return section(
      "relations",
      paragraph((m) => m.notRecorded),
    )
  const found = meanPairs(manifest, events, n)
  const drawn = drawnSides(found)
  if (drawn.length === 0)
    return section(
      "relations",
      paragraph((m) => m.relations.empty),
    )
  const nodes = drawn.map((side) => nodeOf(context, found, side))
  const placeOf = new Map(drawn.map((side, index) => [side, index]))
  const pairs = found.pairs.filter(({ a, b }) => placeOf.has(a) && placeOf.has(b) && a !== b)
  const edges = pairs.map(({ a, b, events: fights, relation }) => ({
    a: placeOf.get(a)!,
    b: placeOf.get(b)!,
    events: fights,
    isAllied: relation === "alliance",
  }))
  const sides = new Set(found.pairs.flatMap(({ a, b }) => [a, b])).size
  return section(
    "relations",
    html`${paragraph((m) => m.relations.lead(n), "lead")}<div class="beside"><figure>${drawNetwork(nodes, edges)}<figcaption>${keys(nodes, pairs)}</figcaption></figure>${mostTable(found)}</div>${sides > drawn.length && paragraph((m) => m.relations.some(drawn.length, sides), "small")}
${pairTable(context, found)}${whatYouShouldKnow(context, (m) => m.relations.note)}`,
  )
}
