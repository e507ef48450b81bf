import type { Territory } from "@contested/core"
import { type HtmlValue, html, type SafeHtml, trusted } from "../html/safe-html.js"
import { sayAttribute } from "../messages/bilingual.js"
import { cellGroups } from "./cell-groups.js"
import { roadLabels, seatLabels, stateLabels } from "./labels.js"
import { pathData, type RegionGeometry } from "./region-geometry.js"

/** How the map looks at one moment: a fill class and a circle's radius for each territory. */
export interface MapState {
  readonly fills: readonly string[]
  readonly radii: readonly number[]
}

/** The large map. Its cells are options of a list box, so that a keyboard and a screen reader can walk over them. */
export function drawMap(territories: readonly Territory[], geometry: RegionGeometry, state: MapState): SafeHtml {
  const cellOf = (index: number): HtmlValue =>
    html`<path id="cell-${index}" role="option" aria-selected="false" aria-label="${territories[index]!.name}" class="cell ${state.fills[index] ?? "f-x"}" d="${pathData(geometry.shapes[index] ?? [], true)}"/>`
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
<g aria-hidden="true" class="over"><path class="roads" d="${pathData(roads, false)}"/><path class="state-border" d="${pathData(geometry.stateBorders, false)}"/><path class="outline" d="${pathData(geometry.outline, false)}"/>
<g id="circles">${circles}</g>
${shields.map(({ text, at }) => html`<text class="road-name" x="${at[0]}" y="${at[1]}" dy="-3">${text}</text>`)}
${states.map(({ text, at }) => html`<text class="state-name" x="${at[0]}" y="${at[1]}">${text}</text>`)}
${seats.map(({ text, at }) => html`<circle class="seat" cx="${at[0]}" cy="${at[1]}" r="1.8"/><text class="seat-name" x="${at[0]}" y="${at[1]}" dx="5" dy="-4">${text}</text>`)}
<path id="cursor" class="cursor" d=""/></g>
</svg>`
}

/**
 * A small map for one date: cells of one look are one path, so that many maps stay light.
 * @param attributes of its element: a label, an id
 * @param over what lies over its cells and borders
 */
export function drawSmallMap(
  geometry: RegionGeometry,
  fills: readonly string[],
  attributes: SafeHtml,
  over?: SafeHtml,
): SafeHtml {
  const cells = cellGroups(fills).map(([fill, list]) => {
    const shapes = list.flatMap((index) => geometry.shapes[index]!)
    return trusted(`<path class="cell ${fill}" d="${pathData(shapes, true)}"/>`)
  })
  return html`<svg class="map small" viewBox="0 0 ${geometry.width} ${geometry.height}" role="img"${attributes}><g class="cells">${cells}</g><path class="state-border" d="${pathData(geometry.stateBorders, false)}"/><path class="outline" d="${pathData(geometry.outline, false)}"/>${over}</svg>`
}
