import { fillNames } from "../map/fills.js"

/** How all territories are drawn: fills as index into `fillNames`, and radii of circles. */
export interface MapLook {
  readonly fills: Uint8Array
  readonly radii: Float32Array
}

/** Puts looks onto the map that the page holds. */
export interface MapPainter {
  readonly paint: (look: MapLook) => void
}

/** Changes the drawing itself: what is on the screen is also what is printed, and any program that reads the page finds it. */
export function drawingPainter(cells: readonly Element[], circles: readonly Element[]): MapPainter {
  return {
    paint: ({ fills, radii }) => {
      for (let territory = 0; territory < fills.length; territory++) {
        const cell = cells[territory]
        const look = `cell ${fillNames[fills[territory]!] ?? ""}`
        if (cell !== undefined && cell.getAttribute("class") !== look) cell.setAttribute("class", look)
        const circle = circles[territory]
        const r = String(Math.round(radii[territory]! * 10) / 10)
        if (circle !== undefined && circle.getAttribute("r") !== r) circle.setAttribute("r", r)
      }
    },
  }
}
