import { execFile } from "node:child_process"
import { Worker } from "node:worker_threads"
import { type EngineDigest, wholeEngineDigest } from "../../packages/core/tests/digest/whole-engine.js"
import type { EngineReport } from "./engine-report.js"

const version = `Node ${process.versions.node}, V8 ${process.versions.v8}`

/** Runs the workload here, from its source and not from the bundle: so bundling is checked, too. */
export function digestHere(): EngineReport {
  return { engine: "Node, main thread", version, computed: wholeEngineDigest() }
}

/** Runs the workload in several threads of this process at once. */
export async function digestInThreads(workload: string, threads: number): Promise<EngineReport[]> {
  const program = `require("node:worker_threads").parentPort.postMessage(${workload})`
  return Promise.all(
    Array.from({ length: threads }, async (_, i): Promise<EngineReport> => {
      const engine = `Node, worker thread ${i + 1} of ${threads}`
      const worker = new Worker(program, { eval: true })
      try {
        const computed = await new Promise<EngineDigest>((resolve, reject) => {
          worker.once("message", resolve)
          worker.once("error", reject)
          worker.once("exit", (code) => reject(new Error(`the thread ended with code ${code} and no digest`)))
        })
        return { engine, version, computed }
      } catch (error) {
        return { engine, failed: String(error) }
      } finally {
        await worker.terminate()
      }
    }),
  )
}

/** Runs the workload in a process of its own that only interprets: what an optimising compiler may do to arithmetic, it cannot do. */
export async function digestInterpreted(workload: string): Promise<EngineReport> {
  const engine = "Node, interpreted (--jitless)"
  try {
    // By standard input: the program is longer than a command line may be.
    const child = execFile(process.execPath, ["--jitless", "-"], { maxBuffer: 2 ** 24 })
    const output = new Promise<string>((resolve, reject) => {
      let text = ""
      child.stdout?.on("data", (chunk: string) => {
        text += chunk
      })
      child.once("error", reject)
      child.once("close", (code) => (code === 0 ? resolve(text) : reject(new Error(`it ended with code ${code}`))))
    })
    child.stdin?.end(`process.stdout.write(JSON.stringify(${workload}))`)
    return { engine, version, computed: JSON.parse(await output) as EngineDigest }
  } catch (error) {
    return { engine, failed: String(error) }
  }
}
