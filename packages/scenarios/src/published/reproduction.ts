import type { ReproducedRow } from "@contested/core"
import type { Agreement, Estimate, PublishedModel, ReproducedQuantity } from "./published-model.js"

/** Whether ours agrees with a reference in the way that was asked for. What is not a number agrees with nothing. */
export function agrees(reference: number, agreement: Agreement, ours: number | Estimate): boolean {
  const value = typeof ours === "number" ? ours : ours.value
  if (!Number.isFinite(value)) return false
  if ("relative" in agreement) return Math.abs(value - reference) <= agreement.relative * Math.abs(reference)
  if ("absolute" in agreement) return Math.abs(value - reference) <= agreement.absolute
  if ("between" in agreement) return value >= agreement.between[0] && value <= agreement.between[1]
  return typeof ours !== "number" && reference >= ours.low && reference <= ours.high
}

/** An agreement in words, the same in the terminal and in the report. */
export function agreementInWords(agreement: Agreement): string {
  if ("relative" in agreement) {
    const { relative } = agreement
    return relative >= 1e-4
      ? `within ${Number((relative * 100).toPrecision(3))} %`
      : `within ${relative.toExponential()} of it`
  }
  if ("absolute" in agreement) return `within ${agreement.absolute}`
  if ("between" in agreement) return `ours ${agreement.between[0]} to ${agreement.between[1]}`
  return "in the 99.9 % interval"
}

/** Computes ours for one quantity and compares. Takes as long as the quantity does, at most a few seconds. */
export function reproduceQuantity(model: PublishedModel, quantity: ReproducedQuantity): ReproducedRow {
  const { name, unit, reference, mark, source, agreement } = quantity
  const ours = quantity.ours()
  const [value, low, high] = typeof ours === "number" ? [ours, null, null] : [ours.value, ours.low, ours.high]
  const verdict = mark === "memory" ? "shown" : agrees(reference, agreement, ours) ? "pass" : "miss"
  return {
    model: model.name,
    quantity: name,
    unit,
    reference,
    value,
    low,
    high,
    agreement: agreementInWords(agreement),
    verdict,
    mark,
    source,
  }
}
