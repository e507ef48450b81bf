import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, it } from "vitest"
import { calibrated } from "./known-rate.js"

it("a calibration finds the exact posterior, and the same when it is asked again", async () => {
  const folder = mkdtempSync(join(tmpdir(), "contested-known-rate-"))
  try {
    const asked = { budget: 800, particles: 50, workers: 0 }
    const { lines, covered } = await calibrated(join(folder, "calibration"), asked)
    // Nine tenths of 50 particles, under tolerances that are not yet 0: between 0.75 and all of the exact posterior.
    expect(covered).toBeGreaterThan(0.75)
    expect(lines[1]).toMatch(/^rate: median [345]\.\d\d/)
    expect(await calibrated(join(folder, "calibration"), asked)).toEqual({ lines, covered })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
