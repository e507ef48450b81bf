import { formatNumber } from "../html/format-number.js"

/** Deaths and violent events per month. */
export const deathsEn = {
  fan: (n: number) =>
    `Deaths per month over ${formatNumber(n)} replications: bands that hold 50, 80 and 95 % of them, their median, and single runs as thin lines.`,
  lines: (n: number) =>
    n === 1
      ? "Deaths per month in the one replication. There is no band: one run has no spread."
      : `Deaths per month in ${formatNumber(n)} replications, one thin line each, and their median. There is no band: under 20 replications the tail of a distribution cannot be told.`,
  alt: (n: number, low: string, high: string) =>
    `Deaths per month over ${formatNumber(n)} replications. The monthly median lies between ${low} and ${high}.`,
  median: "Median",
  band50: "50 %",
  band80: "80 %",
  band95: "95 %",
  single: "Single replication",
  table: "As a table",
  month: "Month",
  axis: "deaths per month",
  dot: "Dot",
  events: {
    title: "Violent events per month",
    fan: (n: number) =>
      `Violent events per month over ${formatNumber(n)} replications, in the same bands, median and thin lines.`,
    lines: (n: number) =>
      n === 1
        ? "Violent events per month in the one replication, without a band: one run has no spread."
        : `Violent events per month in ${formatNumber(n)} replications, one thin line each, and their median; no band under 20 replications.`,
    alt: (n: number, low: string, high: string) =>
      `Violent events per month over ${formatNumber(n)} replications. The monthly median lies between ${low} and ${high}.`,
    axis: "violent events per month",
    note: {
      definition: "Simulated events in all territories in a calendar month in which somebody is attacked.",
      unit: "Violent events per calendar month.",
      notCounted: "Events without violence; observed events are never drawn here.",
    },
  },
  note: {
    definition:
      "Deaths in simulated events of all territories in a calendar month: both sides, civilians and unknown people.",
    unit: "Deaths per calendar month.",
    notCounted: "Observed deaths are never drawn here: fit to data is a figure of its own.",
  },
}

export const deathsEs: typeof deathsEn = {
  fan: (n) =>
    `Muertes por mes en ${formatNumber(n)} réplicas: bandas que contienen 50, 80 y 95 % de ellas, su mediana, y corridas sueltas como líneas delgadas.`,
  lines: (n) =>
    n === 1
      ? "Muertes por mes en la única réplica. No hay banda: una corrida no tiene dispersión."
      : `Muertes por mes en ${formatNumber(n)} réplicas, una línea delgada cada una, y su mediana. No hay banda: con menos de 20 réplicas no se distingue la cola de una distribución.`,
  alt: (n, low, high) =>
    `Muertes por mes en ${formatNumber(n)} réplicas. La mediana mensual está entre ${low} y ${high}.`,
  median: "Mediana",
  band50: "50 %",
  band80: "80 %",
  band95: "95 %",
  single: "Una réplica",
  table: "En tabla",
  month: "Mes",
  axis: "muertes por mes",
  dot: "Punto",
  events: {
    title: "Eventos violentos por mes",
    fan: (n) =>
      `Eventos violentos por mes en ${formatNumber(n)} réplicas, con las mismas bandas, mediana y líneas delgadas.`,
    lines: (n) =>
      n === 1
        ? "Eventos violentos por mes en la única réplica, sin banda: una corrida no tiene dispersión."
        : `Eventos violentos por mes en ${formatNumber(n)} réplicas, una línea delgada cada una, y su mediana; sin banda con menos de 20 réplicas.`,
    alt: (n, low, high) =>
      `Eventos violentos por mes en ${formatNumber(n)} réplicas. La mediana mensual está entre ${low} y ${high}.`,
    axis: "eventos violentos por mes",
    note: {
      definition: "Eventos simulados de todos los territorios en un mes calendario en los que se ataca a alguien.",
      unit: "Eventos violentos por mes calendario.",
      notCounted: "Eventos sin violencia; aquí nunca se dibujan eventos observados.",
    },
  },
  note: {
    definition:
      "Muertes en eventos simulados de todos los territorios en un mes calendario: ambos bandos, civiles y personas desconocidas.",
    unit: "Muertes por mes calendario.",
    notCounted: "Aquí nunca se dibujan muertes observadas: el ajuste a los datos es otra figura.",
  },
}
