import { fillNames } from "../map/fills.js"
import { element } from "./element.js"
import { drawingPainter, type MapLook, type MapPainter } from "./map-painter.js"
import { PixelGround } from "./pixel-ground.js"

/** Territories from which fills go onto a canvas: below, the drawing itself is fast enough. */
export const canvasFrom = 600

/** Side of a hatch's tile in drawing units, as in the patterns of the page. */
const tileSide = 6

type Ink = string | CanvasPattern

/** A colour of the page's style sheet, as it is in the present theme. */
function setInk(
  context: CanvasRenderingContext2D,
  part: Element,
): { readonly fills: boolean; readonly strokes: boolean } {
  const style = getComputedStyle(part)
  context.fillStyle = style.fill
  context.strokeStyle = style.stroke
  context.lineWidth = Number.parseFloat(style.strokeWidth) || 1
  return { fills: style.fill !== "none", strokes: style.stroke !== "none" }
}

/** The page's pattern of a fill class on the colour of paper, so that it covers what was there. `scale` is pixels per drawing unit. */
function canvasPattern(context: CanvasRenderingContext2D, source: Element, paper: string, scale: number): Ink {
  const tile = element("canvas")
  const side = Math.max(tileSide, Math.round(tileSide * scale))
  tile.width = tile.height = side
  const inside = tile.getContext("2d")
  if (inside === null) return paper
  inside.fillStyle = paper
  inside.fillRect(0, 0, side, side)
  inside.scale(side / tileSide, side / tileSide)
  for (const part of source.children) {
    const style = getComputedStyle(part)
    const { fills, strokes } = setInk(inside, part)
    const path = new Path2D(part.getAttribute("d") ?? `M0,0H${tileSide}V${tileSide}H0Z`)
    inside.globalAlpha = Number(style.fillOpacity)
    if (fills) inside.fill(path)
    inside.globalAlpha = Number(style.strokeOpacity)
    if (strokes) inside.stroke(path)
  }
  const pattern = context.createPattern(tile, "repeat")
  const turn = Number(/-?\d+/.exec(source.getAttribute("patternTransform") ?? "")?.[0] ?? 0)
  pattern?.setTransform(new DOMMatrix().rotate(turn).scale(tileSide / side))
  return pattern ?? paper
}

/** What a fill class looks like in the present theme: a hatch, a plain colour of the style sheet, or paper. */
function inkOf(context: CanvasRenderingContext2D, fill: string, paper: string, scale: number): Ink {
  const pattern = document.getElementById(fill.replace(/^f-/, "p-"))
  if (pattern !== null) return canvasPattern(context, pattern, paper, scale)
  const level = /^q-([1-9])$/.exec(fill)?.[1]
  if (level === undefined) return paper
  return getComputedStyle(document.documentElement).getPropertyValue(`--q${level}`).trim() || paper
}

/**
 * Fills and circles on canvases below the drawing, which keeps borders, labels, focus and pointer: thousands of cells then change in a few
 * milliseconds. Only cells whose look changed are painted, as paths where hatches are among them and else pixel by pixel, and the style sheet is asked only when the theme or the size changes. The drawing
 * itself catches up before printing.
 */
