// The TypeScript sources of the packages and what each of them imports: read by the checks.
import { readdirSync, readFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { fileURLToPath } from "node:url"

export const root = join(dirname(fileURLToPath(import.meta.url)), "..")

/** All .ts files below packages/<name>/src, as paths from the root; tests apart from the rest. */
export function sourceFiles({ tests }) {
  const found = []
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) walk(path)
      else if (entry.name.endsWith(".ts") && entry.name.endsWith(".test.ts") === tests) found.push(relative(root, path))
    }
  }
  for (const name of readdirSync(join(root, "packages"))) walk(join(root, "packages", name, "src"))
  return found.sort()
}

/** Source text without comments, so that words in prose are no findings; line numbers stay. */
export function codeOf(file) {
  const text = readFileSync(join(root, file), "utf8")
  const blank = (match) => match.replace(/[^\n]/g, " ")
  return text.replace(/\/\*[\s\S]*?\*\//g, blank).replace(/(^|[^:"'`])\/\/.*$/gm, blank)
}

/** What a file imports or re-exports, as files from the root or as package names. Types count. */
export function importsOf(file) {
  const specifiers = [...codeOf(file).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*"([^"]+)"/g)].map((match) => match[1])
  return specifiers.map((specifier) =>
    specifier.startsWith(".") ? join(dirname(file), specifier).replace(/\.js$/, ".ts") : specifier,
  )
}
