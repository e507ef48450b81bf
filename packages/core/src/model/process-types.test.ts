import { describe, expect, expectTypeOf, it } from "vitest"
import { after } from "../engine/processes/after.js"
import { join } from "../engine/processes/join.js"
import type { ProcessHandle } from "../engine/processes/process.js"
import { anyOf } from "../engine/processes/several.js"
import { store } from "../engine/resources/store.js"
import { defineModel } from "./define-model.js"
import { process } from "./process-declaration.js"
import { simulate } from "./simulate.js"

describe("the types of processes", () => {
  it("follow from the declarations, and refuse what does not fit them", () => {
    const model = defineModel({
      name: "typed",
      parameters: {},
      processes: { clerk: process<{ desk: number }, "done" | "gone", "fire" | "lunch">(), boss: process() },
      resources: () => ({ files: store<{ year: number }>() }),
      world: () => ({ checked: 0 }),
      bodies: {
        *clerk(w, _, { desk }, context) {
          expectTypeOf(desk).toEqualTypeOf<number>()
          expectTypeOf(context.self).toEqualTypeOf<ProcessHandle<"done" | "gone", "fire" | "lunch">>()
          const { year } = yield* context.resources.files.get()
          expectTypeOf(year).toEqualTypeOf<number>()
          const either = yield* anyOf({ file: context.resources.files.get(), patience: after(1) })
          if (either.first === "file") expectTypeOf(either.value).toEqualTypeOf<{ year: number }>()
          try {
            yield 5
          } catch (error) {
            expectTypeOf(context.interruption(error).cause).toEqualTypeOf<"fire" | "lunch">()
          }
          w.checked += 1
          return desk > 0 ? "done" : "gone"
        },
        *boss(w, _, __, context) {
          const clerk = context.start("clerk", { desk: 3 })
          expectTypeOf(clerk).toEqualTypeOf<ProcessHandle<"done" | "gone", "fire" | "lunch">>()
          yield context.resources.files.put({ year: 2018 })
          yield 2
          context.interrupt(clerk, "lunch")
          const never = (): void => {
            // @ts-expect-error: no such process kind
            context.start("clark", { desk: 3 })
            // @ts-expect-error: a payload of another kind
            context.start("clerk", { desk: "three" })
            // @ts-expect-error: not among the declared causes
            context.interrupt(clerk, "boredom")
            // @ts-expect-error: an item of another kind
            context.resources.files.put("a letter")
            // @ts-expect-error: no such resource
            context.resources.drawers
          }
          expectTypeOf(never).returns.toBeVoid()
          // A handle is no number of days.
          expectTypeOf(clerk).not.toExtend<number>()
          expectTypeOf(yield* join(clerk)).toEqualTypeOf<"done" | "gone">()
          w.checked += 1
        },
      },
      initialise: (_, __, context) => void context.start("boss", null),
    })
    expect(simulate(model, { seed: "1" }).world.checked).toBe(2)
  })

  it("refuse a body that returns another result or yields what is no command", () => {
    defineModel({
      name: "refused",
      parameters: {},
      processes: { counter: process<null, number>() },
      world: () => ({}),
      bodies: {
        // @ts-expect-error: text is no number
        *counter() {
          yield 1
          return "one"
        },
      },
    })
    defineModel({
      name: "refused too",
      parameters: {},
      processes: { waiter: process() },
      world: () => ({}),
      bodies: {
        // @ts-expect-error: a promise is nothing to yield
        *waiter() {
          yield Promise.resolve(1)
        },
      },
    })
    expect(() => after(-1)).toThrow("after(-1): a span is a finite number of days >= 0.")
  })
})
