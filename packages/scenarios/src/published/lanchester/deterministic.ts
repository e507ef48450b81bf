import { exp, log, meanField } from "@contested/core"
import { hiddenInsurgentsModel, type Law, lanchesterModel } from "./model.js"

/** A deterministic battle: strengths at the start, and how fast each makes the other lose. */
export interface Strengths {
  readonly a: number
  readonly b: number
  readonly alpha: number
  readonly beta: number
}

/** Square law, the stronger side A: survivors sqrt(a^2 - (beta / alpha) b^2), after artanh(sqrt(beta / alpha) b / a) / sqrt(alpha beta) days. */
export function squareLaw({ a, b, alpha, beta }: Strengths): { readonly survivors: number; readonly duration: number } {
  const share = (Math.sqrt(beta / alpha) * b) / a
  return {
    survivors: Math.sqrt(a * a - (beta / alpha) * b * b),
    duration: log((1 + share) / (1 - share)) / 2 / Math.sqrt(alpha * beta),
  }
}

/** Linear law: B at a time, D b / (alpha a e^(D t) - beta b) with D = alpha a - beta b. */
export function linearLaw({ a, b, alpha, beta }: Strengths, time: number): number {
  const difference = alpha * a - beta * b
  return (difference * b) / (alpha * a * exp(difference * time) - beta * b)
}

/** Deitchman's law where the hidden side B wins: what is left of it, b - alpha a^2 / (2 beta). */
export function guerrillasLeft({ a, b, alpha, beta }: Strengths): number {
  return b - (alpha * a * a) / (2 * beta)
}

/** The mean field of the jump process of a law, until a time or until one side has nobody left. */
export function battleField(law: Law, { a, b, alpha, beta }: Strengths, until: number) {
  return meanField(lanchesterModel(law), { until, parameters: { m: a, n: b, alpha, beta }, at: [] })
}

/**
 * The strength that a government needs against insurgents hidden among people: the winning condition of the generalised Deitchman model,
 * (b / 2) B^2 = a * integral from 0 to R of z dz / (mu + (1 - mu) z / P), solved for B.
 *
 * @param intelligence mu, 0 to 1
 */
export function strengthNeeded(intelligence: number, insurgents: number, people: number): number {
  const slope = (1 - intelligence) / people
  if (intelligence === 1) return insurgents
  if (intelligence === 0) return Math.sqrt(2 * insurgents * people)
  const integral = insurgents / slope - (intelligence / (slope * slope)) * log(1 + (slope * insurgents) / intelligence)
  return Math.sqrt(2 * integral)
}

/** The same found from the model's mean field, by halving: who has nobody left first. Needs intelligence above 0. */
export function strengthNeededByModel(intelligence: number): number {
  let [loses, wins] = [50, 1000]
  while (wins - loses > 1e-4) {
    const government = (loses + wins) / 2
    const field = meanField(hiddenInsurgentsModel, { until: 1000, parameters: { government, intelligence }, at: [] })
    if (field.value((w) => w.a) > field.value((w) => w.b)) wins = government
    else loses = government
  }
  return wins
}
