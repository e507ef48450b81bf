import type { Mark } from "@contested/core"
import type { Agreement, ReproducedQuantity } from "./published-model.js"

/** One number that a model must reproduce, written in a line: what it is, the reference and where it is from, and how ours is made. */
export function quantity(
  name: string,
  unit: string,
  reference: number,
  [mark, source]: readonly [Mark, string],
  agreement: Agreement,
  ours: ReproducedQuantity["ours"],
): ReproducedQuantity {
  return { name, unit, reference, mark, source, agreement, ours }
}

/** The reference must lie inside the 99.9 % interval of ours. */
export const INSIDE: Agreement = { insideInterval: true }
