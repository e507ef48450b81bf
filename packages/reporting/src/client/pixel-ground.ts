import { areaSpans } from "./area-spans.js"
import { element } from "./element.js"

/** A colour of the style sheet as a canvas keeps it: the four bytes of a pixel as one number. */
function pixelOf(colour: string): number {
  const one = element("canvas", { width: "1", height: "1" }).getContext("2d", { willReadFrequently: true })
  if (one === null) return 0
  one.fillStyle = colour
  one.fillRect(0, 0, 1, 1)
  return new Uint32Array(one.getImageData(0, 0, 1, 1).data.buffer)[0]!
}

/**
 * Cells in plain colours, written pixel by pixel: where thousands change from month to month, that takes a fraction of what a canvas takes to fill as many paths. Edges
 * are not smoothed; the drawing above has the borders. The rows of each cell are worked out when it is first written.
 */
export class PixelGround {
  readonly #context: CanvasRenderingContext2D
  readonly #paths: readonly string[]
  readonly #scale: number
  readonly #picture: ImageData
  readonly #pixels: Uint32Array
  readonly #spans: (Uint32Array | undefined)[]
  readonly #colours = new Map<string, number>()

  /** @param scale pixels per drawing unit; a ground is made anew for another size */
  constructor(context: CanvasRenderingContext2D, paths: readonly string[], scale: number) {
    const { width, height } = context.canvas
    this.#context = context
    this.#paths = paths
    this.#scale = scale
    this.#picture = context.createImageData(width, height)
    this.#pixels = new Uint32Array(this.#picture.data.buffer)
    this.#spans = new Array<Uint32Array | undefined>(paths.length)
  }

  /** Covers everything. */
  clear(paper: string): void {
    this.#pixels.fill(this.#pixel(paper))
  }

  /** Writes one cell; seen from the next {@link put} on. */
  write(cell: number, colour: string): void {
    const spans = this.#spansOf(cell)
    const pixel = this.#pixel(colour)
    for (let at = 0; at < spans.length; at += 2) this.#pixels.fill(pixel, spans[at], spans[at + 1])
  }

  put(): void {
    this.#context.putImageData(this.#picture, 0, 0)
  }

  #spansOf(cell: number): Uint32Array {
    const known = this.#spans[cell]
    if (known !== undefined) return known
    const { width, height } = this.#picture
    const spans = areaSpans(this.#paths[cell] ?? "", this.#scale, width, height)
    this.#spans[cell] = spans
    return spans
  }

  #pixel(colour: string): number {
    const known = this.#colours.get(colour)
    if (known !== undefined) return known
    const found = pixelOf(colour)
    this.#colours.set(colour, found)
    return found
  }
}
