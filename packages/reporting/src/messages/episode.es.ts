import type { episode as english } from "./episode.en.js"

/** Frases de las secciones que tiene un solo episodio. */
export const episode: typeof english = {
  sections: {
    timeline: "Hora por hora",
    outcomes: "Cómo puede resultar, y qué se reportó",
    "what-ifs": "¿Y si…?",
  },
  question: (start, until) =>
    `Dado que el episodio empieza, ¿cómo transcurre y dónde queda el resultado reportado (${start} a ${until})?`,
  finding: (label, median, low, high) =>
    `${label} ${median} en la corrida de en medio, ${low} a ${high} en nueve de cada diez`,
  findingReported: (best, below, equal, above) =>
    ` (reportado ${best}: menos en ${below}, igual en ${equal}, más en ${above} de las corridas)`,
  measures: {
    "officers-killed": "Policías muertos",
    "officers-injured": "Policías heridos",
    "attackers-killed": "Atacantes muertos",
    "aircraft-hit": "Aeronaves alcanzadas",
    "civilians-killed": "Civiles muertos",
    "hours-of-attack": "Duración del ataque",
    "hours-until-help": "Tiempo hasta que llega la primera ayuda",
    "hours-until-all-help": "Tiempo hasta que llega la última ayuda",
    roadblocks: "Bloqueos de caminos",
    "people-afraid": "Habitantes del lugar con miedo al final",
    "people-displaced": "Habitantes del lugar que se van después del ataque",
  },
  units: {
    officers: "policías",
    members: "miembros",
    aircraft: "aeronaves",
    people: "personas",
    hours: "horas",
    closings: "bloqueos",
  },
  timeline: {
    lead: (n) =>
      `Cuándo ocurre por primera vez cada tipo de suceso, contado desde la alarma, en ${n} ${n === 1 ? "réplica" : "réplicas"}: línea, nueve de cada diez corridas; línea gruesa, la mitad; punto, la corrida de en medio. Sólo cuentan las corridas en las que ocurre.`,
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
  },
  outcomes: {
    lead: (n) =>
      `${n === 1 ? "Una réplica" : `${n} réplicas`} del escenario tal como es. Las barras cuentan corridas; la línea marca la cifra reportada, la banda sombreada va del reporte más bajo al más alto.`,
    runs: "corridas",
    spread: (mean, low, high) => `Media ${mean}; nueve de cada diez corridas de ${low} a ${high}.`,
    reported: (best, low, high, below, equal, above) =>
      `Reportado ${best} (${low} a ${high}): ${below} de las corridas quedan debajo, ${equal} en esa cifra, ${above} encima.`,
    notReported: "No se reportó ninguna cifra.",
    table: "Como tabla, con fuentes",
    outcome: "Resultado",
    unit: "Unidad",
    mean: "Media",
    median: "Corrida de en medio",
    nine: "Nueve de cada diez",
    low: "Reportado: bajo",
    best: "mejor",
    high: "alto",
    below: "Corridas bajo el mejor",
    equal: "en el mejor",
    above: "sobre el mejor",
    within: "Corridas de bajo a alto",
    source: "Quién lo reportó",
    value: "Valor",
    counts: "Todas las barras",
    note: {
      definition:
        "La proporción de corridas debajo, en y encima de la cifra reportada dice dónde queda el reporte en la dispersión de este modelo. Un reporte dentro de la dispersión no habla a favor del modelo: quienes eligieron los parámetros lo conocían.",
      interval: "Nueve de cada diez corridas: los cuantiles 5 % y 95 % de las réplicas.",
      notCounted:
        "La duda sobre los parámetros y sobre el modelo mismo. Donde no llega ayuda, el tiempo hasta que llega es el tiempo hasta el fin de la corrida.",
    },
  },
  whatIfs: {
    lead: (n) =>
      `Cada supuesto cambia una cosa y se corre con la misma suerte: ${n === 1 ? "un par" : `${n} pares`} de corridas. El punto es la diferencia media, la línea su intervalo; donde la línea cruza el centro, el modelo no distingue entre los dos.`,
    none: "Este escenario no tiene supuestos alternativos.",
    outcome: "Resultado",
    asItIs: "Tal como es",
    whatIf: "Y si",
    difference: "Diferencia, intervalo conjunto de 95 %",
    p: "p ajustado",
    picture: "Diferencia",
    note: {
      definition:
        "Supuesto menos escenario tal como es, réplica por réplica; todo sorteo que el cambio no toca es el mismo en ambos.",
      interval:
        "Intervalos de Student de la diferencia media que valen para todos los supuestos a la vez con 95 % (Bonferroni), por resultado; los valores p son de Holm. Se estrechan con más réplicas y nada dicen del mundo.",
      notCounted: "Efectos secundarios del cambio de los que ningún mecanismo del escenario habla.",
    },
  },
}
