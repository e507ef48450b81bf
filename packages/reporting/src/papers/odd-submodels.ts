import type { MechanismDescription } from "@contested/core"
import { formatExact } from "../html/format-number.js"
import { inline, markdownTable, paragraphs, withMath } from "./markdown.js"
import type { OddSource } from "./odd-source.js"
import type { OddWords } from "./odd-words.js"

/** Numbers above this are no bound that anybody set. */
const unbounded = 1e12

function range(low: number, high: number): string {
  return high >= unbounded ? `≥ ${formatExact(low)}` : `${formatExact(low)} – ${formatExact(high)}`
}

function submodel(mechanism: MechanismDescription, number: number, { sub: words }: OddWords): string {
  const { name, claim, after, equations, parameters } = mechanism
  const rows = parameters.map((entry) => [
    inline(entry.name),
    formatExact(entry.value),
    inline(entry.unit),
    range(entry.low, entry.high),
    inline(entry.description),
    entry.source === undefined
      ? `${words.assumption}: ${inline(entry.assumption ?? "")}`
      : `${words.source}: ${inline(entry.source)}`,
  ])
  const symbols = Object.entries(equations?.symbols ?? {}).map(([symbol, meaning]) => [
    `$${symbol}$`,
    withMath(meaning),
  ])
  const hazards = Object.entries(equations?.hazards ?? {}).map(([hazard, { each, rate, effect }]) =>
    paragraphs(words.hazard(inline(hazard), withMath(each)), `$$${rate}$$`, `${words.effect} ${withMath(effect)}`),
  )
  const events = Object.entries(equations?.events ?? {}).map(
    ([event, effect]) => `${words.event(inline(event))} ${withMath(effect)}`,
  )
  const answers = Object.entries(equations?.reacts ?? {}).map(
    ([kind, effect]) => `${words.answer(inline(kind))} ${withMath(effect)}`,
  )
  return paragraphs(
    `### 7.${number} ${inline(name)}`,
    `${inline(claim)} ${words.after}: ${inline(after)}.`,
    rows.length === 0 ? words.noParameters : markdownTable(words.parameters, rows),
    symbols.length === 0 ? "" : words.symbols,
    markdownTable([...(symbols.length === 0 ? [] : ["", ""])], symbols),
    ...hazards,
    ...events,
    ...answers,
    equations?.start === undefined ? "" : `${words.start} ${withMath(equations.start)}`,
    equations === undefined ? words.none : "",
  )
}

/** 7. Submodels: each with its parameters, equations, effects and where it comes from. */
export function submodels({ model }: OddSource, words: OddWords): string {
  return paragraphs(`## ${words.heads[6]}`, ...model.mechanisms.map((one, index) => submodel(one, index + 1, words)))
}
