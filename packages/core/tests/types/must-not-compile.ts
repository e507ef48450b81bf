/**
 * What the compiler must refuse. Nothing here is run: `tsc -b` fails where a line marked with an expected error compiles after all.
 * Each mistake stands beside the same thing done right, so that it is the mistake and nothing else that is refused.
 */
import {
  type Context,
  clash,
  conflictModel,
  count,
  defineMechanism,
  defineModel,
  type EventHandle,
  event,
  History,
  join,
  meanField,
  type PlainData,
  type ProcessHandle,
  process,
  rate,
  resource,
  sampleSeries,
  signal,
  start,
  store,
} from "@contested/core"
import { lineGround } from "../conflict/line-ground.js"

const world = () => ({ strength: new Int32Array(3), deaths: 0 })
const parameters = { pressure: rate(1, { per: "day" }), posts: count(3) }
const variables = { strength: 3 }
const events = { supply: event<{ readonly post: number; readonly amount: number }>(), muster: event<null>() }
const on = { supply: () => {}, muster: () => {} }

/** The whole model done right. */
const model = defineModel({
  name: "right",
  parameters,
  variables,
  events,
  world,
  hazards: {
    loss: {
      members: 3,
      reads: { strength: (post) => [post, (post + 1) % 3] },
      rate: (w, p, post) => p.pressure * (w.strength[post] as number),
      effect: (w, _, post, context) => {
        w.deaths += 1
        context.changed.strength(post)
        context.schedule("supply", { post, amount: 1 }, { after: 1 })
        context.record("loss", { post })
      },
    },
  },
  on: {
    supply: (w, p, { post, amount }) => {
      w.strength[post] = amount * p.posts
    },
    muster: () => {},
  },
})

export const eventMistakes = {
  payload: defineModel({
    name: "payload",
    parameters,
    events,
    world,
    on: {
      ...on,
      muster: (_, __, ___, context) => {
        context.schedule("supply", { post: 0, amount: 1 }, { at: 1 })
        // @ts-expect-error a payload whose field has another type
        context.schedule("supply", { post: 0, amount: "1" }, { at: 1 })
        // @ts-expect-error a payload that lacks a field
        context.schedule("supply", { post: 0 }, { at: 1 })
        // @ts-expect-error a payload with a field too many
        context.schedule("supply", { post: 0, amount: 1, day: 3 }, { at: 1 })
        // @ts-expect-error the payload of another event
        context.schedule("supply", null, { at: 1 })
        // @ts-expect-error a payload where there is none
        context.schedule("muster", { post: 0, amount: 1 }, { at: 1 })
      },
    },
  }),

  kind: defineModel({
    name: "kind",
    parameters,
    events,
    world,
    on: {
      ...on,
      muster: (_, __, ___, context) => {
        context.schedule("muster", null, { after: 1 })
        // @ts-expect-error an event that nobody declared
        context.schedule("retreat", null, { after: 1 })
        // @ts-expect-error a time and a delay
        context.schedule("muster", null, { at: 1, after: 1 })
        // @ts-expect-error neither a time nor a delay
        context.schedule("muster", null, {})
        // @ts-expect-error a date is not a number of days
        context.schedule("muster", null, { at: "2021-01-01" })
        // @ts-expect-error only the handle of an event can be cancelled
        context.cancel("muster")
        // @ts-expect-error and a number is none
        context.cancel(3)
        // @ts-expect-error nor rescheduled
        context.reschedule(3, { after: 1 })
        // One that was kept among numbers has to be taken for one in so many words.
        const kept = Float64Array.of(context.schedule("muster", null, { at: 1 }))
        context.cancel(kept[0] as EventHandle)
      },
    },
  }),

  handler: defineModel({
    name: "handler",
    parameters,
    events,
    world,
    // @ts-expect-error an event without a handler
    on: { supply: () => {} },
  }),

  // @ts-expect-error events without any handlers
  handlers: defineModel({ name: "handlers", parameters, events, world }),

  handlerPayload: defineModel({
    name: "handler-payload",
    parameters,
    events,
    world,
    on: {
      ...on,
      supply: (w, _, payload) => {
        w.deaths += payload.amount
        // @ts-expect-error a field that the payload does not have
        w.deaths += payload.people
      },
    },
  }),

  handlerOfNothing: defineModel({
    name: "handler-of-nothing",
    parameters,
    events,
    world,
    on: {
      ...on,
      // @ts-expect-error a handler of an event that nobody declared
      retreat: () => {},
    },
  }),
}

