import type { TopLevelSpec } from "vega-lite"
import type { Figure } from "./figure.js"
import { paperLook, withPlainColours } from "./paper-look.js"

const schema = "https://vega.github.io/schema/vega-lite/v6.json"

/** What a saved specification says of its figure, beside the drawing. */
export interface FigureMeta {
  readonly name: string
  readonly language: "en" | "es"
  readonly title: string
  readonly caption: string
  readonly notes: Figure["notes"]
  readonly columns: Figure["columns"]
}

/** A specification with everything in it: data, look, words. */
export type SavedFigure = TopLevelSpec & { readonly usermeta: { readonly contested: FigureMeta } }

/** Letters of a line under the figure, so that it is no wider than the figure. */
const lineLength = 84

/** A sentence as lines, broken at blanks. */
function wrapped(sentence: string): readonly string[] {
  const lines: string[] = []
  for (const word of sentence.split(" ")) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= lineLength) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/**
 * The figure as one Vega-Lite document that needs nothing else: any Vega viewer shows it, with tooltips, and `figureSvg` draws it as it
 * stands. Survives JSON.
 */
export function savedFigure(figure: Figure): SavedFigure {
  const { spec, name, language, title, caption, notes, columns, status } = figure
  const whole = {
    $schema: schema,
    description: [caption, ...status].join(" "),
    usermeta: { contested: { name, language, title, caption, notes, columns } },
    title: { text: status.flatMap(wrapped) },
    ...withPlainColours(spec),
    config: paperLook,
  }
  return JSON.parse(JSON.stringify(whole)) as SavedFigure
}

/** Whether a JSON document is a figure of ours. */
export function isSavedFigure(document: unknown): document is SavedFigure {
  const meta = (document as { usermeta?: { contested?: { name?: unknown; title?: unknown } } } | null)?.usermeta
    ?.contested
  return typeof meta?.name === "string" && typeof meta.title === "string"
}

/** "What you should know" as plain lines, for files that hold text. */
export function figureText({ usermeta: { contested } }: SavedFigure): string {
  return [contested.caption, ...contested.notes.map(({ label, text }) => `${label}: ${text}`)].join("\n")
}
