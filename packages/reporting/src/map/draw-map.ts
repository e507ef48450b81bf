import type { Territory } from "@contested/core"
import { type HtmlValue, html, type SafeHtml, trusted } from "../html/safe-html.js"
import { sayAttribute } from "../messages/bilingual.js"
import { cellGroups } from "./cell-groups.js"
import { compactPath } from "./compact-path.js"
import { roadLabels, seatLabels, stateLabels } from "./labels.js"
import type { RegionGeometry } from "./region-geometry.js"

/** How the map looks at one moment: a fill class and a circle's radius for each territory. */
export interface MapState {
  readonly fills: readonly string[]
  readonly radii: readonly number[]
}

/** The large map. Its cells are options of a list box, so that a keyboard and a screen reader can walk over them. */
export function drawMap(territories: readonly Territory[], geometry: RegionGeometry, state: MapState): SafeHtml {
  const cellOf = (index: number): HtmlValue =>
    html`<path id="cell-${index}" role="option" aria-selected="false" aria-label="${territories[index]!.name}" class="cell ${state.fills[index] ?? "f-x"}" d="${compactPath(geometry.shapes[index] ?? [], true, 10)}"/>`
  // Cells that stand in for missing boundaries may reach into others, so they lie below them.
  const order = territories.map((_, index) => index)
  const cells = [
    ...order.filter((index) => geometry.isBounded[index] === false),
    ...order.filter((index) => geometry.isBounded[index] === true),
  ].map(cellOf)
  const circles = geometry.centres.map(
    ([x, y], index) => html`<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${state.radii[index] ?? 0}"/>`,
  )
  const states = stateLabels(territories, geometry)
  const seats = seatLabels(territories, geometry, states)
  const roads = geometry.highways.map(({ course }) => course)
  const shields = roadLabels(geometry, [...states, ...seats])
  return html`<svg id="territory-map" class="map" viewBox="0 0 ${geometry.width} ${geometry.height}" role="listbox" tabindex="0"${sayAttribute("aria-label", (m) => m.map.label)}>
<g id="cells">${cells}</g>
<g aria-hidden="true" class="over"><path class="roads" d="${compactPath(roads, false, 10)}"/><path class="state-border" d="${compactPath(geometry.stateBorders, false, 10)}"/><path class="outline" d="${compactPath(geometry.outline, false, 10)}"/>
<g id="circles">${circles}</g>
${shields.map(({ text, at }) => html`<text class="road-name" x="${at[0]}" y="${at[1]}" dy="-3">${text}</text>`)}
${states.map(({ text, at }) => html`<text class="state-name" x="${at[0]}" y="${at[1]}">${text}</text>`)}
${seats.map(({ text, at }) => html`<circle class="seat" cx="${at[0]}" cy="${at[1]}" r="1.8"/><text class="seat-name" x="${at[0]}" y="${at[1]}" dx="5" dy="-4">${text}</text>`)}
<path id="cursor" class="cursor" d=""/></g>
</svg>`
}

/** Cells of one look are one path, so that many maps stay light; to whole units, for a small map is shown at a third of its drawing. */
function smallCells(geometry: RegionGeometry, fills: readonly string[], has: (territory: number) => boolean): SafeHtml {
  const groups = cellGroups(fills).flatMap(([fill, list]) => {
    const path = compactPath(
      list.filter(has).flatMap((index) => geometry.shapes[index]!),
      true,
      1,
    )
    return path === "" ? [] : [trusted(`<path class="cell ${fill}" d="${path}"/>`)]
  })
  return html`${groups}`
}

function smallLines(geometry: RegionGeometry): SafeHtml {
  return html`<path class="state-border" d="${compactPath(geometry.stateBorders, false, 1)}"/><path class="outline" d="${compactPath(geometry.outline, false, 1)}"/>`
}

function smallFrame({ width, height }: RegionGeometry, attributes: SafeHtml, content: SafeHtml): SafeHtml {
  return html`<svg class="map small" viewBox="0 0 ${width} ${height}" role="img"${attributes}>${content}</svg>`
}

/**
 * A small map for one date.
 * @param attributes of its element: a label, an id
 * @param over what lies over its cells and borders
 */
export function drawSmallMap(
  geometry: RegionGeometry,
  fills: readonly string[],
  attributes: SafeHtml,
  over?: SafeHtml,
): SafeHtml {
  const cells = smallCells(geometry, fills, () => true)
  return smallFrame(geometry, attributes, html`<g class="cells">${cells}</g>${smallLines(geometry)}${over}`)
}

/**
 * Small maps of several dates. What is the same in all of them, cells and borders, is drawn in the first and used in the others: of a country most
 * cells keep their look from year to year.
 * @param id begins the names of what is used again
 */
export function drawSmallMaps(
  geometry: RegionGeometry,
  id: string,
  maps: readonly { readonly fills: readonly string[]; readonly attributes: SafeHtml }[],
): readonly SafeHtml[] {
  const first = maps[0]?.fills ?? []
  const same = first.map((fill, territory) => maps.every(({ fills }) => fills[territory] === fill))
  return maps.map(({ fills, attributes }, index) => {
    const own = smallCells(geometry, fills, (territory) => same[territory] !== true)
    if (index > 0)
      return smallFrame(
        geometry,
        attributes,
        html`<g class="cells"><use href="#${id}-cells"/>${own}</g><use href="#${id}-lines"/>`,
      )
    const shared = smallCells(geometry, fills, (territory) => same[territory] === true)
    return smallFrame(
      geometry,
      attributes,
      html`<g class="cells"><g id="${id}-cells">${shared}</g>${own}</g><g id="${id}-lines">${smallLines(geometry)}</g>`,
    )
  })
}
