import type { ParameterEntry } from "@contested/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { ExperimentError } from "../experiment-error.js"
import { checkDesign, designFromCsv, designToCsv } from "./design-csv.js"
import { rangesOf, scaledDesign, valueAt } from "./parameter-range.js"

function entry(mechanism: string, name: string, low: number, high: number): ParameterEntry {
  return { mechanism, name, value: low, unit: "1/day", low, high, description: "", assumption: "for the test" }
}

const ENTRIES = [
  entry("clash", "rate", 0, 1),
  entry("clash", "size", 1, 100),
  entry("arrest", "rate", 0, Number.MAX_VALUE),
  entry("", "red", 0, Number.MAX_SAFE_INTEGER),
  entry("drift", "slope", -Number.MAX_VALUE, Number.MAX_VALUE),
]

const sentencesOf = (act: () => unknown): readonly string[] => {
  try {
    act()
  } catch (error) {
    expect(error).toBeInstanceOf(ExperimentError)
    return (error as ExperimentError).sentences
  }
  throw new Error("nothing was refused")
}

describe("ranges of parameters", () => {
  it("are those of their declarations, narrowed where the caller says so", () => {
    const ranges = rangesOf(ENTRIES, {
      "clash.rate": {},
      "arrest.rate": { low: 0.01, high: 1, scale: "log" },
      red: { high: 50, whole: true },
    })
    expect(ranges).toEqual([
      { name: "clash.rate", low: 0, high: 1 },
      { name: "arrest.rate", low: 0.01, high: 1, scale: "log" },
      { name: "red", low: 0, high: 50, whole: true },
    ])
  })

  it("without bound are refused with a sentence that says what to do", () => {
    expect(sentencesOf(() => rangesOf(ENTRIES, { "arrest.rate": {}, red: {}, "drift.slope": {} }))).toEqual([
      'Parameter "arrest.rate" has no bound at its high end: give high, as numbers [1/day], to vary it.',
      'Parameter "red" has no bound at its high end: give high, as numbers [1/day], to vary it.',
      'Parameter "drift.slope" has no bound at its low and high end: give low and high, as numbers [1/day], to vary it.',
    ])
  })

  it("are refused, all at once, where they do not exist, are empty, leave the declared one, or have no logarithm", () => {
    const sentences = sentencesOf(() =>
      rangesOf(ENTRIES, {
        "clash.speed": {},
        "clash.rate": { scale: "log" },
        "clash.size": { low: 0, high: 500 },
        "arrest.rate": { low: 2, high: 1 },
        red: { low: 0.2, high: 0.9, whole: true },
        "drift.slope": { low: Number.NaN, high: 1 },
      }),
    )
    expect(sentences.join("\n")).toMatch(
      /"clash.speed" does not exist: did you mean clash.size\? There are clash.rate, clash.size/,
    )
    expect(sentences.join("\n")).toMatch(/"clash.rate" is to vary from 0 on a log scale/)
    expect(sentences.join("\n")).toMatch(/"clash.size" is to vary from 0 to 500: allowed are 1 to 100/)
    expect(sentences.join("\n")).toMatch(/"arrest.rate" is to vary from 2 to 1/)
    expect(sentences.join("\n")).toMatch(/"red" is to take whole numbers from 0.2 to 0.9/)
    expect(sentences.join("\n")).toMatch(/"drift.slope" has no bound at its low end/)
    for (const choice of [{ low: -0.5 }, { high: 1.5 }]) {
      expect(sentencesOf(() => rangesOf(ENTRIES, { "clash.rate": choice }))[0]).toContain("allowed are 0 to 1 [1/day]")
    }
    expect(sentencesOf(() => rangesOf(ENTRIES, {}))).toEqual(["No parameters to vary were named: name at least one."])
  })

  it("never give a value outside themselves, and whole numbers with equal shares", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom("linear" as const, "log" as const),
        (low, width, u, scale) => {
          const value = valueAt({ name: "a", low, high: low + width, scale }, u)
          expect(value).toBeGreaterThanOrEqual(low)
          expect(value).toBeLessThanOrEqual(low + width)
        },
      ),
    )
    const dice = Array.from({ length: 600 }, (_, i) =>
      valueAt({ name: "a", low: 0.5, high: 6.5, whole: true }, (i + 0.5) / 600),
    )
    for (const face of [1, 2, 3, 4, 5, 6]) expect(dice.filter((value) => value === face)).toHaveLength(100)
    expect(valueAt({ name: "a", low: 1, high: 6, whole: true }, 1)).toBe(6)
  })

  it("carry a design over column by column, and refuse one of other parameters", () => {
    const unit = {
      parameters: ["a", "b"],
      points: [
        [0, 1],
        [0.5, 0.5],
      ],
    }
    const ranges = [
      { name: "a", low: 10, high: 20 },
      { name: "b", low: -1, high: 1 },
    ]
    expect(scaledDesign(unit, ranges).points).toEqual([
      [10, 1],
      [15, 0],
    ])
    expect(() => scaledDesign(unit, [...ranges].reverse())).toThrow("has the parameters a, b, the ranges are of b, a")
    expect(() => scaledDesign(unit, [{ name: "a", low: 0, high: Number.POSITIVE_INFINITY }])).toThrow(
      "no bound at its high end",
    )
  })
})

