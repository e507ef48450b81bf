import { describe, expect, it } from "vitest"
import { StopSwitch } from "./stop-switch.js"

describe("a stop switch", () => {
  it("gives what a promise comes to, and then keeps nothing of it", async () => {
    const stop = new StopSwitch()
    expect(await stop.orStopped(Promise.resolve(7))).toBe(7)
    await expect(stop.orStopped(Promise.reject(new Error("of its own")))).rejects.toThrow("of its own")
    expect(stop.waiting).toBe(0)
  })

  it("ends all that is waited for, and whatever is waited for afterwards, with the first reason", async () => {
    const stop = new StopSwitch()
    const never = [1, 2].map(() => stop.orStopped(new Promise(() => undefined)))
    stop.stop(new Error("stopped"))
    stop.stop(new Error("again"))
    for (const one of [...never, stop.orStopped(Promise.resolve(7))]) await expect(one).rejects.toThrow("stopped")
    expect(stop.waiting).toBe(0)
  })
})
