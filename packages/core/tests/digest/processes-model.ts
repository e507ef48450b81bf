import {
  after,
  allOf,
  anyOf,
  container,
  defineModel,
  discrete,
  duration,
  event,
  exponential,
  gamma,
  Interrupt,
  join,
  Preemption,
  type ProcessHandle,
  process,
  rate,
  resource,
  signal,
  store,
  until,
} from "@contested/core"

type Outcome = "served" | "reneged" | "displaced" | "called off"

const URGENCY = discrete([6, 3, 1])

/**
 * A depot: vehicles ask for bays and fuel, some give up waiting, some are displaced by more urgent ones, some are called off; parcels
 * pass through a store; a crew waits for both of its halves, for a broadcast and for a condition. In quiet hours nobody is there.
 */
export const depot = defineModel({
  name: "depot",
  parameters: { arrivals: rate(40, { per: "day" }), patience: duration(0.15, { in: "day" }) },
  variables: { backlog: 1 },
  events: { tanker: event<{ readonly litres: number }>(), bell: event<null>({ priority: 1 }) },
  processes: {
    gate: process<{ readonly day: number }>(),
    vehicle: process<{ readonly urgency: number }, Outcome, string>(),
    half: process<{ readonly side: number }, number>(),
    crew: process<null, number>({ priority: -1 }),
  },
  resources: () => ({
    bays: resource({ capacity: 3, preemptive: true }),
    pumps: [resource({ capacity: 1 }), resource({ capacity: 2 })],
    fuel: container({ capacity: 400, level: 200 }),
    parcels: store<{ readonly weight: number }>({ capacity: 12 }),
    call: signal<number>(),
  }),
  world: () => ({
    outcomes: { served: 0, reneged: 0, displaced: 0, "called off": 0 },
    waited: 0,
    carried: 0,
    backlog: 0,
    crews: 0,
    last: null as ProcessHandle<Outcome, string> | null,
  }),
  on: {
    tanker: (_, __, { litres }, context) => {
      if (!context.resources.fuel.tryPut(litres)) context.schedule("tanker", { litres }, { after: 0.05 })
      else context.schedule("tanker", { litres: 150 }, { after: 0.9 })
    },
    bell: (w, _, __, context) => {
      w.backlog = 0
      context.changed.backlog(0)
      context.resources.call.send(w.outcomes.served)
      context.start("gate", { day: context.now }, { after: 0.25 })
      context.schedule("bell", null, { after: 1 })
    },
  },
  bodies: {
    *gate(w, p, _, context) {
      const luck = context.random("gate")
      const vehicles: ProcessHandle<Outcome, string>[] = []
      for (const closes = context.now + 0.5; context.now < closes; ) {
        yield exponential(luck, p.arrivals)
        const vehicle = context.start("vehicle", { urgency: URGENCY.sample(luck) })
        if (w.last !== null && luck.uniform() < 0.1) context.interrupt(w.last, "called off")
        w.last = vehicle
        vehicles.push(vehicle)
        if (vehicles.length % 4 === 0) context.start("crew", null)
      }
      yield* allOf(vehicles.map((vehicle) => join(vehicle)))
    },
    *vehicle(w, p, { urgency }, context) {
      const { bays, pumps, fuel, parcels } = context.resources
      const luck = context.random("vehicle", urgency)
      const arrived = context.now
      let outcome: Outcome = "served"
      w.backlog += 1
      context.changed.backlog(0)
      try {
        const { first } = yield* anyOf({ bay: bays.request({ priority: 2 - urgency }), tired: after(p.patience) })
        if (first === "tired") outcome = "reneged"
        else {
          w.waited += context.now - arrived
          yield gamma(luck, 2, 0.1)
          const pump = pumps[urgency % 2] as (typeof pumps)[number]
          yield pump.request()
          yield fuel.get(5 + 10 * luck.uniform())
          yield 0.01
          pump.release()
          parcels.tryPut({ weight: luck.uniform() })
          bays.release()
        }
      } catch (error) {
        if (!(error instanceof Interrupt)) throw error
        outcome = error instanceof Preemption ? "displaced" : "called off"
      }
      w.outcomes[outcome] += 1
      w.backlog -= 1
      context.changed.backlog(0)
      context.record("vehicle", { outcome, urgency, time: context.now - arrived })
      return outcome
    },
    *half(w, _, { side }, context) {
      if (side === 0) {
        const { first } = yield* anyOf([context.resources.parcels.get(), after(0.3)])
        return first
      }
      yield* until(() => w.backlog < 2, { reads: ["backlog"] })
      return context.now
    },
    *crew(w, _, __, context) {
      const [left, right] = yield* allOf([
        join(context.start("half", { side: 0 })),
        join(context.start("half", { side: 1 })),
      ])
      w.carried += left + right
      const heard = yield* anyOf({ call: context.resources.call.wait(), home: after(0.1) })
      w.crews += heard.first === "call" ? heard.value + 1 : 1
      return w.crews
    },
  },
  initialise: (_, __, context) => {
    context.schedule("tanker", { litres: 150 }, { at: 0.5 })
    context.schedule("bell", null, { at: 0 })
  },
})
