import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { build } from "esbuild"

/** The script's source: TypeScript beside this file's source, JavaScript beside its compiled form. */
function entryPoint(): string {
  const candidates = ["../client/main.ts", "../client/main.js"].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  )
  const found = candidates.find((path) => existsSync(path))
  if (found === undefined)
    throw new Error(
      "The report's script is missing from the package (client/main); install @contested/reporting again.",
    )
  return found
}

let bundled: Promise<string> | undefined

/**
 * The page's script as one classic script for browsers of 2023 and later. Made once in a process, then kept; the same sources give the same text.
 * @throws when the package is incomplete
 */
export function bundleClient(): Promise<string> {
  bundled ??= build({
    entryPoints: [entryPoint()],
    bundle: true,
    write: false,
    format: "iife",
    minify: true,
    charset: "utf8",
    legalComments: "none",
    target: ["es2023", "chrome120", "firefox115", "safari16.4"],
    logLevel: "silent",
  }).then(({ outputFiles }) => (outputFiles[0]?.text ?? "").trimEnd())
  return bundled
}