interface Convoy {
  readonly from: number
  readonly trucks: readonly { readonly load: Float64Array; readonly driver?: string }[]
  readonly follows: EventHandle | null
  readonly escort: ProcessHandle<number>
}

interface Branch {
  readonly name: string
  readonly branches: readonly Branch[]
}

export const payloadMistakes = {
  right: [
    event<Convoy>(),
    event<Branch>(),
    event<PlainData>(),
    event<null>({ priority: 1 }),
    event(),
    event<"north" | "south">(),
  ],
  // @ts-expect-error a Map is not saved with a run
  map: event<Map<string, number>>(),
  // @ts-expect-error nor is it deep inside
  deep: event<{ readonly to: readonly { readonly when: Date }[] }>({ priority: 1 }),
  // @ts-expect-error nor a function
  function: event<{ readonly then: () => void }>(),
  // @ts-expect-error nor a big integer
  bigint: event<bigint>(),
}

export const parameterMistakes = {
  read: defineModel({
    name: "read",
    parameters,
    world: (p) => ({
      posts: p.posts,
      // @ts-expect-error the world is made of a parameter that nobody declared
      units: p.units,
    }),
    hazards: {
      loss: {
        // @ts-expect-error a rate that reads a parameter that nobody declared
        rate: (_, p) => p.pressur,
        // @ts-expect-error an effect that reads one
        effect: (_, p) => void p.losses,
      },
    },
  }),

  written: defineModel({
    name: "written",
    parameters,
    world,
    hazards: {
      loss: {
        rate: (_, p) => p.pressure,
        effect: (_, p) => {
          // @ts-expect-error parameters are not changed by a model
          p.pressure = 2
        },
      },
    },
  }),

  unit: {
    right: rate(1, { per: "week" }),
    // @ts-expect-error a rate without its unit of time
    missing: rate(1, {}),
    // @ts-expect-error a unit of time that there is not
    unknown: rate(1, { per: "fortnight" }),
    // @ts-expect-error a number has a source or is an assumption, not both
    both: rate(1, { per: "day", source: "somebody 2020", assumption: "a guess" }),
    // @ts-expect-error a default is a number
    text: count("3"),
  },

  settings: [
    start(model, { seed: "1", parameters: { pressure: 2 } }),
    // @ts-expect-error a number as text
    start(model, { seed: "1", parameters: { pressure: "2" } }),
    // @ts-expect-error a number as text, in the settings of a part
    start(model, { seed: "1", parameters: { clash: { encounters: "0.1" } } }),
    // @ts-expect-error a number as text, for the mean field
    meanField(model, { until: 1, parameters: { pressure: "2" } }),
    // @ts-expect-error a seed is text
    start(model, { seed: 1 }),
    // @ts-expect-error without a seed nothing could be repeated
    start(model, {}),
  ],
}

