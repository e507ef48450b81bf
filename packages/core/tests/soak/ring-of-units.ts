import {
  decodeSnapshot,
  defineModel,
  encodeSnapshot,
  event,
  exponential,
  type Model,
  type Run,
  rate,
  restore,
  start,
} from "@contested/core"
import type { Assertions } from "./broken-assertions.js"
import { Causality } from "./causality.js"

export const CELLS = 256
const UNITS = 4 * CELLS
/** A restored twin runs along until the number of events is a multiple of this. */
const TOGETHER = 100

export interface RingWorld {
  readonly units: Int32Array
  travelling: number
}

/**
 * Units leave their cell at a rate that depends on it and on the next, and arrive in the next a while later: none is made, none lost.
 *
 * @param lose for trying out the assertions: how many units, of those that stay, a departure takes besides the one that travels
 */
export function ringOfUnits(lose = 0): Model<RingWorld> {
  return defineModel({
    name: "ring-of-units",
    parameters: { mobility: rate(1, { per: "day" }) },
    variables: { units: CELLS },
    events: { arrival: event<{ readonly cell: number }>() },
    world: (): RingWorld => ({ units: new Int32Array(CELLS).fill(UNITS / CELLS), travelling: 0 }),
    hazards: {
      departure: {
        members: CELLS,
        reads: { units: (cell) => [cell, (cell + 1) % CELLS] },
        rate: (w, { mobility }, cell) =>
          (mobility * (w.units[cell] as number)) / (1 + (w.units[(cell + 1) % CELLS] as number)),
        effect: (w, _, cell, context) => {
          const staying = (w.units[cell] as number) - 1
          w.units[cell] = staying - Math.min(lose, staying)
          w.travelling += 1
          context.changed.units(cell)
          context.schedule("arrival", { cell: (cell + 1) % CELLS }, { after: exponential(context.random("road"), 4) })
          context.record("departure", cell)
        },
      },
    },
    on: {
      arrival: (w, _, { cell }, context) => {
        w.units[cell] = (w.units[cell] as number) + 1
        w.travelling -= 1
        context.changed.units(cell)
        context.record("arrival", cell)
      },
    },
  })
}

/**
 * Asserted after every event: the cell it names has one unit fewer or one more than before, no cell has fewer than none; every thousandth
 * time: no other cell has changed, and the units present and on the road are as many as at the start. Where the run is saved: it goes on
 * from bytes, with every rate proved, as it would have.
 */
export function ring(
  assertions: Assertions,
  {
    events,
    seed,
    restores,
    model = ringOfUnits(),
  }: { readonly events: number; readonly seed: string; readonly restores: number; readonly model?: Model<RingWorld> },
): string {
  const causality = new Causality(assertions)
  const shadow = new Int32Array(CELLS).fill(UNITS / CELLS)
  const touched = new Float64Array(CELLS)
  let travelling = 0
  const run = start(model, {
    seed,
    onRecord: ({ kind, occurrence, time, cause, data }) => {
      causality.happened(occurrence, time, cause)
      const cell = data as number
      const change = kind === "arrival" ? 1 : -1
      shadow[cell] = (shadow[cell] as number) + change
      travelling -= change
      assertions.made += 4
      if (change === -1 && cause > Math.max(touched[cell] as number, touched[(cell + 1) % CELLS] as number))
        assertions.broken(
          "a rate comes from the last change of what it reads",
          `${cause} for cell ${cell} at ${occurrence}`,
        )
      touched[cell] = occurrence
      const units = run.world.units[cell] as number
      if (units !== shadow[cell])
        assertions.broken("one unit moves at a time", `cell ${cell}: ${units}, not ${shadow[cell]}`)
      if (units < 0) assertions.broken("no cell has fewer units than none", `cell ${cell}: ${units}`)
      if (run.world.travelling !== travelling)
        assertions.broken("who leaves arrives once", `${run.world.travelling} on the road, not ${travelling}`)
    },
  })
  const saveEvery = Math.ceil((events + 1) / (restores + 1))
  let twin: Run<RingWorld> | undefined
  for (let i = 1; i <= events; i++) {
    run.step()
    if (twin !== undefined) stepTwin(twin)
    if (i % 1000 === 0) compareAll()
    if (i % saveEvery === 0) twin = restore(model, decodeSnapshot(encodeSnapshot(run.snapshot())), { audit: true })
  }
  return run.digest()

  function stepTwin(restored: Run<RingWorld>): void {
    assertions.made += CELLS
    try {
      restored.step()
    } catch (error) {
      assertions.broken("every rate is current", (error as Error).message)
      twin = undefined
      return
    }
    if (restored.occurrences % TOGETHER !== 0) return
    assertions.made += 1
    if (restored.digest() !== run.digest())
      assertions.broken("a restored run goes on as it would have", `after ${run.occurrences} events`)
    twin = undefined
  }

  function compareAll(): void {
    assertions.made += CELLS + 1
    let sum = run.world.travelling
    for (let cell = 0; cell < CELLS; cell++) {
      const units = run.world.units[cell] as number
      sum += units
      if (units !== shadow[cell])
        assertions.broken("nothing else changes", `cell ${cell}: ${units}, not ${shadow[cell]}`)
    }
    if (sum !== UNITS) assertions.broken("units are conserved", `${sum} of ${UNITS} after ${run.occurrences} events`)
  }
}