export function canvasPainter(
  map: SVGSVGElement,
  cells: readonly Element[],
  circles: readonly SVGCircleElement[],
): MapPainter {
  const drawing = drawingPainter(cells, circles)
  const ground = element("canvas", { "aria-hidden": "true" })
  const above = element("canvas", { "aria-hidden": "true" })
  const stack = element("div", { class: "map-stack" })
  map.replaceWith(stack)
  stack.append(ground, above, map)
  map.classList.add("over-canvas")
  const outlines = cells.map((cell) => cell.getAttribute("d") ?? "")
  const paths = outlines.map((outline) => new Path2D(outline))
  const middles = circles.map(({ cx, cy }) => [cx.baseVal.value, cy.baseVal.value] as const)
  const { width, height } = map.viewBox.baseVal
  // The ground has no holes: without transparency it is put on the screen faster.
  const contexts = [ground.getContext("2d", { alpha: false }), above.getContext("2d")] as const
  let inks = new Map<number, Ink>()
  let paper = ""
  let circleInk = { fill: "", stroke: "", opacity: 1, width: 1 }
  let look: MapLook = { fills: new Uint8Array(0), radii: new Float32Array(0) }
  /** Fills on the ground; empty when it has to be painted anew. */
  let shown = new Uint8Array(0)
  let shownRadii = new Float32Array(0)
  /** Made when a month in plain colours is first shown. */
  let plain: PixelGround | null = null
  /** Whether what is on the ground was written pixel by pixel. */
  let isPlain = false

  const inkOfCode = (context: CanvasRenderingContext2D, code: number): Ink => {
    const known = inks.get(code)
    if (known !== undefined) return known
    const ink = inkOf(context, fillNames[code] ?? "", paper, ground.width / width)
    inks.set(code, ink)
    return ink
  }
  const paintCells = () => {
    const [context] = contexts
    if (context === null) return
    const { fills } = look
    const wanted = fills.every((code) => typeof inkOfCode(context, code) === "string")
    const anew = shown.length !== fills.length || wanted !== isPlain
    isPlain = wanted
    if (isPlain) {
      plain ??= new PixelGround(context, outlines, ground.width / width)
      if (anew) plain.clear(paper)
    } else if (anew) {
      context.fillStyle = paper
      context.fillRect(0, 0, width, height)
    }
    for (let territory = 0; territory < fills.length; territory++) {
      const code = fills[territory]!
      const path = paths[territory]
      if (path === undefined || (!anew && shown[territory] === code)) continue
      const ink = inkOfCode(context, code)
      if (plain !== null && typeof ink === "string" && isPlain) plain.write(territory, ink)
      else {
        context.fillStyle = ink
        context.fill(path, "evenodd")
      }
    }
    if (isPlain) plain?.put()
    shown = fills.slice()
  }
  const paintCircles = () => {
    const [, context] = contexts
    const { radii } = look
    if (context === null) return
    if (shownRadii.length === radii.length && radii.every((radius, at) => radius === shownRadii[at])) return
    context.clearRect(0, 0, width, height)
    const path = new Path2D()
    for (let territory = 0; territory < radii.length; territory++) {
      const radius = radii[territory]!
      const middle = middles[territory]
      if (radius === 0 || middle === undefined) continue
      path.moveTo(middle[0] + radius, middle[1])
      path.arc(middle[0], middle[1], radius, 0, 2 * Math.PI)
    }
    context.fillStyle = circleInk.fill
    context.strokeStyle = circleInk.stroke
    context.lineWidth = circleInk.width
    context.globalAlpha = circleInk.opacity
    context.fill(path)
    context.globalAlpha = 1
    context.stroke(path)
    shownRadii = radii.slice()
  }
  const dipCircles = () => {
    const first = circles[0]
    if (first === undefined) return
    const style = getComputedStyle(first)
    const width = Number.parseFloat(style.strokeWidth) || 1
    circleInk = { fill: style.fill, stroke: style.stroke, opacity: Number(style.fillOpacity), width }
    shownRadii = new Float32Array(0)
  }
  const paintAll = () => {
    inks = new Map()
    plain = null
    shown = new Uint8Array(0)
    paper = getComputedStyle(document.body).backgroundColor
    dipCircles()
    const pixels = Math.max(1, Math.round(stack.clientWidth * devicePixelRatio))
    for (const [index, canvas] of [ground, above].entries()) {
      canvas.width = pixels
      canvas.height = Math.max(1, Math.round((pixels * height) / width))
      contexts[index]?.setTransform(canvas.width / width, 0, 0, canvas.height / height, 0, 0)
    }
    paintCells()
    paintCircles()
  }
  new ResizeObserver(paintAll).observe(stack)
  new MutationObserver(paintAll).observe(document.documentElement, { attributeFilter: ["data-theme"] })
  // Circles look otherwise over a sequential scale.
  new MutationObserver(() => {
    dipCircles()
    paintCircles()
  }).observe(map, { attributeFilter: ["data-shows"] })
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paintAll)
  addEventListener("beforeprint", () => drawing.paint(look))
  return {
    paint: (wanted) => {
      look = wanted
      paintCells()
      paintCircles()
    },
  }
}
