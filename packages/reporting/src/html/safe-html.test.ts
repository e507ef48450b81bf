import { describe, expect, it } from "vitest"
import { hostileTexts } from "../../tests/fixtures/hostile-texts.js"
import { elementsOf } from "../../tests/fixtures/page.js"
import { escapeText, html, trusted } from "./safe-html.js"

describe("html", () => {
  it.each(hostileTexts)("keeps %j as text in an element and in an attribute", (text) => {
    const elements = elementsOf(`<!DOCTYPE html>${html`<p title="${text}">${text}</p>`.markup}`)
    expect(elements.map(({ name }) => name)).toEqual(["html", "head", "body", "p"])
    const paragraph = elements[3]!
    expect([...paragraph.attributes.keys()]).toEqual(["title"])
    expect(escapeText(paragraph.text)).toBe(escapeText(text))
    expect(escapeText(paragraph.attributes.get("title")!)).toBe(escapeText(text))
  })

  it("joins lists, drops nothing-values, and lets markup through", () => {
    expect(html`<ul>${["<", html`<li>${1}</li>`]}${null}${undefined}${false}${trusted("<b></b>")}</ul>`.markup).toBe(
      "<ul>&lt;<li>1</li><b></b></ul>",
    )
  })

  it("shows marks that turn the direction of writing as U+FFFD", () => {
    expect(escapeText("a\u202eb")).toBe("a\ufffdb")
  })

  it("mends halves of surrogate pairs", () => {
    expect(escapeText("a\ud800b")).toBe("a\ufffdb")
  })
})
