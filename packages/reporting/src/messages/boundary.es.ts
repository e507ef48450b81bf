import type { boundaryEn } from "./boundary.en.js"

export const boundaryEs: typeof boundaryEn = {
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
