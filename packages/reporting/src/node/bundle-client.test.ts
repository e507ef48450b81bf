import { describe, expect, it } from "vitest"
import { bundleClient } from "./bundle-client.js"

describe.each(["main", "comparison-page"] as const)("bundleClient of %s", (name) => {
  it("gives one classic script that cannot end its element and imports nothing", async () => {
    const script = await bundleClient(name)
    expect(script.length).toBeGreaterThan(10_000)
    expect(script).not.toMatch(/<\/script|<!--|\bimport\(|^import /im)
  })

  it("asks for nothing over a network and keeps nothing on the device", async () => {
    expect(await bundleClient(name)).not.toMatch(
      /\bfetch\(|XMLHttpRequest|WebSocket|localStorage|sessionStorage|\beval\(|indexedDB/,
    )
  })

  // Half of it are the words of the page in two languages; the smallest library of charts would double it.
  it("stays small: no chart library is in it", async () => {
    expect((await bundleClient(name)).length).toBeLessThan(150_000)
  })
})
