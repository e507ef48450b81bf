import { conflictModel, start } from "@contested/core"
import { mexicoGround, mexicoMechanisms } from "@contested/scenarios"
import { defineBenchmark, type Measurement } from "../measure/benchmark.js"
import { timed } from "../measure/cpu-time.js"
import { SEED_RANGE } from "../measure/options.js"

interface GrowthSetting {
  readonly occurrences: number
  readonly seed: number
}

const THREE_STATES = ["Aguascalientes", "Jalisco", "Zacatecas"]

/** The national scenario's mechanisms and 150 groups, on some states or on all; building it is outside the timed part. */
function measure(states: readonly string[] | undefined, { occurrences, seed }: GrowthSetting): Measurement {
  const ground = mexicoGround(states)
  const run = start(conflictModel("growth", ground, mexicoMechanisms), { seed: `growth ${seed}` })
  const happen = (count: number) => () => {
    for (let i = 0; i < count; i++) run.step()
  }
  const warmUp = Math.min(occurrences, 20_000)
  const cold = timed(warmUp, happen(warmUp))
  const ns = timed(occurrences, happen(occurrences))
  const { territories } = ground.region
  const places = territories.length
  let held = 0
  for (let place = 0; place < places; place++) held += run.world.presentCount[place] as number
  return { ns, cold, hash: run.occurrences, figures: { municipalities: places, "groups/place": held / places } }
}

export const growth = defineBenchmark({
  name: "growth",
  about:
    "What a larger region costs: the national scenario's mechanisms and 150 groups on 194 municipalities and on 2,469.",
  example: "growth --occurrences 100000 --json",
  options: {
    occurrences: { about: "timed occurrences", least: 1, most: 1e8, initial: 100_000 },
    seed: { about: "of the run", ...SEED_RANGE, initial: 1 },
  },
  rounds: 3,
  programs: {
    "three states": (setting) => measure(THREE_STATES, setting),
    Mexico: (setting) => measure(undefined, setting),
  },
  title: ({ occurrences }) =>
    `Growth from 194 to 2,469 municipalities, ${occurrences} occurrences; CPU time per occurrence`,
  tables: [[]],
})
