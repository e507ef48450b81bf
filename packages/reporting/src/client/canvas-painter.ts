import { element } from "./element.js"
import { type CellLook, drawingPainter, type MapPainter } from "./map-painter.js"

/** Territories from which fills go onto a canvas: below, the drawing itself is fast enough. */
export const canvasFrom = 600

/** Side of a hatch's tile in drawing units, as in the patterns of the page. */
const tileSide = 6

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

/** The page's pattern of a fill class as a pattern for a canvas; null for a class without one. `scale` is pixels per drawing unit. */
function canvasPattern(context: CanvasRenderingContext2D, fill: string, scale: number): CanvasPattern | null {
  const source = document.getElementById(fill.replace(/^f-/, "p-"))
  if (source === null) return null
  const tile = element("canvas")
  const side = Math.max(tileSide, Math.round(tileSide * scale))
  tile.width = tile.height = side
  const inside = tile.getContext("2d")
  if (inside === null) return null
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
  return pattern
}

/**
 * Fills and circles on canvases below the drawing, which keeps borders, labels, focus and pointer: thousands of cells then change in a few
 * milliseconds. Only cells whose look changed are painted. The drawing itself catches up before printing.
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
  const paths = cells.map((cell) => new Path2D(cell.getAttribute("d") ?? ""))
  const patterns = new Map<string, CanvasPattern | null>()
  let shown: readonly string[] = []
  let looks: readonly CellLook[] = []
  const { width, height } = map.viewBox.baseVal

  const scaled = (canvas: HTMLCanvasElement): CanvasRenderingContext2D | null => {
    const context = canvas.getContext("2d")
    context?.setTransform(canvas.width / width, 0, 0, canvas.height / height, 0, 0)
    return context
  }
  const paintCells = () => {
    const context = scaled(ground)
    if (context === null) return
    const paper = getComputedStyle(document.body).backgroundColor
    for (const [territory, { fill }] of looks.entries()) {
      const path = paths[territory]
      if (shown[territory] === fill || path === undefined) continue
      if (!patterns.has(fill)) patterns.set(fill, canvasPattern(context, fill, ground.width / width))
      context.fillStyle = paper
      context.fill(path, "evenodd")
      const pattern = patterns.get(fill)
      if (pattern === null || pattern === undefined) continue
      context.fillStyle = pattern
      context.fill(path, "evenodd")
    }
    shown = looks.map(({ fill }) => fill)
  }
  const paintCircles = () => {
    const context = scaled(above)
    const first = circles[0]
    if (context === null || first === undefined) return
    context.clearRect(0, 0, width, height)
    setInk(context, first)
    const path = new Path2D()
    for (const [territory, { radius }] of looks.entries()) {
      const circle = circles[territory]
      if (radius === 0 || circle === undefined) continue
      const [x, y] = [circle.cx.baseVal.value, circle.cy.baseVal.value]
      path.moveTo(x + radius, y)
      path.arc(x, y, radius, 0, 2 * Math.PI)
    }
    context.globalAlpha = Number(getComputedStyle(first).fillOpacity)
    context.fill(path)
    context.globalAlpha = 1
    context.stroke(path)
  }
  const paintAll = () => {
    patterns.clear()
    shown = []
    const pixels = Math.max(1, Math.round(stack.clientWidth * devicePixelRatio))
    for (const canvas of [ground, above]) {
      canvas.width = pixels
      canvas.height = Math.max(1, Math.round((pixels * height) / width))
    }
    paintCells()
    paintCircles()
  }
  new ResizeObserver(paintAll).observe(stack)
  new MutationObserver(paintAll).observe(document.documentElement, { attributeFilter: ["data-theme"] })
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paintAll)
  addEventListener("beforeprint", () => drawing.paint(looks))
  return {
    paint: (wanted) => {
      looks = wanted
      paintCells()
      paintCircles()
    },
  }
}
