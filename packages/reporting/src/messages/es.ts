import { answerEs } from "./answer.js"
import { boundariesEs } from "./boundaries.js"
import { causesEs } from "./causes.js"
import { comparisonEs } from "./comparison.js"
import { deathsEs } from "./deaths.js"
import type { Messages } from "./en.js"
import { episodeEs } from "./episode.js"
import { eventsEs } from "./events.js"
import { fitEs } from "./fit.js"
import { groupsEs } from "./groups.js"
import { headlineEs } from "./headline.js"
import { knowEs } from "./know.js"
import { layersEs } from "./layers.js"
import { limitsEs } from "./limits.js"
import { mapEs } from "./map.js"
import { pageEs } from "./page.js"
import { parametersEs } from "./parameters.js"
import { provenanceEs } from "./provenance.js"
import { publishedEs } from "./published.js"
import { relationsEs } from "./relations.js"
import { sourcesEs } from "./sources.js"
import { transportEs } from "./transport.js"
import { yearsEs } from "./years.js"

/** Spanish of Mexico. The same rule: statements about a model, never about what is going to happen. */
export const es: Messages = {
  language: "es",
  ...pageEs,
  answer: answerEs,
  know: knowEs,
  headline: headlineEs,
  map: mapEs,
  layers: layersEs,
  boundaries: boundariesEs,
  transport: transportEs,
  deaths: deathsEs,
  episode: episodeEs,
  years: yearsEs,
  groups: groupsEs,
  relations: relationsEs,
  fit: fitEs,
  events: eventsEs,
  causes: causesEs,
  parameters: parametersEs,
  sources: sourcesEs,
  provenance: provenanceEs,
  limits: limitsEs,
  published: publishedEs,
  comparison: comparisonEs,
}
