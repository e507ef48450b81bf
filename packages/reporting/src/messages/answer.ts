import { formatNumber } from "../html/format-number.js"

/** The question of the report and its answer in one sentence. */
export const answerEn = {
  question: (start: string, until: string) =>
    `Who holds which ground, and at what cost in lives, from ${start} to ${until}?`,
  replications: (n: number) =>
    n === 1 ? "In one replication of this model" : `In ${formatNumber(n)} replications of this model`,
  noEvents: "nothing was recorded in the summary",
  deaths: (n: number, mean: string) =>
    n === 1 ? `${mean} people lose their lives` : `${mean} people lose their lives on average`,
  interval: (low: string, high: string) => ` (95 % interval of the mean ${low} to ${high})`,
  noInterval: " (one replication: no interval)",
  holder: (group: string, held: string, all: number, n: number) =>
    `at the end ${group} holds ${held} of ${all} territories${n === 1 ? "" : " on average"}`,
  and: ", and ",
  conditional: (assumptions: number, parameters: number) =>
    parameters === 0
      ? "This is a statement about a model, not about the world: it follows from the model and its initial state."
      : `This is a statement about a model, not about the world: it follows from ${parameters} parameters, of which ${assumptions} ${assumptions === 1 ? "is an assumption" : "are assumptions"}, and holds only as far as they do.`,
}

export const answerEs: typeof answerEn = {
  question: (start, until) => `¿Quién tiene qué territorio, y a qué costo en vidas, del ${start} al ${until}?`,
  replications: (n) => (n === 1 ? "En una réplica de este modelo" : `En ${formatNumber(n)} réplicas de este modelo`),
  noEvents: "el resumen no registra nada",
  deaths: (n, mean) => (n === 1 ? `${mean} personas pierden la vida` : `${mean} personas pierden la vida en promedio`),
  interval: (low, high) => ` (intervalo de 95 % de la media: ${low} a ${high})`,
  noInterval: " (una réplica: sin intervalo)",
  holder: (group, held, all, n) =>
    `al final ${group} tiene ${held} de ${all} territorios${n === 1 ? "" : " en promedio"}`,
  and: " y ",
  conditional: (assumptions, parameters) =>
    parameters === 0
      ? "Es una afirmación sobre un modelo, no sobre el mundo: se sigue del modelo y de su estado inicial."
      : `Es una afirmación sobre un modelo, no sobre el mundo: se sigue de ${parameters} parámetros, de los cuales ${assumptions} ${assumptions === 1 ? "es un supuesto" : "son supuestos"}, y vale solo en la medida en que ellos valen.`,
}
