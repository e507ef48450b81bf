import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import type { Measurement } from "../measure/benchmark.js"
import type { MmcSetting } from "../mmc/mmc-model.js"
import { PeerMissing } from "./import-peer.js"

/** One that the shell finds first may lack what the system's own has. */
const PYTHONS = ["python3", "/usr/bin/python3", "/usr/local/bin/python3", "python"]

const run = (python: string, ...words: string[]) => spawnSync(python, words, { encoding: "utf8" })

/** M/M/c in SimPy, where there is a Python that has it. */
export function mmcSimpy({ servers, customers, seed }: MmcSetting): Measurement {
  const python = PYTHONS.find((candidate) => run(candidate, "-c", "import simpy").status === 0)
  if (python === undefined) throw new PeerMissing("no python3 that has SimPy")
  const driver = fileURLToPath(new URL("./python/mmc.py", import.meta.url))
  const { status, stdout, stderr } = run(python, driver, String(servers), String(customers), String(seed))
  if (status !== 0) throw new Error(`${python} mmc.py failed: ${stderr.trim().split("\n").at(-1)}`)
  const { ns, hash, wait } = JSON.parse(stdout) as { ns: number; hash: number; wait: number }
  return { ns, hash, figures: { "mean wait": wait } }
}
