/** How a territory is drawn: the class of its fill, and the radius of its circle. */
export interface CellLook {
  readonly fill: string
  readonly radius: number
}

/** Puts looks onto the map that the page holds. */
export interface MapPainter {
  readonly paint: (looks: readonly CellLook[]) => void
}

/** Changes the drawing itself: what is on the screen is also what is printed, and any program that reads the page finds it. */
export function drawingPainter(cells: readonly Element[], circles: readonly Element[]): MapPainter {
  return {
    paint: (looks) => {
      for (const [territory, { fill, radius }] of looks.entries()) {
        const cell = cells[territory]
        const look = `cell ${fill}`
        if (cell !== undefined && cell.getAttribute("class") !== look) cell.setAttribute("class", look)
        const circle = circles[territory]
        const r = String(radius)
        if (circle !== undefined && circle.getAttribute("r") !== r) circle.setAttribute("r", r)
      }
    },
  }
}
