import type { BoundaryNote } from "../map/boundaries/boundary-note.js"

/** What is said of boundaries that a user gave. */
export const boundaryEn = {
  drawn: (drawn: number, all: number) =>
    `Boundaries were given for this map: ${drawn} of ${all} territories are drawn with theirs${drawn < all ? "; a Voronoi cell around the seat stands for each of the others, and may reach under its neighbours" : ""}.`,
  notes: (count: number) => `What became of the boundaries: ${count} ${count === 1 ? "remark" : "remarks"}`,
  notCounted:
    "Boundaries are those of the file that was given. A territory without one is drawn as a Voronoi cell around its seat.",
  note: {
    unmatched: (subject: string) => `Boundary ${subject} belongs to no territory of this run and is not drawn.`,
    missing: (subject: string) => `Territory ${subject} has no boundary that can be drawn: its cell is drawn.`,
    "no-code": (subject: string) => `Boundary ${subject} has no code and is not drawn.`,
    "no-polygon": (subject: string, detail: string) =>
      `Boundary ${subject} is no polygon (${detail || "no geometry"}) and is not drawn; Polygon and MultiPolygon are.`,
    "broken-arcs": (subject: string, detail: string) =>
      `Boundary ${subject} refers to arcs that cannot be read (${detail}) and is not drawn.`,
    "not-a-number": (subject: string, detail: string) =>
      `Boundary ${subject} has a position that is no pair of numbers, ${detail}, and is not drawn.`,
    "outside-degrees": (subject: string, detail: string) =>
      `Boundary ${subject} has the position ${detail}, outside -180 to 180 and -90 to 90 degrees, and is not drawn: it seems to be in another projection; WGS 84 degrees are wanted.`,
    "too-few-points": (subject: string, detail: string) =>
      `Boundary ${subject} has a ring of ${detail} points without area and is not drawn; a ring needs three points and some area.`,
    "crosses-itself": (subject: string, detail: string) =>
      `Boundary ${subject} crosses itself near ${detail} and is not drawn.`,
    unclosed: (subject: string, detail: string) =>
      `Boundary ${subject} has a ring that does not end where it begins; it was closed from ${detail}.`,
    "wound-wrongly": (subject: string) =>
      `Boundary ${subject} has a ring that runs the wrong way round (RFC 7946: outer rings counter-clockwise, holes clockwise); it was turned.`,
    joined: (subject: string) => `Boundary ${subject} stands in the file more than once; its parts are drawn together.`,
  } as Readonly<Record<BoundaryNote["kind"], (subject: string, detail: string) => string>>,
}
