import { describe, expect, it } from "vitest"
import type { StoreFiles } from "../../src/node/store/store-files.js"
import { losePower } from "./lose-power.js"
import type { MemoryFiles } from "./memory-files.js"

/** A file system as it is, but for some calls. */
function careless(without: (files: MemoryFiles) => Partial<StoreFiles>): (files: MemoryFiles) => StoreFiles {
  return (files) => {
    const changed = without(files)
    return new Proxy<StoreFiles>(files, {
      get: (target, name) => {
        const value = (changed[name as keyof StoreFiles] ?? target[name as keyof StoreFiles]) as unknown
        return typeof value === "function" ? value.bind(target) : value
      },
    })
  }
}

describe("a loss of power at any moment of an experiment", () => {
  it("loses no row that was safe, counts none twice, tears none, and the experiment can be gone on with", async () => {
    const { states, ...harm } = await losePower(3, 3, "power")
    expect(harm).toEqual({ different: 0, lost: 0, stuck: 0, examples: [] })
    expect(states).toBeGreaterThan(400)
  })

  it("would do harm if folders were not synced: the harness sees it", async () => {
    const spoilt = careless(() => ({ syncFolder: async () => undefined }))
    const { lost } = await losePower(2, 0, "power", spoilt)
    expect(lost).toBeGreaterThan(0)
  })

  it("would do harm if files were not synced: the harness sees it", async () => {
    const spoilt = careless((files) => ({
      create: async (path) => ({ ...(await files.create(path)), sync: async () => undefined }),
    }))
    const { lost, stuck } = await losePower(2, 0, "power", spoilt)
    expect(lost + stuck).toBeGreaterThan(0)
  })
})
