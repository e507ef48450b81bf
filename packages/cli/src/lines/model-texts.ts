import type { Scenario } from "@contested/core"
import { ExperimentError, quoted } from "@contested/experiments"
import { engineProvenance } from "@contested/experiments/node"
import {
  bibtex,
  citationFile,
  citedSources,
  oddProtocol,
  publishedBibtex,
  publishedOdd,
  publishedWorks,
  stressChecklist,
} from "@contested/reporting"
import type { PublishedModel } from "@contested/scenarios"

/** Texts other than the ODD protocol, by the option that asks for them. */
export const textKinds = ["bibtex", "cff", "stress"] as const
export type TextKind = "odd" | (typeof textKinds)[number]

function scenarioText(scenario: Scenario, kind: TextKind, language: "en" | "es", brief: boolean): string {
  const model = scenario.describe?.()
  if (model === undefined)
    throw new ExperimentError(
      "request",
      `The scenario ${quoted(scenario.name)} was not put together from mechanisms, so there is no definition to write it from.`,
    )
  const { version } = engineProvenance()
  const source = { scenario, model, version }
  if (kind === "odd") return oddProtocol(source, language, brief)
  const cited = citedSources(source)
  if (kind === "bibtex") return bibtex(cited, version)
  return kind === "cff" ? citationFile(scenario.title, version, cited.works) : stressChecklist(source, cited)
}

function publishedText(model: PublishedModel, kind: TextKind, language: "en" | "es"): string {
  const { version } = engineProvenance()
  if (kind === "odd") return publishedOdd(model, version, language)
  if (kind === "bibtex") return publishedBibtex(model, version)
  if (kind === "cff") return citationFile(model.title, version, publishedWorks(model))
  throw new ExperimentError(
    "request",
    `--stress is for scenarios; ${model.name} is a published model, whose study has been reported by its authors.`,
  )
}

/**
 * A text about a scenario or a published model, from its own definition.
 *
 * @throws ExperimentError `request` when a scenario's definition is not known
 */
export async function modelTexts(
  subject: Scenario | PublishedModel,
  kind: TextKind,
  language: "en" | "es",
  brief: boolean,
): Promise<string> {
  return "quantities" in subject ? publishedText(subject, kind, language) : scenarioText(subject, kind, language, brief)
}
