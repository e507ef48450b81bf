/**
 * A published model, and its numbers
 *
 * Covers: the catalogue of published models, reference values with their marks, a case of one's own.
 *
 * Scenario: Moran's process of 1958: how likely is it that one mutant, a tenth fitter, takes over a population of twenty? The formula and a
 * simulation answer, for the published case and for another.
 */
import { publishedModels, reproduceQuantity } from "@contested/scenarios"
import { printWhenRun } from "./src/print-when-run.js"

export const lines = (): string[] => {
  const moran = publishedModels.find(({ name }) => name === "moran")
  if (moran?.cases === undefined) throw new Error("The catalogue has lost Moran's process.")
  const rows = moran.quantities
    .filter(({ name }) => name.startsWith("fixation of 1 in 20"))
    .map((quantity) => reproduceQuantity(moran, quantity))
  const { value, simulated, low, high } = moran.cases.answer({ population: 12, fitness: 1.5, start: 2 })
  const interval = (from: number, to: number): string => `99.9 % interval ${from.toFixed(4)} to ${to.toFixed(4)}`
  return [
    moran.title,
    ...rows.map(
      ({ quantity, reference, value: ours, low: from, high: to, mark, verdict }) =>
        `${quantity}: ${reference} (${mark}), ours ${ours.toFixed(4)}${from === null || to === null ? "" : `, ${interval(from, to)}`}: ${verdict}`,
    ),
    `2 of 12, half as fit again: exactly ${Number(value).toFixed(4)}, simulated ${simulated?.toFixed(4)}, ${interval(low ?? 0, high ?? 1)}`,
  ]
}

printWhenRun(import.meta.url, lines)
