import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { publishedModels, scenarios } from "@contested/scenarios"
import { describe, expect, it } from "vitest"

const FOLDER = new URL("gallery/", import.meta.url)

describe("the gallery", () => {
  it("has a picture, a line and the command of every scenario and published model: npm run gallery", () => {
    const page = readFileSync(new URL("README.md", FOLDER), "utf8")
    for (const { name } of [...scenarios, ...publishedModels]) {
      expect(existsSync(new URL(`${name}.svg`, FOLDER)), name).toBe(true)
      expect(page, name).toContain(`](${name}.svg)`)
      expect(page, name).toContain(`npx contested run ${name}\n`)
    }
    for (const [, target] of page.matchAll(/\]\((\.\.[^)]+)\)/g))
      expect(existsSync(new URL(target as string, FOLDER)), target).toBe(true)
  })

  it("stays under a megabyte, and shows nothing that is no longer there", () => {
    const files = readdirSync(FOLDER)
    expect(files.reduce((sum, file) => sum + statSync(new URL(file, FOLDER)).size, 0)).toBeLessThan(1e6)
    expect(files.length).toBe(scenarios.length + publishedModels.length + 1)
  })
})
