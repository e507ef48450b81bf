import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { basename, join } from "node:path"
import { format } from "node:util"
import { describe, expect, it, vi } from "vitest"

const root = join(import.meta.dirname, "..")
const pages = [
  "README.md",
  "CONTRIBUTING.md",
  ...readdirSync(join(root, "docs/guide"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/guide/${name}`),
]

/** The TypeScript of a page: all its ```ts blocks, in order, as one program. Blocks marked `ts no-run` are for reading only. */
function programOf(markdown: string): string {
  return [...markdown.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map((match) => match[1]).join("\n")
}

/** What the page says is printed: the text after `// =>`, in order. */
function promisesOf(program: string): string[] {
  return [...program.matchAll(/\/\/ => (.*)$/gm)].map((match) => (match[1] as string).trim())
}

describe("the snippets of", () => {
  it.each(pages.map((page) => [page]))("%s run and print what the page says", async (page) => {
    const program = programOf(readFileSync(join(root, page), "utf8"))
    if (program === "") return
    const folder = join(root, "docs/.generated")
    mkdirSync(folder, { recursive: true })
    const file = join(folder, `${basename(page, ".md")}.ts`)
    writeFileSync(file, program)
    const printed: string[] = []
    const log = vi.spyOn(console, "log").mockImplementation((...values) => void printed.push(format(...values)))
    try {
      await import(file)
    } finally {
      log.mockRestore()
    }
    expect(printed.join("\n").split("\n")).toEqual(promisesOf(program))
  })
})

describe("links between the pages", () => {
  it.each([...pages, "ARCHITECTURE.md"].map((page) => [page]))("of %s lead somewhere", (page) => {
    const text = readFileSync(join(root, page), "utf8")
    const targets = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g)].map((match) => match[1] as string)
    const missing = targets.filter((target) => {
      try {
        readdirSync(join(root, page, "..", target))
        return false
      } catch (error) {
        return (error as NodeJS.ErrnoException).code === "ENOENT"
      }
    })
    expect(missing).toEqual([])
  })
})
