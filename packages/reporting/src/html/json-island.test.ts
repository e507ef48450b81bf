import { describe, expect, it } from "vitest"
import { hostileTexts } from "../../tests/fixtures/hostile-texts.js"
import { jsonIsland } from "./json-island.js"

describe("jsonIsland", () => {
  it("holds no < inside and gives the same data back", () => {
    const { markup } = jsonIsland("some-data", { hostileTexts })
    const inside = markup.slice(markup.indexOf(">") + 1, markup.lastIndexOf("</script>"))
    expect(inside).not.toMatch(/[<\u2028\u2029]/)
    expect(JSON.parse(inside)).toEqual({ hostileTexts })
  })

  it("refuses an id that could leave its attribute", () => {
    expect(() => jsonIsland('a"b', {})).toThrow('got "a"b"')
  })
})
