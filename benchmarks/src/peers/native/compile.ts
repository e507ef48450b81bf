import { execFileSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, renameSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { Measurement } from "../../measure/benchmark.js"
import { PeerMissing } from "../import-peer.js"

const cache = fileURLToPath(new URL("../../../../.cache/benchmarks/", import.meta.url))

/** Compiles a driver of this folder with g++ -O3, once per version of its text, and returns the path of the program. */
export function compileNative(name: string): string {
  const source = fileURLToPath(new URL(`./${name}.cpp`, import.meta.url))
  const shared = fileURLToPath(new URL("./shared.hpp", import.meta.url))
  const text = Buffer.concat([readFileSync(source), readFileSync(shared)])
  const version = createHash("sha256").update(text).digest("hex").slice(0, 12)
  const program = `${cache}${name}-${version}`
  if (existsSync(program)) return program
  mkdirSync(cache, { recursive: true })
  const unfinished = `${program}.${process.pid}`
  try {
    execFileSync("g++", ["-O3", "-std=c++17", "-o", unfinished, source], { stdio: ["ignore", "ignore", "pipe"] })
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT")
      throw new PeerMissing("g++ is not installed")
    throw error
  }
  renameSync(unfinished, program)
  return program
}

/** Runs a driver, which prints its measurement as one line of JSON. */
export function measureNative(name: string, settings: readonly (number | string)[]): Measurement {
  return JSON.parse(execFileSync(compileNative(name), settings.map(String), { encoding: "utf8" }))
}
