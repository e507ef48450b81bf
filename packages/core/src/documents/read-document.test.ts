import { describe, expect, it } from "vitest"
import { DocumentError } from "./document-problem.js"
import { readDocument } from "./read-document.js"

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)

/** What is said of a text that is refused. */
function refused(content: Uint8Array | string): readonly string[] {
  try {
    readDocument(content, "a.yaml")
  } catch (error) {
    if (error instanceof DocumentError) return error.sentences
    throw error
  }
  return expect.unreachable("it was taken")
}

describe("a document", () => {
  it("is plain data, and knows where everything stands", () => {
    const document = readDocument("a: 1\nb:\n  - x\n  - y: -2.5e3\n", "a.yaml")
    expect(document.value).toEqual({ a: 1, b: ["x", { y: -2500 }] })
    expect(document.placeOf(["b", 1, "y"])).toEqual({ line: 4, column: 8 })
    expect(document.placeOf(["b", 1, "missing"])).toEqual({ line: 4, column: 5 })
    expect(document.placeOf([])).toEqual({ line: 1, column: 1 })
    expect(document.placeOfName(["b", 1, "y"])).toEqual({ line: 4, column: 5 })
    expect(document.placeOfName(["b", 0])).toEqual({ line: 3, column: 5 })
  })

  it("may be JSON, and may begin with a byte order mark", () => {
    const json = new TextEncoder().encode('\ufeff{"a": [1, true, null, "x"]}')
    expect(readDocument(json, "a.json").value).toEqual({ a: [1, true, null, "x"] })
  })

  it("never guesses: what looks like a date, a time or a no is text, as YAML 1.2 says", () => {
    expect(readDocument("[2018-01-01, 1:30, no, yes, 1.2.3]", "a.yaml").value).toEqual([
      ...["2018-01-01", "1:30", "no", "yes", "1.2.3"],
    ])
  })

  it("has no -0", () => {
    expect(Object.is((readDocument("[-0, -0.0]", "a.yaml").value as number[])[0], 0)).toBe(true)
  })
})

describe("refused, with file, line and column", () => {
  it.each([
    ["nothing", "", ["a.yaml: it is empty."]],
    ["nothing but a comment", "# soon\n", ["a.yaml: it is empty."]],
    ["a tab as indent", "a:\n\tb: 1\n", ["a.yaml:2:1 a line is indented with a tab; use spaces."]],
    [
      "two documents",
      "a: 1\n---\nb: 2\n",
      ["a.yaml:2:1 a second document begins here (---); write one document a file."],
    ],
    ["a doubled name", "a: 1\nb: 2\na: 3\n", ["a.yaml:3:1 a: is written twice; each name may be there once."]],
    ["a doubled name in JSON", '{"a": 1, "a": 2}', ["a.yaml:1:10 a: is written twice; each name may be there once."]],
    [
      "an anchor and its alias",
      "a: &x [1]\nb: *x\n",
      [
        "a.yaml:1:7 a: &x names a part of the document; leave the name out.",
        "a.yaml:2:4 b: *x repeats another part of the document; write the part out instead.",
      ],
    ],
    ["an alias in a circle", "&x [*x]", expect.arrayContaining([expect.stringContaining("*x repeats")])],
    ["a merge key", "a: {<<: {b: 1}}", ['a.yaml:1:5 a["<<"]: merging with << is not allowed; write the entries out.']],
    [
      "a tag",
      "a: !!js/function 'x'",
      ["a.yaml:1:18 a: the tag tag:yaml.org,2002:js/function is not allowed; leave it out."],
    ],
    ["__proto__ as a name", '{"__proto__": {"x": 1}}', ['a.yaml:1:2 "__proto__" cannot be used as a name here.']],
    ["constructor as a name", "a: {constructor: 1}", ['a.yaml:1:5 a: "constructor" cannot be used as a name here.']],
    ["half a character", '"\\uD800"', ["a.yaml:1:1 holds half of a character (a lone surrogate)."]],
    [
      "infinity, and what is no number",
      "[.inf, .nan, 1e400]",
      [
        "a.yaml:1:2 [0]: .inf is no finite number.",
        "a.yaml:1:8 [1]: .nan is no finite number.",
        "a.yaml:1:14 [2]: 1e400 is no finite number.",
      ],
    ],
    [
      "numbers that can be read in two ways",
      "[017, 0x10, 0o7]",
      [
        "a.yaml:1:2 [0]: 017 can be read in more than one way; write a decimal number, or quotes around a text.",
        "a.yaml:1:7 [1]: 0x10 can be read in more than one way; write a decimal number, or quotes around a text.",
        "a.yaml:1:13 [2]: 0o7 can be read in more than one way; write a decimal number, or quotes around a text.",
      ],
    ],
    [
      "whole numbers that are not exact",
      "a: 9007199254740993",
      ["a.yaml:1:4 a: 9007199254740993 is too large to be an exact whole number; the largest is 9007199254740991."],
    ],
    ["UTF-16", bytes(0xff, 0xfe, 0x61, 0), ["a.yaml: it is written in UTF-16; save it as UTF-8."]],
    [
      "what is no UTF-8",
      bytes(0x61, 0x3a, 0x20, 0xe9, 0x0a),
      ["a.yaml: byte 3 is not UTF-8 (counted from 0); save the file as UTF-8."],
    ],
    ["NUL", bytes(0x61, 0), ["a.yaml: character 1 is NUL (counted from 0), which no text holds; is this a text file."]],
    [
      "more than 2 MiB",
      new Uint8Array(2 * 1024 * 1024 + 1).fill(32),
      ["a.yaml: it has 2097153 bytes; a document of this kind has at most 2097152."],
    ],
    ["a bomb of aliases", `a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n`, expect.any(Array)],
  ])("%s", (_, content, sentences) => {
    expect(refused(content)).toEqual(sentences)
  })

  it.each([65, 850, 1000, 100_000])("%i levels of lists, whatever the caller's stack", (levels) => {
    const text = "[".repeat(levels) + "]".repeat(levels)
    const from = (calls: number): readonly string[] => (calls === 0 ? refused(text) : from(calls - 1))
    for (const calls of levels > 1000 ? [0] : [0, 100, 3000])
      expect(from(calls)).toEqual([`a.yaml:1:65 lists and mappings stand more than 64 deep in each other.`])
  })

  it("takes 64 levels", () => {
    expect(() => readDocument("[".repeat(64) + "]".repeat(64), "a.yaml")).not.toThrow()
  })

  it("tells the first fifty of many mistakes, and how many more there are", () => {
    const sentences = refused(`[${Array.from({ length: 60 }, () => "0x1").join(", ")}]`)
    expect(sentences).toHaveLength(51)
    expect(sentences.at(-1)).toBe("a.yaml: and 10 mistakes more.")
  })
})
