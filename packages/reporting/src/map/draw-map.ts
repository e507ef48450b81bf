import type { Territory } from "@contested/core"
import { type HtmlValue, html, type SafeHtml, trusted } from "../html/safe-html.js"
import { sayAttribute } from "../messages/bilingual.js"
import { seatLabels, stateLabels } from "./labels.js"
import { pathData, type RegionGeometry } from "./region-geometry.js"

/** How the map looks at one moment: a fill class and a circle's radius for each territory. */
export interface MapState {
  readonly fills: readonly string[]
  readonly radii: readonly number[]
}

function roads(geometry: RegionGeometry): SafeHtml {
  const lines = geometry.highways.filter(({ course }) => course.length > 1)
  const shields = lines.map(({ name, course }) => {
    const [x, y] = course[Math.floor(course.length / 2)]!
    return html`<text class="road-name" x="${x}" y="${y}" dy="-3">${name}</text>`
  })
  return html`<g class="roads"><path d="${pathData(
    lines.map(({ course }) => course),
    false,
  )}"/></g><g class="road-names">${shields}</g>`
}

/** The large map. Its cells are options of a list box, so that a keyboard and a screen reader can walk over them. */
export function drawMap(territories: readonly Territory[], geometry: RegionGeometry, state: MapState): SafeHtml {
  const cells = geometry.cells.map(
    (ring, index): HtmlValue =>
      html`<path id="cell-${index}" role="option" aria-selected="false" aria-label="${territories[index]!.name}" class="cell ${state.fills[index] ?? "f-x"}" d="${pathData([ring], true)}"/>`,
  )
  const circles = geometry.centres.map(
    ([x, y], index) => html`<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${state.radii[index] ?? 0}"/>`,
  )
  const states = stateLabels(territories, geometry)
  const seats = seatLabels(territories, geometry, states)
  return html`<svg id="map" class="map" viewBox="0 0 ${geometry.width} ${geometry.height}" role="listbox" tabindex="0"${sayAttribute("aria-label", (m) => m.map.label)}>
<g id="cells">${cells}</g>
<g aria-hidden="true" class="over">${roads(geometry)}<path class="state-border" d="${pathData(geometry.stateBorders, false)}"/><path class="outline" d="${pathData(geometry.outline, false)}"/>
<g id="circles">${circles}</g>
${states.map(({ text, at }) => html`<text class="state-name" x="${at[0]}" y="${at[1]}">${text}</text>`)}
${seats.map(({ text, at }) => html`<circle class="seat" cx="${at[0]}" cy="${at[1]}" r="1.8"/><text class="seat-name" x="${at[0]}" y="${at[1]}" dx="5" dy="-4">${text}</text>`)}
<path id="cursor" class="cursor" d=""/></g>
</svg>`
}

/** A small map for one date: cells of one look are one path, so that many maps stay light. */
export function drawSmallMap(geometry: RegionGeometry, state: MapState, label: SafeHtml): SafeHtml {
  const byFill = new Map<string, number[]>()
  for (const [index, fill] of state.fills.entries()) {
    const list = byFill.get(fill)
    if (list === undefined) byFill.set(fill, [index])
    else list.push(index)
  }
  const fills = [...byFill].sort(([a], [b]) => (a < b ? -1 : 1))
  return html`<svg class="map small" viewBox="0 0 ${geometry.width} ${geometry.height}" role="img"${label}>${fills.map(
    ([fill, list]) =>
      trusted(
        `<path class="cell ${fill}" d="${pathData(
          list.map((index) => geometry.cells[index]!),
          true,
        )}"/>`,
      ),
  )}<path class="state-border" d="${pathData(geometry.stateBorders, false)}"/><path class="outline" d="${pathData(geometry.outline, false)}"/></svg>`
}
