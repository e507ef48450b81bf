import { answerEn } from "./answer.js"
import { boundariesEn } from "./boundaries.js"
import { causesEn } from "./causes.js"
import { comparisonEn } from "./comparison.js"
import { deathsEn } from "./deaths.js"
import { episodeEn } from "./episode.js"
import { eventsEn } from "./events.js"
import { fitEn } from "./fit.js"
import { groupsEn } from "./groups.js"
import { headlineEn } from "./headline.js"
import { knowEn } from "./know.js"
import { layersEn } from "./layers.js"
import { limitsEn } from "./limits.js"
import { mapEn } from "./map.js"
import { pageEn } from "./page.js"
import { parametersEn } from "./parameters.js"
import { provenanceEn } from "./provenance.js"
import { publishedEn } from "./published.js"
import { relationsEn } from "./relations.js"
import { sourcesEn } from "./sources.js"
import { transportEn } from "./transport.js"
import { yearsEn } from "./years.js"

/**
 * Every sentence of the report; one file a section, both languages in it. One rule for the wording: results are conditional
 * statements about a model, so nothing here says what is going to happen, what is so in the world, or that something was shown.
 */
export const en = {
  language: "en" as "en" | "es",
  ...pageEn,
  answer: answerEn,
  know: knowEn,
  headline: headlineEn,
  map: mapEn,
  layers: layersEn,
  boundaries: boundariesEn,
  transport: transportEn,
  deaths: deathsEn,
  episode: episodeEn,
  years: yearsEn,
  groups: groupsEn,
  relations: relationsEn,
  fit: fitEn,
  events: eventsEn,
  causes: causesEn,
  parameters: parametersEn,
  sources: sourcesEn,
  provenance: provenanceEn,
  limits: limitsEn,
  published: publishedEn,
  comparison: comparisonEn,
}

/** The shape that every language fills. */
export type Messages = typeof en
