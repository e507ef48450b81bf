import type { RunManifest } from "@contested/core"

/** A word as a POSIX shell takes it literally; plain words stay as they are. */
export function shellWord(word: string): string {
  return /^[A-Za-z0-9_./:@%+=-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}

/** The command that makes the run again. */
export function runCommand({ scenario, seed, replications, until, recorded }: RunManifest): string {
  return [
    "npx contested run",
    shellWord(scenario.name),
    `--seed ${shellWord(seed)}`,
    `--replications ${replications}`,
    `--until ${shellWord(until)}`,
    ...(recorded ? [] : ["--no-record"]),
  ].join(" ")
}

/** The command that compares a folder's digests with those of a fresh run. */
export function verifyCommand(folder: string): string {
  return `npx contested verify ${folder}`
}

/** The command that asks why something did not happen in a month. */
export function whyNotCommand(folder: string, hazard: string, territory: string, month: string): string {
  return `npx contested why ${folder} --not ${shellWord(hazard)} --territory ${shellWord(territory)} --at ${month}`
}
