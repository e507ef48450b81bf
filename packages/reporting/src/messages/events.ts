import { eventKindsEn, eventKindsEs } from "./event-kinds.js"

/** The table of events and what is said of one. */
export const eventsEn = {
  lead: (rows: string, violent: string, replication: number, n: number) =>
    n === 1
      ? `All ${rows} recorded events, ${violent} of them violent.`
      : `All ${rows} recorded events of replication ${replication}, ${violent} of them violent; counts of the others stand below.`,
  truncated: (shown: string, all: string) =>
    `The first ${shown} of ${all} events, to keep the file small. All are in events.csv.`,
  none: "No event was recorded.",
  search: "Search",
  searchHint: "Place, group, kind, number",
  place: "State",
  group: "Group",
  kind: "Kind",
  minDeaths: "Deaths, at least",
  any: "All",
  onlyMonth: "Only the month on the map",
  clear: "Clear filters",
  download: "Filtered rows as CSV",
  count: (shown: string, all: string) => `${shown} of ${all} events`,
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  previous: "Previous page",
  next: "Next page",
  date: "Date",
  territory: "Territory",
  sides: "Sides",
  against: "against",
  deaths: "Deaths",
  number: "No.",
  details: "Details",
  showOnMap: "Show on the map",
  because: "Brought about by",
  effects: (n: number) => (n === 1 ? "It brought about one event" : `It brought about ${n} events`),
  moreEffects: (n: number) => `and ${n} more`,
  initial: "the initial state",
  unlisted: (id: string) => `occurrence ${id}, which is not an event on record`,
  range: (low: string, high: string) => `low ${low}, high ${high}`,
  split: (a: string, b: string, civilians: string, unknown: string) =>
    `side A ${a}, side B ${b}, civilians ${civilians}, unknown ${unknown}`,
  fewer: (shown: number) => `The first ${shown} rows. The full table needs scripts; all rows are in events.csv.`,
  noMatch: "No event matches these filters.",
  counts: "Events and deaths in each replication",
  replication: "Replication",
  kinds: eventKindsEn as Readonly<Record<string, string>>,
  note: {
    definition:
      "An event is one recorded happening of the model, violent or not. Columns follow the UCDP Georeferenced Event Dataset where they apply, so that tables compare; the rows are simulated. Low and high equal best where the model has no doubt of its own.",
    unit: "One row for each event; deaths are people.",
    notCounted: "Moves, births and losses that the model does not record as events.",
  },
}

export const eventsEs: typeof eventsEn = {
  lead: (rows, violent, replication, n) =>
    n === 1
      ? `Los ${rows} eventos registrados, ${violent} de ellos violentos.`
      : `Los ${rows} eventos registrados de la réplica ${replication}, ${violent} de ellos violentos; las cuentas de las demás están abajo.`,
  truncated: (shown, all) =>
    `Los primeros ${shown} de ${all} eventos, para que el archivo sea pequeño. Todos están en events.csv.`,
  none: "No se registró ningún evento.",
  search: "Buscar",
  searchHint: "Lugar, grupo, tipo, número",
  place: "Estado",
  group: "Grupo",
  kind: "Tipo",
  minDeaths: "Muertes, al menos",
  any: "Todos",
  onlyMonth: "Solo el mes del mapa",
  clear: "Quitar filtros",
  download: "Renglones filtrados en CSV",
  count: (shown, all) => `${shown} de ${all} eventos`,
  page: (page, pages) => `Página ${page} de ${pages}`,
  previous: "Página anterior",
  next: "Página siguiente",
  date: "Fecha",
  territory: "Territorio",
  sides: "Bandos",
  against: "contra",
  deaths: "Muertes",
  number: "Núm.",
  details: "Detalles",
  showOnMap: "Ver en el mapa",
  because: "Lo ocasionó",
  effects: (n) => (n === 1 ? "Ocasionó un evento" : `Ocasionó ${n} eventos`),
  moreEffects: (n) => `y ${n} más`,
  initial: "el estado inicial",
  unlisted: (id) => `el suceso ${id}, que no es un evento registrado`,
  range: (low, high) => `bajo ${low}, alto ${high}`,
  split: (a, b, civilians, unknown) => `bando A ${a}, bando B ${b}, civiles ${civilians}, desconocidos ${unknown}`,
  fewer: (shown) =>
    `Los primeros ${shown} renglones. La tabla completa necesita scripts; todos los renglones están en events.csv.`,
  noMatch: "Ningún evento cumple estos filtros.",
  counts: "Eventos y muertes de cada réplica",
  replication: "Réplica",
  kinds: eventKindsEs,
  note: {
    definition:
      "Un evento es un suceso registrado del modelo, violento o no. Las columnas siguen al UCDP Georeferenced Event Dataset donde aplican, para poder comparar tablas; los renglones son simulados. Bajo y alto son iguales al mejor valor donde el modelo no tiene duda propia.",
    unit: "Un renglón por evento; las muertes son personas.",
    notCounted: "Movimientos, altas y bajas que el modelo no registra como eventos.",
  },
}