export const variableMistakes = {
  changed: defineModel({
    name: "changed",
    parameters,
    variables,
    world,
    hazards: {
      loss: {
        reads: { strength: (post) => post },
        rate: (_, p) => p.pressure,
        effect: (_, __, post, context) => {
          context.changed.strength(post)
          // @ts-expect-error a variable that nobody declared
          context.changed.deaths(post)
          // @ts-expect-error a variable changes at an index
          context.changed.strength("north")
          // @ts-expect-error a variable changes at an index, and says at which
          context.changed.strength()
        },
      },
    },
  }),

  reads: defineModel({
    name: "reads",
    parameters,
    // @ts-expect-error reads a variable that is not declared here
    variables,
    world,
    hazards: {
      loss: {
        reads: { deaths: () => 0 },
        rate: (_, p) => p.pressure,
        effect: () => {},
      },
    },
  }),

  readsText: defineModel({
    name: "reads-text",
    parameters,
    variables,
    world,
    hazards: {
      loss: {
        // @ts-expect-error indexes are numbers
        reads: { strength: () => "north" },
        rate: (_, p) => p.pressure,
        effect: () => {},
      },
    },
  }),

  noRate: defineModel({
    name: "no-rate",
    parameters,
    world,
    hazards: {
      // @ts-expect-error a hazard without a rate
      loss: { effect: () => {} },
    },
  }),

  textRate: defineModel({
    name: "text-rate",
    parameters,
    world,
    hazards: {
      loss: {
        // @ts-expect-error a rate is a number
        rate: () => "often",
        effect: () => {},
      },
    },
  }),
}

export const worldMistakes = {
  field: defineModel({
    name: "field",
    parameters,
    variables,
    events,
    world,
    hazards: {
      loss: {
        // @ts-expect-error a rate that reads a field that the world does not have
        rate: (w) => w.strenght[0],
        effect: (w) => {
          // @ts-expect-error an effect that changes one
          w.wounded = 1
          // @ts-expect-error a field of another type
          w.deaths = "many"
        },
      },
    },
    on: {
      ...on,
      // @ts-expect-error a handler that reads one
      muster: (w) => void w.units,
    },
    // @ts-expect-error an end that reads one
    ends: (w) => w.over,
  }),

  outside: start(model, { seed: "1" })
    .intervene("right", (w) => {
      w.deaths = 0
    })
    .intervene("wrong", (w) => {
      // @ts-expect-error an intervention in a field that the world does not have
      w.wounded = 0
    }),

  history: new History(start(model, { seed: "1" }), { every: 10 }).intervene("wrong", (w) => {
    // @ts-expect-error the same through a history
    w.wounded = 0
  }),

  series: sampleSeries(start(model, { seed: "1" }), {
    every: "day",
    until: 1,
    // @ts-expect-error a series of a field that the world does not have
    of: { wounded: (w) => w.wounded },
  }),

  sampled: // @ts-expect-error a series that nobody asked for
    sampleSeries(start(model, { seed: "1" }), { every: "day", until: 1, of: { dead: (w) => w.deaths } }).values.x,

  record: (context: Context<typeof events, "strength">) => {
    context.record("right", { post: 1, of: ["a", null] })
    // @ts-expect-error a record is plain data
    context.record("wrong", { post: () => 1 })
    // @ts-expect-error a record is plain data, and a Map is not
    context.record("wrong", new Map<string, PlainData>())
  },
}

