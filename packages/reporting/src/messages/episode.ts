import { episodeOutcomesEn, episodeOutcomesEs } from "./episode-outcomes.js"
import { episodeTimelineEn, episodeTimelineEs } from "./episode-timeline.js"
import { episodeWhatIfsEn, episodeWhatIfsEs } from "./episode-what-ifs.js"

const episodeMeasuresEn = {
  "officers-killed": "Officers killed",
  "officers-injured": "Officers injured",
  "attackers-killed": "Attackers killed",
  "aircraft-hit": "Aircraft hit",
  "civilians-killed": "Civilians killed",
  "hours-of-attack": "Length of the attack",
  "hours-until-help": "Time until the first help arrives",
  "hours-until-all-help": "Time until the last help arrives",
  roadblocks: "Closings of roads",
  "people-afraid": "People of the place who are afraid at the end",
  "people-displaced": "People of the place who leave after the attack",
}

const episodeMeasuresEs: typeof episodeMeasuresEn = {
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
}

const episodeUnitsEn = {
  officers: "officers",
  members: "members",
  aircraft: "aircraft",
  people: "people",
  hours: "hours",
  closings: "closings",
}

const episodeUnitsEs: typeof episodeUnitsEn = {
  officers: "policías",
  members: "miembros",
  aircraft: "aeronaves",
  people: "personas",
  hours: "horas",
  closings: "bloqueos",
}

/** Sections that a single episode has. */
export const episodeEn = {
  sections: {
    timeline: "Hour by hour",
    outcomes: "How it may go, and what was reported",
    "what-ifs": "What if",
  },
  question: (start: string, until: string) =>
    `Given that the episode begins, how does it go, and where does the reported outcome lie (${start} to ${until})?`,
  finding: (label: string, median: string, low: string, high: string) =>
    `${label} ${median} in the middle run, ${low} to ${high} in nine of ten`,
  findingReported: (best: string, below: string, equal: string, above: string) =>
    ` (${best} reported: fewer in ${below}, as many in ${equal}, more in ${above} of the runs)`,
  measures: episodeMeasuresEn as Readonly<Record<string, string>>,
  units: episodeUnitsEn as Readonly<Record<string, string>>,
  timeline: episodeTimelineEn,
  outcomes: episodeOutcomesEn,
  whatIfs: episodeWhatIfsEn,
}

export const episodeEs: typeof episodeEn = {
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
  measures: episodeMeasuresEs,
  units: episodeUnitsEs,
  timeline: episodeTimelineEs,
  outcomes: episodeOutcomesEs,
  whatIfs: episodeWhatIfsEs,
}
