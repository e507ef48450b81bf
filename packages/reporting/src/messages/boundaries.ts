import type { BoundaryNote } from "../map/boundaries/boundary-note.js"

/** What is said of boundaries that a user gave. */
export const boundariesEn = {
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

export const boundariesEs: typeof boundariesEn = {
  drawn: (drawn, all) =>
    `Para este mapa se dieron límites: ${drawn} de ${all} territorios se dibujan con los suyos${drawn < all ? "; a cada uno de los demás lo representa una celda de Voronoi alrededor de su cabecera, que puede extenderse por debajo de sus vecinos" : ""}.`,
  notes: (count) => `Qué pasó con los límites: ${count} ${count === 1 ? "observación" : "observaciones"}`,
  notCounted:
    "Los límites son los del archivo que se dio. Un territorio sin límite se dibuja como celda de Voronoi alrededor de su cabecera.",
  note: {
    unmatched: (subject) => `El límite ${subject} no corresponde a ningún territorio de esta corrida y no se dibuja.`,
    missing: (subject) => `El territorio ${subject} no tiene un límite que se pueda dibujar: se dibuja su celda.`,
    "no-code": (subject) => `El límite ${subject} no tiene código y no se dibuja.`,
    "no-polygon": (subject, detail) =>
      `El límite ${subject} no es un polígono (${detail || "sin geometría"}) y no se dibuja; se aceptan Polygon y MultiPolygon.`,
    "broken-arcs": (subject, detail) =>
      `El límite ${subject} remite a arcos que no se pueden leer (${detail}) y no se dibuja.`,
    "not-a-number": (subject, detail) =>
      `El límite ${subject} tiene una posición que no es un par de números, ${detail}, y no se dibuja.`,
    "outside-degrees": (subject, detail) =>
      `El límite ${subject} tiene la posición ${detail}, fuera de -180 a 180 y -90 a 90 grados, y no se dibuja: parece estar en otra proyección; se esperan grados WGS 84.`,
    "too-few-points": (subject, detail) =>
      `El límite ${subject} tiene un anillo de ${detail} puntos sin área y no se dibuja; un anillo necesita tres puntos y algo de área.`,
    "crosses-itself": (subject, detail) =>
      `El límite ${subject} se cruza a sí mismo cerca de ${detail} y no se dibuja.`,
    unclosed: (subject, detail) =>
      `El límite ${subject} tiene un anillo que no termina donde empieza; se cerró desde ${detail}.`,
    "wound-wrongly": (subject) =>
      `El límite ${subject} tiene un anillo en sentido equivocado (RFC 7946: exteriores en sentido antihorario, huecos en sentido horario); se invirtió.`,
    joined: (subject) => `El límite ${subject} está más de una vez en el archivo; sus partes se dibujan juntas.`,
  },
}
