/** The five zones of control: 1 the incumbent's alone, 2 mostly, 3 shared alike, 4 mostly the insurgents', 5 theirs alone. */
export const ZONES = [1, 2, 3, 4, 5] as const

/** The incumbent's share of control by zone; what is not the incumbent's is the insurgents'. Nobody's grip is quite complete. */
export const INCUMBENT_CONTROL = [0.98, 0.75, 0.5, 0.25, 0.02] as const

/** Rates of the model, all in one unit of time. */
export interface ZoneRates {
  /** Defections to the other side per unit of time, where that side had all control. */
  readonly defection: number
  /** Denunciations of a defector per unit of time, where those who denounce are wholly safe. */
  readonly denunciation: number
  /** Rate at which a defector stops, unseen. */
  readonly lapse: number
  /** Acts of indiscriminate violence per unit of time of a side that controls nothing. */
  readonly blind: number
}

/** Whether it is safe to denounce: control less the other side's, which answers a denunciation with one of its own; 0 at parity and below. */
export function safety(control: number): number {
  return Math.max(0, 2 * control - 1)
}

/**
 * Selective violence of a side per unit of time, in the long run: defectors come where the other side is present, and are denounced, each at the rate
 * that safety allows, unless they lapse before. (1 - c) delta d s(c) / (d s(c) + l): a queue with any number of servers, so counts are Poisson.
 */
export function selectiveViolence(control: number, { defection, denunciation, lapse }: ZoneRates): number {
  const found = denunciation * safety(control)
  return found === 0 ? 0 : ((1 - control) * defection * found) / (found + lapse)
}

/** Indiscriminate violence of a side per unit of time: where it is the weaker one, and knows nobody's name. */
export function indiscriminateViolence(control: number, { blind }: Pick<ZoneRates, "blind">): number {
  return blind * Math.max(0, 1 - 2 * control)
}
