import { formatNumber } from "../html/format-number.js"

/** When each kind of happening of an episode first comes, and one run event by event. */
export const episodeTimelineEn = {
  lead: (n: number) =>
    `When each kind of happening first comes, counted from the alarm, over ${formatNumber(n)} ${n === 1 ? "replication" : "replications"}: line, nine runs in ten; thick line, half of the runs; dot, the middle run. Only runs in which it comes are counted.`,
  kind: "Happening",
  share: "In so many runs",
  perRun: "Per run",
  first: "First time: middle run, nine in ten",
  before: (time: string) => `${time} before`,
  after: (time: string) => `${time} after`,
  minutes: (count: string) => `${count} min`,
  hours: (count: string) => `${count} h`,
  days: (count: string) => `${count} d`,
  typical: (replication: number) =>
    `One run, event by event: replication ${replication}, whose counts lie nearest to the middle of all runs`,
  clock: "Time",
  since: "From the alarm",
  place: "Place",
  who: "Who",
  number: "Number",
  none: "No event was recorded.",
  more: (rows: number) => `${rows} more rows of this run are in events.csv.`,
  note: {
    definition:
      "Times are those of the model: the alarm is the moment in which the attack begins. Happenings before it are listed with the time by which they precede it; their number is that of the whole time before.",
    unit: "Minutes, hours and days from the alarm, on a logarithmic axis.",
    interval: "Nine runs in ten: the 5 % and 95 % quantiles over the replications in which the happening comes.",
    notCounted: "How something is done: a happening is a kind, a time, a place, sides and counts.",
  },
}

export const episodeTimelineEs: typeof episodeTimelineEn = {
  lead: (n) =>
    `Cuándo ocurre por primera vez cada tipo de suceso, contado desde la alarma, en ${formatNumber(n)} ${n === 1 ? "réplica" : "réplicas"}: línea, nueve de cada diez corridas; línea gruesa, la mitad; punto, la corrida de en medio. Sólo cuentan las corridas en las que ocurre.`,
  kind: "Suceso",
  share: "En cuántas corridas",
  perRun: "Por corrida",
  first: "Primera vez: corrida de en medio, nueve de cada diez",
  before: (time) => `${time} antes`,
  after: (time) => `${time} después`,
  minutes: (count) => `${count} min`,
  hours: (count) => `${count} h`,
  days: (count) => `${count} d`,
  typical: (replication) =>
    `Una corrida, evento por evento: la réplica ${replication}, cuyos conteos quedan más cerca del centro de todas`,
  clock: "Hora",
  since: "Desde la alarma",
  place: "Lugar",
  who: "Quién",
  number: "Número",
  none: "No se registró ningún evento.",
  more: (rows) => `${rows} renglones más de esta corrida están en events.csv.`,
  note: {
    definition:
      "Los tiempos son los del modelo: la alarma es el momento en que empieza el ataque. Los sucesos anteriores se listan con el tiempo por el que la preceden; su número es el de todo el tiempo anterior.",
    unit: "Minutos, horas y días desde la alarma, en un eje logarítmico.",
    interval: "Nueve de cada diez corridas: los cuantiles 5 % y 95 % de las réplicas en las que ocurre el suceso.",
    notCounted: "Cómo se hace algo: un suceso es un tipo, un tiempo, un lugar, bandos y conteos.",
  },
}
