import { fileURLToPath } from "node:url"
import { build } from "esbuild"

/** An expression, as text, that runs the workload in any JavaScript engine and results in its digest and parts. */
export async function bundleWorkload(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("../../packages/core/tests/digest/whole-engine.ts", import.meta.url))],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "workload",
    target: "es2022",
    platform: "browser",
    logLevel: "silent",
  })
  const [bundle] = outputFiles
  if (bundle === undefined) throw new Error("The workload was bundled into nothing.")
  return `(() => { ${bundle.text}\nreturn workload.wholeEngineDigest() })()`
}
