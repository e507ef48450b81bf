import type { Language } from "../messages/bilingual.js"
import { inline, paragraphs } from "./markdown.js"
import { appendices, initialisation, inputData } from "./odd-inputs.js"
import { designConcepts, entities, processOverview, purpose } from "./odd-overview.js"
import type { OddSource } from "./odd-source.js"
import { submodels } from "./odd-submodels.js"
import { oddWords } from "./odd-words.js"

/**
 * The model as an ODD protocol in Markdown with LaTeX (Grimm et al. 2020, doi:10.18564/jasss.4259): all seven elements and all eleven
 * design concepts, from the model's own definition, complete enough to write the model again.
 *
 * @param brief leaves out the tables of territories and roads
 */
export function oddProtocol(source: OddSource, language: Language, brief = false): string {
  const words = oddWords[language]
  const text = paragraphs(
    `# ${words.title(inline(source.scenario.title))}`,
    words.lead(inline(source.version)),
    purpose(source, words),
    entities(source, words),
    processOverview(source, words),
    designConcepts(words),
    initialisation(source, words),
    inputData(source, words),
    submodels(source, words),
    appendices(source, words, brief),
  )
  return `${text}\n`
}
