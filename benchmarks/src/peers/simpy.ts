import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import type { Measurement } from "../measure/benchmark.js"
import type { MmcSetting } from "../mmc/mmc-model.js"
import { PeerMissing } from "./import-peer.js"

/** M/M/c in SimPy, where there is a Python that has it. */
export function mmcSimpy({ servers, customers, seed }: MmcSetting): Measurement {
  const python = (...words: string[]) => spawnSync("python3", words, { encoding: "utf8" })
  if (python("-c", "import simpy").status !== 0) throw new PeerMissing("no python3 that has SimPy")
  const driver = fileURLToPath(new URL("./python/mmc.py", import.meta.url))
  const { status, stdout, stderr } = python(driver, String(servers), String(customers), String(seed))
  if (status !== 0) throw new Error(`python3 mmc.py failed:\n${stderr}`)
  const { ns, hash, wait } = JSON.parse(stdout) as { ns: number; hash: number; wait: number }
  return { ns, hash, figures: { "mean wait": wait } }
}
