import { type SafeHtml, trusted } from "../html/safe-html.js"
import { mostRatio, onRatioScale, type Ratio } from "../records/fact-ratio.js"

const [width, height] = [180, 20]
const middle = height / 2
/** Left and right of the scale, room for the arrow of what lies beyond. */
const room = 8

/** Place of a ratio on the logarithmic scale. */
function placeOf(ratio: number): string {
  const share = (Math.log2(onRatioScale(ratio)) + Math.log2(mostRatio)) / (2 * Math.log2(mostRatio))
  return (room + share * (width - 2 * room)).toFixed(1)
}

function drawing(parts: string, className: string): SafeHtml {
  return trusted(
    `<svg class="${className}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" aria-hidden="true" focusable="false">${parts}</svg>`,
  )
}

/** Simulated over observed as a point on a line, the same scale in every row: the tolerance as a band around 1, the range of runs as a line; an arrow where it lies beyond. */
export function ratioStrip({ mean, low, high, tolerance, met }: Ratio): SafeHtml {
  const [from, to] = tolerance.map(placeOf) as [string, string]
  const band = `<path class="band" d="M${from},1V${height - 1}H${to}V1z"/><path class="one" d="M${placeOf(1)},0V${height}"/>`
  const range =
    low === null || high === null ? "" : `<path class="range" d="M${placeOf(low)},${middle}H${placeOf(high)}"/>`
  const look = met ? "met" : "missed"
  if (mean > mostRatio)
    return drawing(`${band}${range}<path class="${look}" d="M${width - 8},${middle - 4}l7,4-7,4z"/>`, "strip-of-ratio")
  if (mean < 1 / mostRatio)
    return drawing(`${band}${range}<path class="${look}" d="M8,${middle - 4}l-7,4 7,4z"/>`, "strip-of-ratio")
  return drawing(
    `${band}${range}<circle class="${look}" cx="${placeOf(mean)}" cy="${middle}" r="4"/>`,
    "strip-of-ratio",
  )
}

/** The scale over a column of strips. */
export function ratioScale(): SafeHtml {
  const ticks = [
    [1 / 8, "⅛"],
    [1 / 4, "¼"],
    [1 / 2, "½"],
    [1, "1"],
    [2, "2"],
    [4, "4"],
    [8, "8"],
  ] as const
  return drawing(
    ticks.map(([ratio, text]) => `<text x="${placeOf(ratio)}" y="14" text-anchor="middle">${text}</text>`).join(""),
    "scale-of-ratio",
  )
}

/** A sample of a mark, for the key. */
export function ratioMark(kind: "met" | "missed" | "range" | "tolerance"): SafeHtml {
  const marks = {
    met: '<circle class="met" cx="13" cy="6" r="4"/>',
    missed: '<circle class="missed" cx="13" cy="6" r="4"/>',
    range: '<path class="range" d="M1,6H25"/>',
    tolerance: '<path class="band" d="M1,0V12H25V0z"/>',
  }
  return trusted(
    `<svg class="key-mark strip-of-ratio" width="26" height="12" viewBox="0 0 26 12" aria-hidden="true" focusable="false">${marks[kind]}</svg>`,
  )
}
