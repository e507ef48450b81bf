import { defineModel, rate } from "@contested/core"
import { INCUMBENT_CONTROL, indiscriminateViolence, safety, ZONES } from "./zones.js"

const form = "form ours, after the argument of Kalyvas 2006, The Logic of Violence in Civil War, chapters 6 and 7"

/** By zone, side by side: the incumbent in zone z at 2 z, the insurgents at 2 z + 1 (z from 0). */
export interface ZoneWorld {
  /** Who works for the other side, undiscovered. */
  readonly defectors: number[]
  /** Acts of violence so far: against one who was denounced, and against anybody. */
  readonly selective: number[]
  readonly indiscriminate: number[]
}

/** A side's share of control. */
export function controlOf(at: number): number {
  const incumbent = INCUMBENT_CONTROL[at >> 1] as number
  return at % 2 === 0 ? incumbent : 1 - incumbent
}

const places = 2 * ZONES.length
const none = (): number[] => new Array<number>(places).fill(0)
const add = (counts: number[], at: number, change: number): void => {
  counts[at] = (counts[at] ?? 0) + change
}

/** Joint violence: those who denounce and the side that acts on it, in each of the five zones, for both sides. */
export const kalyvasModel = defineModel({
  name: "kalyvas",
  parameters: {
    defection: rate(20, { per: "month", description: "defections to a side with all control", assumption: form }),
    denunciation: rate(2, {
      per: "month",
      description: "denunciations of a defector where it is wholly safe",
      assumption: form,
    }),
    lapse: rate(1, { per: "month", description: "defectors who stop, unseen", assumption: form }),
    blind: rate(4, {
      per: "month",
      description: "indiscriminate acts of a side that controls nothing",
      assumption: form,
    }),
  },
  world: (): ZoneWorld => ({ defectors: none(), selective: none(), indiscriminate: none() }),
  variables: { defectors: places },
  hazards: {
    defects: {
      members: places,
      rate: (_, p, at) => p.defection * (1 - controlOf(at)),
      effect: (w, _, at, context) => {
        add(w.defectors, at, 1)
        context.changed.defectors(at)
      },
    },
    isDenounced: {
      members: places,
      reads: { defectors: (at) => at },
      rate: (w, p, at) => p.denunciation * safety(controlOf(at)) * (w.defectors[at] ?? 0),
      effect: (w, _, at, context) => {
        add(w.defectors, at, -1)
        add(w.selective, at, 1)
        context.changed.defectors(at)
      },
    },
    lapses: {
      members: places,
      reads: { defectors: (at) => at },
      rate: (w, p, at) => p.lapse * (w.defectors[at] ?? 0),
      effect: (w, _, at, context) => {
        add(w.defectors, at, -1)
        context.changed.defectors(at)
      },
    },
    strikesBlindly: {
      members: places,
      rate: (_, p, at) => indiscriminateViolence(controlOf(at), p),
      effect: (w, _, at) => add(w.indiscriminate, at, 1),
    },
  },
})
