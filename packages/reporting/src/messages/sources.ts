/** The data that a run read. */
export const sourcesEn = {
  lead: "What the run read, and on what terms it may be passed on.",
  none: "This scenario reads no data: everything it uses stands among its parameters.",
  table: "Table",
  source: "Source",
  licence: "Licence",
}

export const sourcesEs: typeof sourcesEn = {
  lead: "Lo que leyó la corrida, y en qué términos se puede compartir.",
  none: "Este escenario no lee datos: todo lo que usa está entre sus parámetros.",
  table: "Tabla",
  source: "Fuente",
  licence: "Licencia",
}
