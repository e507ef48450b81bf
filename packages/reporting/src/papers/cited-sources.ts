import { type Work, works } from "./bibliography.js"
import { doisIn } from "./dois-in.js"
import type { OddSource } from "./odd-source.js"

/** What a model cites: known works, DOIs of others, and sources that are data or press. */
export interface CitedSources {
  readonly works: readonly Work[]
  /** DOIs that no known work has, each with the text that names it. */
  readonly dois: readonly { readonly doi: string; readonly text: string }[]
  /** Data and other sources. */
  readonly others: readonly { readonly title: string; readonly source: string; readonly licence?: string }[]
}

/** Works that every ODD text of ours rests on, whatever the model. */
const always = ["anderson2007", "gibson2000", "grimm2020", "lewis1979"]

/** Collects what the texts of a model cite: mechanisms, parameters, input data, observed facts and tables. */
export function citedSources({ scenario, model }: OddSource): CitedSources {
  const { ground } = model
  const mechanisms = model.mechanisms.flatMap(({ after, equations, parameters }) => [
    after,
    ...Object.values(equations?.symbols ?? {}),
    ...parameters.map(({ source, assumption }) => source ?? assumption ?? ""),
  ])
  const inputs = [
    ...ground.deployments,
    ...(ground.incursions ?? []),
    ...(ground.policies ?? []),
    ...(ground.capabilities ?? []),
    ...(ground.counterMeasures ?? []),
    ...(ground.alliances ?? []),
    ...(ground.leaderRemovals ?? []),
    ...(ground.trafficking ?? []),
    ...(ground.coverage ?? []),
  ].map((one) => ({ source: one.source ?? "", assumption: "assumption" in one ? (one.assumption ?? "") : "" }))
  const observed = (scenario.observed ?? []).map(({ source }) => source)
  const texts = [
    ...Object.values(model.notation),
    ...mechanisms,
    ...inputs.flatMap(({ source, assumption }) => [source, assumption]),
    ...observed,
  ]
  const all = texts.join("\n")
  const found = works.filter(
    ({ key, doi, named }) =>
      always.includes(key) || (doi !== undefined && all.includes(doi)) || (named !== undefined && all.includes(named)),
  )
  const known = new Set(found.flatMap(({ doi }) => doi ?? []))
  const dois = new Map<string, string>()
  for (const text of texts) for (const doi of doisIn(text)) if (!known.has(doi)) dois.set(doi, text)
  const isWork = (text: string): boolean =>
    found.some(
      ({ doi, named }) => (doi !== undefined && text.includes(doi)) || (named !== undefined && text.includes(named)),
    )
  const parameterSources = model.mechanisms.flatMap(({ parameters }) =>
    parameters.flatMap(({ source }) => source ?? []),
  )
  const data = [...parameterSources, ...inputs.flatMap(({ source }) => (source === "" ? [] : [source])), ...observed]
  const tables = ground.region.sources.map(({ title, source, licence }) => ({ title, source, licence }))
  const others = [...new Set(data)].filter((text) => !isWork(text)).map((source) => ({ title: source, source }))
  return { works: found, dois: [...dois].map(([doi, text]) => ({ doi, text })), others: [...tables, ...others] }
}
