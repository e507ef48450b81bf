import type { ModelMathematics, ParameterEntry } from "@contested/core"
import { formatExact } from "../html/format-number.js"
import type { Language } from "../messages/bilingual.js"
import { type Work, works } from "./bibliography.js"
import { bibtex } from "./bibtex.js"
import { doisIn } from "./dois-in.js"
import { bullets, inline, paragraphs, tableWithSource, withMath } from "./markdown.js"
import { oddWords } from "./odd-words.js"
import { publishedWords } from "./published-words.js"

/** A published model as a text needs it. */
export interface PublishedDescription {
  readonly name: string
  readonly title: string
  readonly citation: string
  readonly summary: string
  readonly limits: readonly string[]
  readonly parameters: readonly ParameterEntry[]
  readonly mathematics?: ModelMathematics
  readonly quantities: readonly {
    readonly name: string
    readonly unit: string
    readonly reference: number
    readonly source: string
  }[]
  readonly simulation?: {
    readonly measures: readonly { readonly name: string; readonly unit: string; readonly description: string }[]
    readonly variants: readonly { readonly name: string; readonly title: string }[]
  }
}

/** A published model as an ODD protocol in Markdown: all seven elements, from its own definition. */
export function publishedOdd(model: PublishedDescription, version: string, language: Language): string {
  const words = publishedWords[language]
  const { title, lead, heads, sub } = oddWords[language]
  const { mathematics: told } = model
  const missing = words.untold
  const parameters = model.parameters.map((entry) => [
    inline(entry.name),
    formatExact(entry.value),
    inline(entry.unit),
    inline(entry.description),
    entry.source === undefined
      ? `${sub.assumption}: ${inline(entry.assumption ?? "")}`
      : `${sub.source}: ${inline(entry.source)}`,
  ])
  const quantities = model.quantities.map(({ name, unit, reference, source }) => [
    inline(name),
    formatExact(Number(reference.toPrecision(7))),
    unit === "1" ? "" : inline(unit),
    inline(source),
  ])
  const terms = (told?.terms ?? []).map(({ what, math, effect = "" }) =>
    paragraphs(`${withMath(what)}:`, `$$${math}$$`, withMath(effect)),
  )
  const concept = (name: string, text: string): string => `**${name}.** ${text}`
  const [
    basic,
    emergence,
    adaptation,
    objectives,
    learning,
    prediction,
    sensing,
    interaction,
    chance,
    groups,
    observed,
  ] = words.concepts
  const measures = (model.simulation?.measures ?? []).map(
    ({ name, description }) => `${inline(name)}: ${inline(description)}`,
  )
  const variants = (model.simulation?.variants ?? []).map((one) => `${inline(one.name)}: ${inline(one.title)}`)
  const text = paragraphs(
    `# ${title(inline(model.title))}`,
    lead(inline(version)),
    `## ${heads[0]}`,
    inline(model.summary),
    `${words.after} ${inline(model.citation)}`,
    `${words.patterns} ${inline(model.name)}.`,
    tableWithSource(words.quantity, quantities),
    bullets(model.limits.map(inline)),
    `## ${heads[1]}`,
    told === undefined ? missing : withMath(told.entities),
    `## ${heads[2]}`,
    told === undefined ? missing : withMath(told.process),
    variants.length === 0 ? "" : paragraphs(words.variants, bullets(variants)),
    `## ${heads[3]}`,
    concept(basic ?? "", `${inline(model.summary.split(". ")[0] ?? "")}.`.replace(/\.\.$/, ".")),
    concept(emergence ?? "", told === undefined ? missing : withMath(told.emerges)),
    ...[adaptation, objectives, learning, prediction].map((name) => concept(name ?? "", words.notUsed)),
    concept(sensing ?? "", words.sensing),
    concept(interaction ?? "", told === undefined ? missing : withMath(told.interacts)),
    concept(chance ?? "", told === undefined ? missing : withMath(told.chance)),
    concept(groups ?? "", words.notUsed),
    concept(observed ?? "", measures.length === 0 ? words.observedNumbers : words.observed),
    bullets(measures),
    `## ${heads[4]}`,
    told === undefined ? missing : withMath(told.start),
    `## ${heads[5]}`,
    told?.input === undefined ? words.noInput : withMath(told.input),
    `## ${heads[6]}`,
    parameters.length === 0 ? sub.noParameters : tableWithSource(words.parameters, parameters),
    ...terms,
  )
  return `${text}\n`
}

/** All that a published model's texts say of sources. */
function sourcesOf({ citation, parameters, quantities }: PublishedDescription): readonly string[] {
  return [citation, ...parameters.map(({ source }) => source ?? ""), ...quantities.map(({ source }) => source)]
}

/** Known works that a published model cites. */
export function publishedWorks(model: PublishedDescription): readonly Work[] {
  const all = sourcesOf(model).join("\n")
  return works.filter(
    ({ doi, named, key }) =>
      key === "grimm2020" || (doi !== undefined && all.includes(doi)) || (named !== undefined && all.includes(named)),
  )
}

/** BibTeX of a published model: known works, other DOIs, and its citation as it stands where no work covers it. */
export function publishedBibtex(model: PublishedDescription, version: string): string {
  const cited = publishedWorks(model)
  const known = new Set(cited.flatMap(({ doi }) => doi ?? []))
  const dois = new Map<string, string>()
  for (const text of sourcesOf(model))
    for (const doi of doisIn(text)) if (!known.has(doi) && !dois.has(doi)) dois.set(doi, text)
  const covered = [...known, ...dois.keys()].some((doi) => model.citation.includes(doi))
  const others = covered ? [] : [{ title: model.citation, source: model.citation }]
  return bibtex({ works: cited, dois: [...dois].map(([doi, text]) => ({ doi, text })), others }, version)
}
