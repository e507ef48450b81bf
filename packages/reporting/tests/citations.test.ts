import { readdirSync, readFileSync } from "node:fs"
import { join, relative } from "node:path"
import { describe, expect, it } from "vitest"
import { works } from "../src/papers/bibliography.js"
import { doisIn } from "../src/papers/dois-in.js"

const root = join(import.meta.dirname, "../../..")
const self = relative(root, import.meta.filename)

/** All that people read or write: no dependencies, no builds, and not the examples of what a DOI may look like. */
function textFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = join(folder, entry.name)
    if (entry.isDirectory()) return /^(node_modules|dist|\..*)$/.test(entry.name) ? [] : textFiles(file)
    return /\.(ts|md|cff)$/.test(entry.name) && !entry.name.startsWith("dois-in") && file !== self ? [file] : []
  })
}

const files = [...["packages", "docs", "examples", "benchmarks"].flatMap(textFiles), "README.md", "CITATION.cff"]

interface Citation {
  readonly doi: string
  readonly place: string
  /** The year that stands before the DOI, where one does: of "Dell 2015, doi:..." 2015. */
  readonly year: number | undefined
}

/** Lines of a comment or of a wrapped paragraph are one text: a name may stand on the line before its DOI. */
function citations(file: string): Citation[] {
  const text = readFileSync(join(root, file), "utf8").replace(/\n[ \t]*(\*|\/\/)?[ \t]*/g, " ")
  let from = 0
  return doisIn(text).map((doi) => {
    const at = text.indexOf(doi, from)
    const before = text.slice(Math.max(from, at - 110), at)
    from = at + doi.length
    const year = [...before.matchAll(/(?<![\d\-–:.,/])(1[89]|20)\d\d(?![\d\-–]|\/\d)/g)].at(-1)?.[0]
    return { doi, place: file, year: year === undefined ? undefined : Number(year) }
  })
}

const all = files.flatMap(citations)
const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)]

describe("citations", () => {
  it("are found: the test reads the repository, not nothing", () => {
    expect(distinct(all.map(({ doi }) => doi)).length).toBeGreaterThan(100)
    expect(all.filter(({ year }) => year !== undefined).length).toBeGreaterThan(200)
  })

  it("name a DOI of a valid form wherever they say that one follows", () => {
    const announced = /\bdoi(:|\.org\/| )\s*(?=["'`(]?(10|\d|https?:))/gi
    for (const file of files) {
      const text = readFileSync(join(root, file), "utf8")
      for (const match of text.matchAll(announced)) {
        const rest = text.slice(match.index + match[0].length)
        expect(rest, `${file}: ${rest.slice(0, 50)}`).toMatch(/^10\.\d{4,9}\/\S/)
      }
    }
    for (const { doi, place } of all) expect(doi, place).toMatch(/^10\.\d{4,9}\/[\w.;()/:<>-]*[\w)]$/)
  })

  it("write one DOI in one way, whatever the case of its letters", () => {
    const dois = distinct(all.map(({ doi }) => doi))
    const lower = dois.map((doi) => doi.toLowerCase())
    expect(dois.filter((_, index) => lower.indexOf(lower[index] as string) !== index)).toEqual([])
  })

  it("give one DOI one year, that of the bibliography where it is there", () => {
    const years = new Map<string, Set<number>>()
    for (const { doi, year } of [...all, ...works])
      if (doi !== undefined && year !== undefined) years.set(doi, (years.get(doi) ?? new Set()).add(year))
    const torn = [...years].filter(([, given]) => given.size > 1)
    expect(
      torn.map(([doi, given]) => ({
        doi,
        years: [...given],
        places: distinct(all.filter((one) => one.doi === doi).map(({ place }) => place)),
      })),
    ).toEqual([])
  })
})

describe("the bibliography", () => {
  it("has its works in order of their keys, each key, DOI, name and title once", () => {
    const keys = works.map(({ key }) => key)
    expect(keys).toEqual([...keys].sort())
    for (const values of [
      keys,
      works.flatMap(({ doi }) => doi?.toLowerCase() ?? []),
      works.flatMap(({ named }) => named ?? []),
      works.map(({ title }) => title.toLowerCase()),
    ])
      expect(values).toEqual(distinct(values))
  })

  it("has only works that something cites, by DOI or by name", () => {
    const texts = files
      .filter((file) => !file.endsWith("bibliography.ts"))
      .map((file) => readFileSync(join(root, file), "utf8"))
      .join("\n")
    for (const { key, doi, named } of works)
      expect((doi !== undefined && texts.includes(doi)) || (named !== undefined && texts.includes(named)), key).toBe(
        true,
      )
  })
})
