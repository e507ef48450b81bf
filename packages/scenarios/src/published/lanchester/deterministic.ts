import { exp, log, log1p, meanField } from "@contested/core"
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

/** What insurgents are hidden among, and what comes of hitting at random. */
export interface Hiding {
  /** mu: share of what the government does that is aimed, 0 to 1. */
  readonly intelligence: number
  /** R, insurgents at the start. */
  readonly insurgents: number
  /** P, people among whom they hide. */
  readonly people: number
  /** kappa: who joins them for each bystander that is hit; default 0. */
  readonly kappa?: number
}

/**
 * The strength that a government needs: the winning condition of the generalised Deitchman model, (b / 2) B^2 = a * integral from 0 to R of
 * z dz / (c + s z), solved for B at a = b. Here c = mu - kappa (1 - mu) is what the last insurgent meets and s = (1 - mu) (1 + kappa) / P.
 *
 * @returns Infinity where c is below 0: whoever is hit at random is replaced sooner than the last are found, however strong the government
 */
export function strengthNeeded({ intelligence, insurgents, people, kappa = 0 }: Hiding): number {
  const last = intelligence - kappa * (1 - intelligence)
  const slope = ((1 - intelligence) * (1 + kappa)) / people
  if (last < 0) return Number.POSITIVE_INFINITY
  if (slope === 0) return insurgents
  const integral =
    last === 0 ? insurgents / slope : insurgents / slope - (last / (slope * slope)) * log1p((slope * insurgents) / last)
  return Math.sqrt(2 * integral)
}

/** How many insurgents are left where a government of lasting strength can drive them no further: where c + s z = 0. */
export function insurgentsThatRemain({ intelligence, people, kappa = 0 }: Hiding): number {
  return Math.max(0, (people * (kappa * (1 - intelligence) - intelligence)) / ((1 - intelligence) * (1 + kappa)))
}

/** The strength needed found from the model's mean field, by halving: who has nobody left first. Needs it to be finite, and c above 0. */
export function strengthNeededByModel({ intelligence, insurgents, people, kappa = 0 }: Hiding): number {
  let [loses, wins] = [50, 1000]
  while (wins - loses > 1e-4) {
    const government = (loses + wins) / 2
    const parameters = { government, insurgents, people, intelligence, kappa }
    const field = meanField(hiddenInsurgentsModel, { until: 1000, parameters, at: [] })
    if (field.value((w) => w.a) > field.value((w) => w.b)) wins = government
    else loses = government
  }
  return wins
}

/** Insurgents after many days under a government that loses nobody, from the model's mean field. */
export function insurgentsThatRemainByModel({ intelligence, insurgents, people, kappa = 0 }: Hiding): number {
  const parameters = { government: 100, insurgents, people, intelligence, kappa, a: 0 }
  return meanField(hiddenInsurgentsModel, { until: 1000, parameters, at: [] }).value((w) => w.b)
}

/**
 * Logarithmic law as a jump process: everybody goes on their own, those of A at rate beta and those of B at alpha, and the side of the last to go
 * wins. P(A wins) = sum over k from 0 to n of (-1)^k C(n, k) m B(k alpha / beta + 1, m), B the beta function: a sum that alternates, for n up to 20.
 */
export function lastOnesWin(m: number, n: number, alpha: number, beta: number): number {
  let sum = 0
  let choices = 1
  for (let k = 0; k <= n; k++) {
    // m B(x + 1, m) = product over i from 1 to m of i / (x + i).
    let term = choices
    for (let i = 1; i <= m; i++) term *= i / ((k * alpha) / beta + i)
    sum += k % 2 === 0 ? term : -term
    choices = (choices * (n - k)) / (k + 1)
  }
  return sum
}
