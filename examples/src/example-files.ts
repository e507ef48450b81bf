import { readdirSync } from "node:fs"

/** Where examples are: the rungs of the ladder on top, the tutorial programs of other libraries beside them. */
const FOLDERS = ["../", "./"].map((folder) => new URL(folder, import.meta.url))
const EXPECTED = new URL("../expected/", import.meta.url)

/** An example and what it is known to print. */
export interface ExampleFile {
  readonly name: string
  readonly source: URL
  readonly expected: URL
  readonly isRung: boolean
}

/** Every example: files named after a rung (`01-first-event.ts`), and those beside this one that print when run. */
export function exampleFiles(): readonly ExampleFile[] {
  const shared = ["example-files.ts", "print-when-run.ts", "told.ts"]
  return FOLDERS.flatMap((folder, i) =>
    readdirSync(folder)
      .filter((file) => (i === 0 ? /^\d\d-.*\.ts$/.test(file) : !shared.includes(file)))
      .sort()
      .map((file) => {
        const name = file.replace(/\.ts$/, "")
        return { name, source: new URL(file, folder), expected: new URL(`${name}.txt`, EXPECTED), isRung: i === 0 }
      }),
  )
}

/** What an example prints, made anew. */
export async function printedBy({ source }: ExampleFile): Promise<string> {
  const { lines } = (await import(source.href)) as { readonly lines: () => readonly string[] }
  return `${lines().join("\n")}\n`
}
