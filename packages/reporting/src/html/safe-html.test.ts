import { parseFragment } from "parse5"
import { describe, expect, it } from "vitest"
import { hostileTexts } from "../../tests/fixtures/hostile-texts.js"
import { escapeText, html, trusted } from "./safe-html.js"

type Parsed = ReturnType<typeof parseFragment>["childNodes"][number]

describe("html", () => {
  it.each(hostileTexts)("keeps %j as text in an element and in an attribute", (text) => {
    const expected = escapeText(text)
    const { childNodes } = parseFragment(html`<p title="${text}">${text}</p>`.markup)
    expect(childNodes).toHaveLength(1)
    const paragraph = childNodes[0] as Parsed & { childNodes: Parsed[]; attrs: { name: string; value: string }[] }
    expect(paragraph.childNodes.every((node) => node.nodeName === "#text")).toBe(true)
    expect(paragraph.attrs.map(({ name }) => name)).toEqual(["title"])
    expect(escapeText(paragraph.attrs[0]!.value).replaceAll("\r", "\n")).toBe(expected.replace(/\r\n?/g, "\n"))
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