describe("a design as CSV", () => {
  it("comes back as it was written, to the last bit", () => {
    const name = fc.stringMatching(/^[A-Za-z][\w ,."-]{0,10}\w$/)
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { minLength: 1, maxLength: 4 }).chain((parameters) =>
          fc.record({
            parameters: fc.constant(parameters),
            points: fc.array(
              fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), {
                minLength: parameters.length,
                maxLength: parameters.length,
              }),
              { minLength: 1, maxLength: 5 },
            ),
          }),
        ),
        (made) => {
          expect(designFromCsv(designToCsv(made))).toEqual(made)
        },
      ),
    )
  })

  it("is read as spreadsheets, R and NumPy write it: byte order mark, CRLF, quotes, blank lines, exponents", () => {
    expect(designFromCsv('\uFEFF"clash.rate","clash.size"\r\n1.000000000000000000e-01,2\r\n\r\n1e-05, 3\r\n')).toEqual({
      parameters: ["clash.rate", "clash.size"],
      points: [
        [0.1, 2],
        [1e-5, 3],
      ],
    })
  })

  it("76: names every mistake by line, column and value, all at once", () => {
    expect(sentencesOf(() => designFromCsv("a,b\n1,x\n2\n,3\n1e999,0x10\nNaN,1,7\n", "mine.csv"))).toEqual([
      'mine.csv:2: column "b": expected a number, got "x".',
      "mine.csv:3: 1 cells, expected 2.",
      'mine.csv:4: column "a": expected a number, got "".',
      'mine.csv:5: column "a": expected a number, got "1e999".',
      'mine.csv:5: column "b": expected a number, got "0x10".',
      "mine.csv:6: 3 cells, expected 2.",
      'mine.csv:6: column "a": expected a number, got "NaN".',
    ])
  })

  it("is read or refused in sentences, whatever the text", () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(",", "\n", "\r", '"', "a", "1", "1e9", "\u0000", "\uFEFF", ";", "__proto__", " "),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        try {
          const { parameters, points } = designFromCsv(pieces.join(""))
          for (const point of points) {
            expect(point).toHaveLength(parameters.length)
            expect(point.every(Number.isFinite)).toBe(true)
          }
        } catch (error) {
          expect(error).toBeInstanceOf(ExperimentError)
        }
      }),
      { numRuns: 800 },
    )
  })

  it("shows twenty mistakes and counts the rest", () => {
    const sentences = sentencesOf(() => designFromCsv(`a\n${"x\n".repeat(5_000)}`))
    expect(sentences).toHaveLength(21)
    expect(sentences[20]).toBe("And 4,980 more.")
  })

  it("76: is refused when empty, headless, doubled, of semicolons, or torn", () => {
    expect(sentencesOf(() => designFromCsv(""))).toEqual(["design.csv is empty: expected a header of parameter names."])
    expect(sentencesOf(() => designFromCsv("a,b\n"))).toEqual([
      "design.csv has a header and no points: there is nothing to simulate.",
    ])
    expect(sentencesOf(() => designFromCsv("a,a\n1,2"))[0]).toContain('"a" of the design is given twice')
    expect(sentencesOf(() => designFromCsv("a,\n1,2"))[0]).toContain("Parameter 2 of the design has no name")
    expect(sentencesOf(() => designFromCsv("a;b\n1;2"))[0]).toContain("separated by semicolons")
    expect(sentencesOf(() => designFromCsv('a\n"1'))[0]).toContain("design.csv:")
    expect(sentencesOf(() => designFromCsv("a\u0007\n1"))[0]).toContain("a character that cannot be seen")
  })

  it("76: with a million columns is refused at once, by their number", () => {
    const wide = `${Array.from({ length: 1_000_000 }, (_, column) => `p${column}`).join(",")}\n${"1,".repeat(999_999)}1\n`
    expect(() => designFromCsv(wide)).toThrow(
      "design.csv:1: The design has 1,000,000 parameters: at most 10,000 are taken.",
    )
  })

  it("is checked against what a scenario declares: unknown parameters, values out of range, by row, column and value", () => {
    const design = {
      parameters: ["clash.rate", "speed"],
      points: [
        [0.5, 1],
        [1.5, 1],
      ],
    }
    expect(sentencesOf(() => checkDesign(design, ENTRIES))).toEqual([
      'Parameter "speed" does not exist; there are clash.rate, clash.size, arrest.rate, red, drift.slope.',
      'Row 2, column "clash.rate": 1.5 is not allowed, which are 0 to 1 [1/day].',
    ])
    expect(() => checkDesign({ parameters: ["clash.rate"], points: [[0], [1]] }, ENTRIES)).not.toThrow()
  })
})
