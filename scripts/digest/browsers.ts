import { accessSync, constants, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { delimiter, join } from "node:path"
import puppeteer, { type Browser } from "puppeteer-core"
import type { EngineDigest } from "../../packages/core/tests/digest/whole-engine.js"
import type { EngineReport } from "./engine-report.js"

/** A browser that may be on this machine. */
interface BrowserKind {
  readonly engine: string
  readonly driver: "chrome" | "firefox"
  /** Names of its program, looked for on PATH in this order. */
  readonly programs: readonly string[]
  readonly args: readonly string[]
}

export const BROWSERS: readonly BrowserKind[] = [
  {
    engine: "Chromium",
    driver: "chrome",
    programs: ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"],
    // The sandbox refuses to run as root, and nothing but our own code is opened.
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"],
  },
  { engine: "Firefox", driver: "firefox", programs: ["firefox-esr", "firefox"], args: [] },
]

/** Path of the first of these programs on PATH. */
export function findProgram(programs: readonly string[]): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter)
  return programs
    .flatMap((program) => folders.map((folder) => join(folder, program)))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK)
        return true
      } catch {
        return false
      }
    })
}

/** Runs the workload in a page of a headless browser and, at the same time, in a worker of that page. */
export async function digestInBrowser(kind: BrowserKind, workload: string): Promise<EngineReport[]> {
  const { engine, driver, programs, args } = kind
  const executablePath = findProgram(programs)
  if (executablePath === undefined) return [{ engine, notFound: `none of ${programs.join(", ")} is on PATH` }]
  // A home of its own: Firefox refuses to run as root in somebody else's, and neither is to find settings there.
  const home = mkdtempSync(join(tmpdir(), "contested-browser-"))
  let browser: Browser | undefined
  try {
    browser = await puppeteer.launch({
      browser: driver,
      executablePath,
      headless: true,
      args: [...args],
      env: { ...process.env, HOME: home },
    })
    const version = await browser.version()
    const page = await browser.newPage()
    const [worker, computed] = (await Promise.all([page.evaluate(inWorker(workload)), page.evaluate(workload)])) as [
      EngineDigest,
      EngineDigest,
    ]
    return [
      { engine: `${engine}, page`, version, computed },
      { engine: `${engine}, worker`, version, computed: worker },
    ]
  } catch (error) {
    return [{ engine, failed: `${executablePath}: ${error instanceof Error ? error.message : String(error)}` }]
  } finally {
    await browser?.close()
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  }
}

function inWorker(workload: string): string {
  const program = `try { postMessage({ result: ${workload} }) } catch (error) { postMessage({ error: String(error) }) }`
  return `new Promise((resolve, reject) => {
    const worker = new Worker(URL.createObjectURL(new Blob([${JSON.stringify(program)}], { type: "text/javascript" })))
    worker.onmessage = ({ data }) => ("error" in data ? reject(new Error(data.error)) : resolve(data.result))
    worker.onerror = (event) => reject(new Error(event.message))
  })`
}
