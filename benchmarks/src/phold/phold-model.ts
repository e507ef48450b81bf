import { defineModel, event, log, type Model } from "@contested/core"
import type { Xoshiro128 } from "../random/xoshiro128.js"

export interface PholdWorld {
  readonly counts: Int32Array
  hash: number
}

/**
 * PHOLD (Fujimoto 1990, Proc. SCS Multiconference on Distributed Simulation, 23-28) as a user of the library writes it: each event
 * counts itself at an entity and schedules one for another entity, chosen uniformly, after an exponential time of mean 1.
 *
 * @param random drawn from in the order target, delay; no stream of the run, so that other programs can draw the same
 */
export function pholdModel(entities: number, random: Xoshiro128): Model<PholdWorld> {
  return defineModel({
    name: "phold",
    parameters: {},
    world: (): PholdWorld => ({ counts: new Int32Array(entities), hash: 0 }),
    events: { visit: event<number>() },
    initialise(_world, _parameters, context) {
      for (let entity = 0; entity < entities; entity++)
        context.schedule("visit", entity, { at: -log(random.nextUniform()) })
    },
    on: {
      visit(world, _parameters, entity, context) {
        world.counts[entity] = world.counts[entity]! + 1
        world.hash = (Math.imul(world.hash, 31) + entity) | 0
        const target = Math.floor(random.nextUniform() * entities)
        context.schedule("visit", target, { after: -log(random.nextUniform()) })
      },
    },
  })
}
