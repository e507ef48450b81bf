const measureNamesEn = {
  events: "Violent events",
  deaths: "Deaths",
  "territories-held": "Territories held at the end",
  members: "Members at the end",
  displaced: "People displaced at the end",
  afraid: "Share of people afraid at the end",
}

const measureNamesEs: typeof measureNamesEn = {
  events: "Eventos violentos",
  deaths: "Muertes",
  "territories-held": "Territorios al final",
  members: "Integrantes al final",
  displaced: "Personas desplazadas al final",
  afraid: "Parte de la población con miedo al final",
}

/** The figures of the whole run. */
export const headlineEn = {
  labels: measureNamesEn as Readonly<Record<string, string>>,
  interval: (low: string, high: string) => `95 % interval of the mean: ${low} to ${high}`,
  spread: (low: string, high: string) => `nine runs in ten: ${low} to ${high}`,
  one: "One replication: a single run has no interval. Run at least two.",
  noInterval: "No interval: the summary gives none.",
  none: "The summary holds no measures for the whole run.",
  byYear: "Every measure, by place and year",
  measure: "Measure",
  place: "Place",
  group: "Group",
  year: "Year",
  mean: "Mean",
  sd: "Std. dev.",
  intervalColumn: "95 % interval of the mean",
  spreadColumn: "5 % – 95 % of runs",
  n: "Runs",
  all: "all",
  wholeRun: "whole run",
  note: {
    definition:
      "Means over replications. Violent events are simulated happenings in which somebody is attacked; deaths are those of both sides, of civilians, and of unknown people in them. Territories and members are counted on the last day.",
    interval:
      "The 95 % interval (Student t) says how well the mean over replications is known; it shrinks with more replications. The range of nine runs in ten says how far single runs lie apart; it does not.",
    notCounted: "Doubt about the parameters and about the model itself is in none of these ranges.",
  },
  more: (n: number) => `${n} more rows are in summary.json.`,
}

export const headlineEs: typeof headlineEn = {
  labels: measureNamesEs,
  interval: (low, high) => `intervalo de 95 % de la media: ${low} a ${high}`,
  spread: (low, high) => `nueve de cada diez corridas: ${low} a ${high}`,
  one: "Una réplica: una sola corrida no tiene intervalo. Hacen falta al menos dos.",
  noInterval: "Sin intervalo: el resumen no lo da.",
  none: "El resumen no contiene medidas de la corrida completa.",
  byYear: "Todas las medidas, por lugar y año",
  measure: "Medida",
  place: "Lugar",
  group: "Grupo",
  year: "Año",
  mean: "Media",
  sd: "Desv. est.",
  intervalColumn: "Intervalo de 95 % de la media",
  spreadColumn: "5 % – 95 % de las corridas",
  n: "Corridas",
  all: "todos",
  wholeRun: "toda la corrida",
  note: {
    definition:
      "Medias sobre réplicas. Los eventos violentos son sucesos simulados en que se ataca a alguien; las muertes son las de ambos bandos, de civiles y de personas desconocidas en ellos. Territorios e integrantes se cuentan el último día.",
    interval:
      "El intervalo de 95 % (t de Student) dice con qué precisión se conoce la media; se estrecha con más réplicas. El rango de nueve de cada diez corridas dice cuánto difieren entre sí; no se estrecha.",
    notCounted: "La duda sobre los parámetros y sobre el modelo mismo no está en ninguno de estos rangos.",
  },
  more: (n) => `Hay ${n} renglones más en summary.json.`,
}
