import type { RunManifest } from "@contested/core"
import type { Language } from "../messages/bilingual.js"
import type { FigureNote } from "./figure.js"
import { figureWords } from "./figure-words.js"

/** What one figure says of itself, in its language. */
export interface OwnNotes {
  readonly definition: string
  readonly unit: string
  readonly range: string
  readonly notCounted: string
}

/** Digits of a digest that are drawn; the whole one stands in the notes. */
export const shownDigits = 12

/** "What you should know" of a run's figure. */
export function runNotes(manifest: RunManifest, language: Language, own: OwnNotes): readonly FigureNote[] {
  const words = figureWords[language]
  const { scenario, seed, start, until, engine, digest, replications } = manifest
  return [
    { label: words.labels.definition, text: own.definition },
    { label: words.labels.unit, text: own.unit },
    { label: words.labels.range, text: own.range },
    { label: words.labels.notCounted, text: own.notCounted },
    { label: words.labels.status, text: words.simulated(replications) },
    { label: words.labels.run, text: words.run(scenario.name, seed, start, until, engine.version, digest) },
  ]
}

/** The lines that are drawn under a run's figure. */
export function runStatus(manifest: RunManifest, language: Language): readonly string[] {
  const words = figureWords[language]
  const { scenario, seed, engine, digest, replications } = manifest
  return [words.status(replications, scenario.name, seed), words.version(engine.version, digest.slice(0, shownDigits))]
}
