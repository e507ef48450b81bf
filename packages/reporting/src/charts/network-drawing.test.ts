import { describe, expect, it } from "vitest"
import { hostileTexts } from "../../tests/fixtures/hostile-texts.js"
import { elementsOf } from "../../tests/fixtures/page.js"
import { drawNetwork, edgeWidth } from "./network-drawing.js"

const node = (name: string) => ({ shape: "circle", colour: "var(--g1)", name: () => name }) as const

describe("a drawing of a network", () => {
  it("has a curve for each pair that fights, the widest for most events, thin ones on top, and one for allies", () => {
    const { markup } = drawNetwork(
      [node("A"), node("B"), node("C")],
      [
        { a: 1, b: 2, events: 25, isAllied: false },
        { a: 0, b: 1, events: 100, isAllied: false },
        { a: 0, b: 2, events: 0, isAllied: true },
      ],
    )
    expect([...markup.matchAll(/class="fight" stroke-width="([^"]+)"/g)].map(([, width]) => width)).toEqual(["16", "8"])
    expect(markup.match(/class="allied"/g)).toHaveLength(1)
    expect(edgeWidth(0.001, 100)).toBe(0.8)
    expect(edgeWidth(0, 100)).toBe(0)
  })

  it.each([1, 2, 5, 12])("keeps names of three lines inside its frame with %d sides", (count) => {
    const { markup } = drawNetwork(
      Array.from({ length: count }, () => node("Fifteen letters Fifteen letters Fifteen letters")),
      [],
    )
    const [, , width = 0, height = 0] = (/viewBox="([^"]+)"/.exec(markup)?.[1] ?? "").split(" ").map(Number)
    for (const [, anchor, x, y] of [...markup.matchAll(/text-anchor="(\w+)"><tspan x="([^"]+)" y="([^"]+)"/g)]) {
      // A letter is some 8 units wide on a screen.
      const reach = anchor === "middle" ? 62 : 125
      expect(Number(x) - (anchor === "start" ? 0 : reach)).toBeGreaterThanOrEqual(0)
      expect(Number(x) + (anchor === "end" ? 0 : reach)).toBeLessThanOrEqual(width)
      expect(Number(y)).toBeGreaterThan(12)
      expect(Number(y) + 2 * 18).toBeLessThan(height)
    }
  })

  it("takes names as text", () => {
    const nodes = hostileTexts.map((text) => node(text))
    const tags = new Set(elementsOf(drawNetwork(nodes, []).markup).map(({ name }) => name))
    expect([...tags].filter((tag) => !["html", "head", "body", "svg", "path", "text", "tspan"].includes(tag))).toEqual(
      [],
    )
  })
})
