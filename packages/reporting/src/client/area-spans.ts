/** Corners of an area's rings, `x, y` in turn, in pixels. */
type Ring = readonly number[]

/** Steps in a drawing unit, as `compactPath` writes cells: counted in whole ones, corners of neighbours are the same to the bit. */
const perUnit = 10

/** Rings of path data as `compactPath` writes it: every ring begins at its place, goes on by steps, and closes. */
function ringsOf(path: string, scale: number): Ring[] {
  return path
    .split("M")
    .slice(1)
    .map((part) => {
      const steps = (part.match(/-?\d*\.?\d+/g) ?? []).map((text) => Math.round(Number(text) * perUnit))
      const ring: number[] = []
      let [right, down] = [0, 0]
      for (let at = 0; at + 1 < steps.length; at += 2) {
        right += steps[at]!
        down += steps[at + 1]!
        ring.push((right * scale) / perUnit, (down * scale) / perUnit)
      }
      return ring
    })
}

/**
 * The pixels whose middles lie in an area, as runs within rows: `[first, end, first, end, ...]`, numbers of pixels in a picture row by row. Even-odd, as the drawing
 * is filled. A middle on an edge belongs to the area on its right: areas that share an edge share no pixel and leave none out between them.
 * Time in proportion to edges times the rows that they cross.
 *
 * @param path as `compactPath` writes it, in drawing units
 * @param scale pixels in a drawing unit
 * @param width of the picture in pixels; what lies outside it is left out, as below `height`
 */
export function areaSpans(path: string, scale: number, width: number, height: number): Uint32Array {
  const crossings = new Map<number, number[]>()
  for (const ring of ringsOf(path, scale))
    for (let at = 0; at < ring.length; at += 2) {
      const next = (at + 2) % ring.length
      // From above to below whichever way the ring runs: neighbours work out the same crossing to the bit.
      const [from, to] = ring[at + 1]! < ring[next + 1]! ? [at, next] : [next, at]
      const [x0, y0, x1, y1] = [ring[from]!, ring[from + 1]!, ring[to]!, ring[to + 1]!]
      const last = Math.min(height, Math.ceil(y1 - 0.5))
      for (let row = Math.max(0, Math.ceil(y0 - 0.5)); row < last; row++) {
        const x = x0 + ((x1 - x0) * (row + 0.5 - y0)) / (y1 - y0)
        const list = crossings.get(row)
        if (list === undefined) crossings.set(row, [x])
        else list.push(x)
      }
    }
  const spans: number[] = []
  const pixel = (x: number) => Math.min(width, Math.max(0, Math.ceil(x - 0.5)))
  for (const [row, list] of crossings) {
    list.sort((a, b) => a - b)
    for (let at = 0; at + 1 < list.length; at += 2) {
      const [first, end] = [pixel(list[at]!), pixel(list[at + 1]!)]
      if (first < end) spans.push(row * width + first, row * width + end)
    }
  }
  return Uint32Array.from(spans)
}
