import { availableParallelism } from "node:os"
import { fileURLToPath } from "node:url"
import { Piscina } from "piscina"
import { isDocumentModule } from "../scenario-file.js"
import { bundleWorker } from "./bundle-worker.js"

/** This module runs from its source under tsx, or compiled; threads run as this module does. */
const IS_SOURCE = import.meta.url.endsWith(".ts")

export const MOST_WORKERS = 256

/** The number of threads for so many things to do: one per core unless told otherwise, and none without work. */
export function workersFor(things: number, workers?: number): number {
  return Math.min(workers ?? availableParallelism(), things)
}

/**
 * Starts threads that can answer `replication` and `runs` of run-worker. A thread that ends is replaced.
 *
 * @param module Where their subjects come from; undefined is the catalogue that ships.
 * @param isEager Whether all threads start at once; else the second and further ones when there is work for them.
 * @param heapMegabytes Most memory for objects in each thread; default Node's own limit. Typed arrays are not counted.
 */
export async function openThreads(
  workers: number,
  module: string | undefined,
  heapMegabytes?: number,
  isEager = true,
): Promise<Piscina> {
  // A document is read by the worker that ships.
  const bundle = IS_SOURCE ? await bundleWorker(isDocumentModule(module) ? undefined : module) : null
  const plain = fileURLToPath(new URL(`./run-worker${IS_SOURCE ? ".ts" : ".js"}`, import.meta.url))
  return new Piscina({
    filename: bundle ?? plain,
    name: "runs",
    minThreads: isEager ? workers : 1,
    maxThreads: workers,
    // A thread that was started stays: starting it again would cost more than keeping it.
    idleTimeout: Number.POSITIVE_INFINITY,
    // Each thread registers the loader of TypeScript for itself: on Node 20 it takes over neither the main thread's nor that of `--import tsx`.
    execArgv:
      IS_SOURCE && bundle === null ? ["--import", new URL("../typescript-loader.mjs", import.meta.url).href] : [],
    ...(heapMegabytes !== undefined && { resourceLimits: { maxOldGenerationSizeMb: heapMegabytes } }),
    // A thread between two tasks waits for messages, not in Atomics.wait, so that it can be ended and can report its end.
    atomics: "disabled",
    recordTiming: false,
  })
}