export const processMistakes = {
  payload: defineModel({
    name: "process-payload",
    parameters,
    processes: { patrol: process<{ readonly days: number }, "home" | "lost", "recalled">() },
    world,
    bodies: {
      *patrol(w, p, { days }) {
        yield days * p.posts
        // @ts-expect-error a parameter that nobody declared
        w.deaths += p.distance
        // @ts-expect-error a field that the world does not have
        w.wounded += 1
        return "home" as const
      },
    },
    initialise: (_, __, context) => {
      const patrol = context.start("patrol", { days: 3 })
      context.interrupt(patrol, "recalled")
      // @ts-expect-error a process is not started with another payload
      context.start("patrol", { hours: 3 })
      // @ts-expect-error nor with text for a number
      context.start("patrol", { days: "3" })
      // @ts-expect-error nor with none
      context.start("patrol")
      // @ts-expect-error a process that nobody declared
      context.start("convoy", { days: 3 })
      // @ts-expect-error nor interrupted with a cause that it does not know
      context.interrupt(patrol, "tired")
    },
  }),

  waiting: defineModel({
    name: "process-waiting",
    parameters,
    processes: { patrol: process() },
    world,
    bodies: {
      // @ts-expect-error a process waits for a number of days or for a command, and for nothing else
      *patrol() {
        yield "a day"
      },
    },
  }),

  result: defineModel({
    name: "process-result",
    parameters,
    processes: { patrol: process<null, number>() },
    world,
    bodies: {
      // @ts-expect-error a body that results in something else than declared
      *patrol() {
        yield 1
        return "home"
      },
    },
  }),

  joined: defineModel({
    name: "process-joined",
    parameters,
    processes: { patrol: process<null, number>(), chief: process() },
    world,
    bodies: {
      *patrol() {
        yield 1
        return 4
      },
      *chief(_, __, ___, context) {
        const days: number = yield* join(context.start("patrol", null))
        // @ts-expect-error a result is not taken for something else
        const text: string = yield* join(context.start("patrol", null))
        return void [days, text]
      },
    },
  }),

  // @ts-expect-error processes without any bodies
  bodies: defineModel({ name: "process-bodies", parameters, processes: { patrol: process() }, world }),

  missing: defineModel({
    name: "process-missing",
    parameters,
    processes: { patrol: process(), chief: process() },
    world,
    // @ts-expect-error a process without a body
    bodies: {
      *patrol() {
        yield 1
      },
    },
  }),

  resources: defineModel({
    name: "process-resources",
    parameters,
    processes: { patrol: process() },
    resources: (p) => ({ beds: resource({ capacity: p.posts }), mail: store<number>(), call: signal<number>() }),
    world,
    bodies: {
      *patrol(_, __, ___, context) {
        const { beds, mail, call } = context.resources
        yield beds.request()
        beds.release()
        yield mail.put(1)
        // @ts-expect-error a resource that nobody declared
        yield context.resources.bath.request()
        // @ts-expect-error an item that the store does not hold
        yield mail.put("a letter")
        // @ts-expect-error a signal that carries something else
        call.send("come")
        // @ts-expect-error an amount is a number
        yield beds.request({ amount: "1" })
      },
    },
  }),

  handle: (patrol: ProcessHandle<number>) => {
    // @ts-expect-error a handle is no number of days, so that it is not yielded instead of joined
    const days: number = patrol
    return days
  },
}

export const conflictMistakes = {
  mechanism: defineMechanism({
    name: "desertion",
    claim: "Members leave.",
    after: "this test",
    parameters: { leaving: rate(0.1, { per: "year" }) },
    events: { amnesty: event<{ readonly group: number }>() },
    build: ({ groups }) => ({
      hazards: {
        desertion: {
          members: (w) => w.members.length,
          reads: { members: (member) => member },
          // @ts-expect-error a parameter of another mechanism
          rate: (w, p, member) => p.growth * (w.members[member] as number),
          effect: (w, _, member, context) => {
            context.changed.members(member)
            context.changed.forces(0)
            context.schedule("amnesty", { group: groups.length - 1 }, { after: 1 })
            // @ts-expect-error an event of another mechanism
            context.schedule("arrival", { group: 0, from: 0, to: 1, members: 1 }, { after: 1 })
            // @ts-expect-error people on the road are no variable that hazards read
            context.changed.inTransit(0)
            // @ts-expect-error a conflict's world has no such field
            w.deserters += 1
            // @ts-expect-error arrays of the world are changed, not replaced
            w.members = new Int32Array(1)
          },
        },
      },
      on: { amnesty: () => {} },
    }),
  }),

  // @ts-expect-error a claim without whom it is after
  anonymous: defineMechanism({ name: "anonymous", claim: "Something.", parameters: {}, build: () => ({}) }),

  model: conflictModel("right", lineGround(), [clash]),
  // @ts-expect-error a mechanism's name is no mechanism
  named: conflictModel("wrong", lineGround(), ["clash"]),
}
