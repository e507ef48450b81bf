import { describe, expect, it } from "vitest"
import { publishedModels } from "./catalogue.js"
import type { ReproducedQuantity } from "./published-model.js"
import { agreementInWords, agrees, reproduceQuantity } from "./reproduction.js"

const [model] = publishedModels
const made = (part: Partial<ReproducedQuantity>): ReproducedQuantity => ({
  name: "a number",
  unit: "1",
  reference: 10,
  mark: "read",
  source: "a paper",
  agreement: { relative: 0.01 },
  ours: () => 10,
  ...part,
})

describe("agreement", () => {
  it("is held at its bounds and no further", () => {
    expect([10.1, 9.9, 10.11, 9.89].map((ours) => agrees(10, { relative: 0.01 }, ours))).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect([-10.1, -10.2].map((ours) => agrees(-10, { relative: 0.01 }, ours))).toEqual([true, false])
    expect([12, 8, 12.5].map((ours) => agrees(10, { absolute: 2 }, ours))).toEqual([true, true, false])
    expect([3, 5, 5.1, 2.9].map((ours) => agrees(10, { between: [3, 5] }, ours))).toEqual([true, true, false, false])
    const inside = (low: number, high: number) => agrees(10, { insideInterval: true }, { value: 9, low, high })
    expect([inside(8, 10), inside(8, 9.9), inside(10.1, 11)]).toEqual([true, false, false])
  })

  it("is never reached by what is not a number, nor by a bare number where an interval is asked for", () => {
    for (const ours of [Number.NaN, Number.POSITIVE_INFINITY])
      expect(agrees(10, { between: [0, 1e9] }, ours)).toBe(false)
    expect(agrees(10, { insideInterval: true }, 10)).toBe(false)
  })

  it("is said in words", () => {
    expect(agreementInWords({ relative: 0.015 })).toBe("within 1.5 %")
    expect(agreementInWords({ relative: 1e-6 })).toBe("within 1e-6 of it")
    expect(agreementInWords({ absolute: 2 })).toBe("within 2")
  })
})

describe("a reproduced quantity", () => {
  if (model === undefined) throw new Error("There is no published model.")
  it("passes, misses, or is only shown where the reference is from memory", () => {
    expect(reproduceQuantity(model, made({})).verdict).toBe("pass")
    expect(reproduceQuantity(model, made({ ours: () => 12 })).verdict).toBe("miss")
    expect(reproduceQuantity(model, made({ ours: () => 12, mark: "memory" })).verdict).toBe("shown")
  })
})

describe("every published model", () => {
  it("has a name of its own, a citation, limits, parameters with a basis, and quantities with a source", () => {
    const names = publishedModels.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const { name, citation, limits, parameters, quantities } of publishedModels) {
      expect(name).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
      expect(citation.length).toBeGreaterThan(20)
      expect(limits.length).toBeGreaterThan(0)
      for (const { source, assumption } of parameters)
        expect((source === undefined) !== (assumption === undefined)).toBe(true)
      expect(quantities.length).toBeGreaterThan(0)
      expect(new Set(quantities.map((one) => one.name)).size).toBe(quantities.length)
      for (const { source } of quantities) expect(source.length).toBeGreaterThan(5)
    }
  })

  it("has options with names and defaults of their kind", () => {
    for (const { cases } of publishedModels)
      for (const option of cases?.options ?? []) {
        expect(option.name).toMatch(/^[a-z][a-z0-9-]*$/)
        expect(option.kind === "choice").toBe(option.choices !== undefined)
        if (option.kind === "choice" && option.default !== undefined) expect(option.choices).toContain(option.default)
        if (option.kind === "number" && option.default !== undefined)
          expect(Number(option.default)).toBeGreaterThanOrEqual(option.low ?? -1e99)
      }
  })
})
