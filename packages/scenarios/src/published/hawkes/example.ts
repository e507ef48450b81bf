import type { Mark } from "@contested/core"
import type { Agreement } from "../published-model.js"
import type { HawkesValues } from "./exact.js"

/** The process of the reference vectors, and its events (day). */
export const EXAMPLE: HawkesValues = { mu: 0.5, n: 0.6, beta: 1.2 }
export const EVENTS = [1, 2, 4, 7]
/** References have twelve decimals. */
export const VECTOR: Agreement = { absolute: 1e-11 }

export const hawkes1971 = "Hawkes 1971, doi:10.1093/biomet/58.1.83"
export const derived = (source: string): readonly [Mark, string] => ["derived", source]
