import type { QuantityName } from "../records/territory-quantities.js"

/** What is said of one quantity that the map can show. */
export interface LayerWords {
  /** On the switch. */
  readonly name: string
  /** Over its legend, with its unit. */
  readonly legend: string
  /** Above the map: what colour or width stands for. */
  readonly lead: string
  /** Beside a value of one territory. */
  readonly value: string
  readonly definition: string
  readonly unit: string
  readonly notCounted: string
}

const quantitiesEn: Readonly<Record<QuantityName, LayerWords>> = {
  presence: {
    name: "Presence",
    legend: "Members of all groups",
    lead: "Colour and hatch show the group with most members in a territory at the beginning of the month, stronger where all groups together have more.",
    value: "Members",
    definition:
      "Members of all groups in the territory at the beginning of the month; of several replications the mean. Colour and hatch are of the group with most of them, whoever holds the territory; of equals, of the one named first in the manifest.",
    unit: "Members. Each shade begins at ten times the one before. In the page, two digits of each number; all stand in series.csv.",
    notCounted: "Members on the road between two territories, and those outside the region.",
  },
  violence: {
    name: "Violence",
    legend: "Violent events in the month",
    lead: "Colour shows violent events in the month, darker where there are more; nothing where there is none.",
    value: "Violent events in the month",
    definition:
      "Simulated events in the territory in the calendar month in which somebody is attacked; of several replications the mean, which may be a fraction.",
    unit: "Events per calendar month. The scale is the same in every month. In the page, two digits of each number.",
    notCounted: "Events without violence; threats and displacement.",
  },
  fear: {
    name: "Fear",
    legend: "People afraid, share of those at home",
    lead: "Colour shows the share of the people at home who are afraid at the beginning of the month.",
    value: "Afraid",
    definition:
      "Share of the people living at home in the territory who are afraid at the beginning of the month; of several replications the mean. Threats and deaths frighten, and fear decays.",
    unit: "Per cent of the people at home. The scale is the same in every month. In the page, two digits of each number.",
    notCounted: "The displaced. Nobody has observed this share: it is a quantity of the model.",
  },
  displacement: {
    name: "Displacement",
    legend: "People displaced from here",
    lead: "Colour shows how many people have been driven from a territory and have not come back by the beginning of the month.",
    value: "Displaced from here",
    definition:
      "People who left their homes in the territory out of fear and have not come back by the beginning of the month, by the territory that they left; of several replications the mean.",
    unit: "People. The scale is the same in every month. In the page, two digits of each number.",
    notCounted: "Where they found shelter; people who left for other reasons or crossed the border of the region.",
  },
  flow: {
    name: "Route flow",
    legend: "Flow on roads",
    lead: "The width of a line shows what is trafficked on a road at the beginning of the month. Cells have no colour here.",
    value: "Passes on its roads",
    definition:
      "What is trafficked on the road between two neighbouring seats at the beginning of the month, both ways together; of several replications the mean. Lines are straight between seats: they are not the course of a road.",
    unit: "Units a day of the scenario's demands, whose size is an assumption: only proportions count. In the page, two digits of each number.",
    notCounted:
      "Roads without any flow in the whole run. Quantities and routes are those of the model; nobody has observed them.",
  },
}

