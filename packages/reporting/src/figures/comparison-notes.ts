import type { ComparisonContext } from "../comparison/comparison-context.js"
import type { Language } from "../messages/bilingual.js"
import { comparisonFigureWords } from "./comparison-figure-words.js"
import type { FigureNote } from "./figure.js"
import { figureWords } from "./figure-words.js"
import { type OwnNotes, shownDigits } from "./run-notes.js"

/** "What you should know" of a comparison's figure. */
export function comparisonNotes(
  { manifest, n }: ComparisonContext,
  language: Language,
  own: OwnNotes,
): readonly FigureNote[] {
  const { labels, simulated, run } = figureWords[language]
  const { scenario, seed, start, until, engine, digest } = manifest
  return [
    { label: labels.definition, text: own.definition },
    { label: labels.unit, text: own.unit },
    { label: labels.range, text: own.range },
    { label: labels.notCounted, text: own.notCounted },
    { label: labels.status, text: simulated(n) },
    { label: labels.run, text: run(scenario.name, seed, start, until, engine.version, digest) },
  ]
}

/** The lines that are drawn under a comparison's figure. */
export function comparisonStatus({ manifest, n }: ComparisonContext, language: Language): readonly string[] {
  const { scenario, seed, engine, digest } = manifest
  return [
    comparisonFigureWords[language].status(n, scenario.name, seed),
    figureWords[language].version(engine.version, digest.slice(0, shownDigits)),
  ]
}
