import {
  after,
  anyOf,
  type Container,
  container,
  defineModel,
  exponential,
  process,
  type Resource,
  rate,
  resource,
  type Store,
  start,
  store,
} from "@contested/core"
import type { Assertions } from "./broken-assertions.js"
import { Causality } from "./causality.js"

const SERVERS = 3
const FUEL = 1000
const BOXES = 20

/**
 * Customers who are processes wait for one of three servers, some give up, and are served: they take fuel from a tank, which a truck
 * fills, and a box, which the last but one has left.
 *
 * Asserted after every event: no more servers are busy than there are, and nobody waits while one is idle; who has come and not gone is
 * in the shop; customers are served in the order in which they came; what was put into tank and shelf and not taken is in them, within
 * their bounds.
 */
export function customers(
  assertions: Assertions,
  { events, seed }: { readonly events: number; readonly seed: string },
): string {
  const causality = new Causality(assertions)
  let facilities: { readonly servers: Resource; readonly tank: Container; readonly shelf: Store<number> }
  const model = defineModel({
    name: "customers",
    parameters: { arrivals: rate(2.7, { per: "day" }), patience: rate(0.4, { per: "day" }) },
    processes: { door: process(), truck: process(), customer: process<number>() },
    resources: () => {
      facilities = {
        servers: resource({ capacity: SERVERS }),
        tank: container({ capacity: FUEL, level: FUEL }),
        shelf: store<number>({ capacity: BOXES, items: Array.from({ length: BOXES }, (_, i) => i) }),
      }
      return facilities
    },
    world: () => ({ came: 0, went: 0, lastServed: 0, burnt: 0, delivered: 0, boxesOut: 0, overtaken: 0 }),
    bodies: {
      *door(w, p, _, context) {
        const luck = context.random("door")
        for (;;) {
          context.record("door", null)
          w.came += 1
          context.start("customer", w.came)
          yield exponential(luck, p.arrivals)
        }
      },
      *truck(w, _, __, context) {
        for (;;) {
          context.record("truck", null)
          const load = Math.min(200, FUEL - context.resources.tank.level)
          if (load > 0 && context.resources.tank.tryPut(load)) w.delivered += load
          yield 20
        }
      },
      *customer(w, p, number, context) {
        const { servers, tank, shelf } = context.resources
        const luck = context.random("customer")
        context.record("comes", null)
        const { first } = yield* anyOf({ served: servers.request(), tired: after(exponential(luck, p.patience)) })
        context.record(first, null)
        if (first === "served") {
          if (number <= w.lastServed) w.overtaken += 1
          w.lastServed = number
          yield exponential(luck, 1)
          context.record("asks for fuel", null)
          const litres = 1 + Math.floor(6 * luck.uniform())
          yield tank.get(litres)
          context.record("has fuel", null)
          w.burnt += litres
          const box = yield* shelf.get({ filter: (item) => item % 2 === number % 2 })
          context.record("has a box", null)
          w.boxesOut += 1
          yield 0.1
          context.record("leaves the box", null)
          w.boxesOut -= 1
          shelf.tryPut(box)
          servers.release()
        }
        w.went += 1
      },
    },
    initialise: (_, __, context) => {
      context.start("truck", null)
      context.start("door", null)
    },
  })
  let overtaken = 0
  const run = start(model, {
    seed,
    onRecord: ({ occurrence, time, cause }) => {
      if (occurrence === seen) return
      seen = occurrence
      last = { occurrence, time, cause }
    },
  })
  let seen = 0
  let last = { occurrence: 0, time: 0, cause: 0 }
  for (let i = 1; i <= events; i++) {
    run.step()
    // A timeout that ends the waiting leaves no record of its own: its number is passed over, its time is not.
    if (last.occurrence === i) causality.happened(i, last.time, last.cause)
    else causality.happened(i, run.now, i - 1)
    check()
  }
  return run.digest()

  function check(): void {
    const { came, went, burnt, delivered, boxesOut } = run.world
    const { servers, tank, shelf } = facilities
    assertions.made += 8
    const at = `at day ${run.now}`
    if (!(servers.inUse >= 0 && servers.inUse <= SERVERS))
      assertions.broken("no more servers are busy than there are", `${servers.inUse} ${at}`)
    if (servers.waiting > 0 && servers.inUse < SERVERS)
      assertions.broken(
        "nobody waits while a server is idle",
        `${servers.waiting} wait, ${servers.inUse} are busy ${at}`,
      )
    if (!(servers.inUse + servers.waiting <= came - went))
      assertions.broken(
        "who has come and not gone is in the shop",
        `${came} came, ${went} went, ${servers.inUse} + ${servers.waiting} ${at}`,
      )
    if (run.world.overtaken > overtaken) {
      overtaken = run.world.overtaken
      assertions.broken("customers are served in the order in which they came", at)
    }
    // What was granted is out of the tank at once, and noted at the customer's next step: three at most stand between.
    const between = FUEL + delivered - burnt - tank.level
    if (!(between >= 0 && between <= 6 * SERVERS))
      assertions.broken("fuel is conserved", `${between} litres missing ${at}`)
    if (!(tank.level >= 0 && tank.level <= FUEL)) assertions.broken("a tank keeps its bounds", `${tank.level} ${at}`)
    const handed = BOXES - shelf.items.length - boxesOut
    if (!(handed >= 0 && handed <= SERVERS)) assertions.broken("boxes are conserved", `${handed} missing ${at}`)
    if (new Set(shelf.items).size !== shelf.items.length) assertions.broken("no box is on the shelf twice", at)
  }
}