const quantitiesEs: typeof quantitiesEn = {
  presence: {
    name: "Presencia",
    legend: "Integrantes de todos los grupos",
    lead: "Color y trama muestran el grupo con más integrantes en un territorio al comienzo del mes, más intensos donde todos los grupos juntos tienen más.",
    value: "Integrantes",
    definition:
      "Integrantes de todos los grupos en el territorio al comienzo del mes; de varias réplicas, la media. Color y trama son del grupo que tiene más, sea quien sea que tenga el territorio; de iguales, del que el manifiesto nombra primero.",
    unit: "Integrantes. Cada tono comienza en diez veces el anterior. En la página, dos cifras de cada número; todas están en series.csv.",
    notCounted: "Integrantes en camino entre dos territorios, y los que están fuera de la región.",
  },
  violence: {
    name: "Violencia",
    legend: "Eventos violentos en el mes",
    lead: "El color muestra los eventos violentos del mes, más oscuro donde hay más; sin color donde no hay ninguno.",
    value: "Eventos violentos en el mes",
    definition:
      "Eventos simulados en el territorio en el mes calendario en que alguien es atacado; de varias réplicas, la media, que puede ser una fracción.",
    unit: "Eventos por mes calendario. La escala es la misma en todos los meses. En la página, dos cifras de cada número.",
    notCounted: "Eventos sin violencia; amenazas y desplazamiento.",
  },
  fear: {
    name: "Miedo",
    legend: "Personas con miedo, parte de quienes están en casa",
    lead: "El color muestra qué parte de las personas que están en casa tiene miedo al comienzo del mes.",
    value: "Con miedo",
    definition:
      "Parte de las personas que viven en casa en el territorio que tiene miedo al comienzo del mes; de varias réplicas, la media. Amenazas y muertes atemorizan, y el miedo decae.",
    unit: "Por ciento de las personas en casa. La escala es la misma en todos los meses. En la página, dos cifras de cada número.",
    notCounted: "Las personas desplazadas. Nadie ha observado esta parte: es una cantidad del modelo.",
  },
  displacement: {
    name: "Desplazamiento",
    legend: "Personas desplazadas de aquí",
    lead: "El color muestra cuántas personas han sido expulsadas de un territorio y no han vuelto al comienzo del mes.",
    value: "Desplazadas de aquí",
    definition:
      "Personas que dejaron su casa en el territorio por miedo y no han vuelto al comienzo del mes, por el territorio que dejaron; de varias réplicas, la media.",
    unit: "Personas. La escala es la misma en todos los meses. En la página, dos cifras de cada número.",
    notCounted: "Dónde hallaron refugio; quienes se fueron por otras razones o cruzaron el límite de la región.",
  },
  flow: {
    name: "Flujo por rutas",
    legend: "Flujo en las carreteras",
    lead: "El ancho de una línea muestra lo que se trafica por una carretera al comienzo del mes. Las celdas no llevan color aquí.",
    value: "Pasa por sus carreteras",
    definition:
      "Lo que se trafica por la carretera entre dos cabeceras vecinas al comienzo del mes, en ambos sentidos juntos; de varias réplicas, la media. Las líneas van rectas entre cabeceras: no son el trazo de una carretera.",
    unit: "Unidades por día de las demandas del escenario, cuyo tamaño es un supuesto: solo cuentan las proporciones. En la página, dos cifras de cada número.",
    notCounted:
      "Carreteras sin flujo en toda la corrida. Cantidades y rutas son las del modelo; nadie las ha observado.",
  },
}

/** What the map can show besides who holds what. */
export const layersEn = {
  label: "What the map shows",
  control: "Control",
  quantities: quantitiesEn,
  none: "none",
  under: (amount: string) => `under ${amount}`,
  between: (low: string, high: string) => `${low} to ${high}`,
  from: (amount: string) => `${amount} and more`,
  mostMembers: "Most members",
  perDay: (amount: string) => `${amount} units a day`,
  percent: (amount: string) => `${amount} %`,
  flowTable: "As a table: flow on roads at the end",
  road: "Road",
  onlySome: (shown: number, all: number) =>
    `Single replications of the other views: the first ${shown} of ${all}, to keep the file small.`,
  coarse: (percent: string, every: number) =>
    `${every === 1 ? "In" : `One month in ${every} is told in`} the other views, but for violence${every === 1 ? "," : ":"} a value is told again once it differs by more than ${percent} % or falls into another class, to keep the file small. All values are in series.csv.`,
}

export const layersEs: typeof layersEn = {
  label: "Qué muestra el mapa",
  control: "Control",
  quantities: quantitiesEs,
  none: "nada",
  under: (amount) => `menos de ${amount}`,
  between: (low, high) => `${low} a ${high}`,
  from: (amount) => `${amount} y más`,
  mostMembers: "Más integrantes",
  perDay: (amount) => `${amount} unidades por día`,
  percent: (amount) => `${amount} %`,
  flowTable: "En tabla: flujo en las carreteras al final",
  road: "Carretera",
  onlySome: (shown, all) =>
    `Réplicas sueltas de las otras vistas: las primeras ${shown} de ${all}, para que el archivo sea pequeño.`,
  coarse: (percent, every) =>
    `${every === 1 ? "En" : `Se da un mes de cada ${every} en`} las otras vistas, salvo la de violencia${every === 1 ? "," : ":"} un valor se da de nuevo cuando difiere en más de ${percent} % o cambia de clase, para que el archivo sea pequeño. Todos los valores están en series.csv.`,
}
