import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { build } from "esbuild"

/** Scripts of pages: the report's, a comparison's, and that of a figure which stands alone. */
type ClientScript = "main" | "comparison-page" | "figure-page"

/** The script's source: TypeScript beside this file's source, JavaScript beside its compiled form. */
function entryPoint(name: ClientScript): string {
  const candidates = [`../client/${name}.ts`, `../client/${name}.js`].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  )
  const found = candidates.find((path) => existsSync(path))
  if (found === undefined)
    throw new Error(`A page's script is missing from the package (client/${name}); install @contested/reporting again.`)
  return found
}

const bundled = new Map<ClientScript, Promise<string>>()

/**
 * A page's script, by default the report's, as one classic script for browsers of 2023 and later. Made once in a process, then kept; the same sources give the same text.
 * @throws when the package is incomplete
 */
export function bundleClient(name: ClientScript = "main"): Promise<string> {
  const known = bundled.get(name)
  if (known !== undefined) return known
  const made = build({
    entryPoints: [entryPoint(name)],
    bundle: true,
    write: false,
    format: "iife",
    minify: true,
    charset: "utf8",
    legalComments: "none",
    target: ["es2023", "chrome120", "firefox115", "safari16.4"],
    logLevel: "silent",
  }).then(({ outputFiles }) => (outputFiles[0]?.text ?? "").trimEnd())
  bundled.set(name, made)
  return made
}
