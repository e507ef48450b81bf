import type { Config } from "vega-lite"

/** Font of figures; a browser without it takes the next sans-serif one. */
export const paperFont = "Source Sans 3"

/** Width of a figure over two columns of a journal page, 180 mm, and over one, 88 mm, in CSS pixels (96 an inch). */
export const paperWidth = { double: 680, single: 333 } as const

const black = "#1d2327"
const grey = "#5b646b"

/** Publication defaults: white ground, 8 pt letters at full size, no box, light grid, nothing that needs colour to be read. */
export const paperLook: Config = {
  font: `'${paperFont}', 'Helvetica Neue', Arial, sans-serif`,
  background: "#ffffff",
  padding: 6,
  aria: false,
  view: { stroke: null },
  // Where the figure is looked at on a screen, each mark tells its numbers.
  mark: { tooltip: true },
  axis: {
    labelFontSize: 11,
    titleFontSize: 11,
    titleFontWeight: "normal",
    titleColor: black,
    labelColor: black,
    gridColor: "#d9d9d9",
    gridWidth: 0.6,
    domainColor: grey,
    tickColor: grey,
    tickSize: 4,
    labelPadding: 4,
    titlePadding: 8,
  },
  axisY: { domain: false, ticks: false, tickCount: 5 },
  legend: { labelFontSize: 11, titleFontSize: 11, titleFontWeight: "normal", labelColor: black, titleColor: black },
  header: { labelFontSize: 11, titleFontSize: 11, labelColor: black, labelFontWeight: "bold", labelPadding: 4 },
  title: {
    fontSize: 9,
    fontWeight: "normal",
    color: grey,
    anchor: "start",
    orient: "bottom",
    offset: 10,
    frame: "group",
  },
}

/** Colours of a specification as they are without a page around: `var(--ink,#1d2327)` becomes `#1d2327`. */
export function withPlainColours<Part>(part: Part): Part {
  return JSON.parse(
    JSON.stringify(part, (_, value: unknown) =>
      typeof value === "string" ? value.replace(/^var\(--[a-z0-9-]+,\s*(#[0-9a-f]{3,8})\)$/i, "$1") : value,
    ),
  ) as Part
}
