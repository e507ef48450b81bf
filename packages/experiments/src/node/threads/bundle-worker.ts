import { createHash } from "node:crypto"
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import type { Plugin } from "esbuild"

const HERE = dirname(fileURLToPath(import.meta.url))
const PACKAGE = join(HERE, "..", "..", "..")
const CACHE = join(PACKAGE, "node_modules", ".cache", "contested-worker")
/** Bundles that are kept: threads of other processes may still start from theirs. */
const MOST_BUNDLES = 20

/** Spelt apart, so that it is not taken for what it looks for. */
const META = ["import", "meta", ""].join(".")

/** Inside a bundle a file still knows where it lay. */
const ownAddress: Plugin = {
  name: "own-address",
  setup: (build) => {
    build.onLoad({ filter: /\.[cm]?[jt]sx?$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8")
      if (!text.includes(META)) return null
      const contents = text
        .replaceAll(`${META}url`, JSON.stringify(pathToFileURL(path).href))
        .replaceAll(`${META}dirname`, JSON.stringify(dirname(path)))
        .replaceAll(`${META}filename`, JSON.stringify(path))
      return { contents, loader: /\.[cm]?tsx?$/.test(path) ? "ts" : "js" }
    })
  },
}

function entry(module: string | undefined): string {
  const worker = JSON.stringify(join(HERE, "run-worker.ts"))
  if (module === undefined) return `export * from ${worker}`
  const path = module.startsWith("file:") ? fileURLToPath(module) : module
  return `import * as given from ${JSON.stringify(path)}
import { provideModule } from ${JSON.stringify(join(HERE, "module-registry.ts"))}
provideModule(${JSON.stringify(module)}, given)
export * from ${worker}`
}

async function keep(text: Uint8Array): Promise<string> {
  const name = `${createHash("sha256").update(text).digest("hex").slice(0, 32)}.mjs`
  const path = join(CACHE, name)
  const found = await readFile(path).catch(() => null)
  if (found?.equals(text)) return path
  await mkdir(CACHE, { recursive: true })
  const partial = join(CACHE, `${name}-${process.pid}.partial`)
  await writeFile(partial, text)
  await rename(partial, path)
  const names = (await readdir(CACHE)).filter((one) => one !== name)
  const ages = await Promise.all(
    names.map(async (one) => ({ one, at: (await stat(join(CACHE, one)).catch(() => null))?.mtimeMs ?? 0 })),
  )
  const old = ages.sort((a, b) => b.at - a.at).slice(MOST_BUNDLES)
  for (const { one } of old) await rm(join(CACHE, one), { force: true })
  return path
}

const bundles = new Map<string, Promise<string | null>>()

/**
 * A program and all it imports as one file of JavaScript, which is kept.
 *
 * @param contents Its source; what it imports is looked for from here.
 * @throws what esbuild says
 */
export async function bundleProgram(contents: string): Promise<string> {
  const { build } = await import("esbuild")
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: HERE, loader: "js" },
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    target: "node20",
    // CommonJS inside asks for Node's own modules.
    banner: {
      js: `import { createRequire as contestedRequire } from "node:module"; const require = contestedRequire(${JSON.stringify(import.meta.url)});`,
    },
    // They find their own files beside them, and threads do not need them.
    external: ["piscina", "esbuild"],
    tsconfigRaw: {},
    plugins: [ownAddress],
    logLevel: "silent",
  })
  return keep(outputFiles[0]?.contents as Uint8Array)
}

async function make(module: string | undefined): Promise<string | null> {
  try {
    return await bundleProgram(entry(module))
  } catch {
    // A module that cannot be bundled, or a read-only checkout: threads then read the sources, only slower to start.
    return null
  }
}

/**
 * The worker and all it imports as one file of JavaScript, so that a thread starts in a twentieth of the time it needs to load several hundred
 * TypeScript files through a loader. Only for a checkout; a published package holds JavaScript. Some 0.2 s, once per process and module.
 *
 * @returns The file, or null where it cannot be made.
 */
export function bundleWorker(module: string | undefined): Promise<string | null> {
  const key = module ?? ""
  const known = bundles.get(key) ?? make(module)
  bundles.set(key, known)
  return known
}
