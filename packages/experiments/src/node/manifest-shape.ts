import { isCalendarDate } from "../calendar-date.js"
import { LONGEST_SEED, replicationsMistake, seedMistake, untilMistake } from "../experiment-request.js"
import { printable } from "../printable.js"
import { RUN_FILES } from "./run-files.js"

type Fields = Readonly<Record<string, unknown>>

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

function shown(value: unknown): string {
  return printable(JSON.stringify(value) ?? "nothing")
}

function isDigest(value: unknown): boolean {
  return typeof value === "string" && /^[0-9a-f]{64}$/.test(value)
}

function fileProblem(file: unknown, index: number): string | null {
  const at = `files[${index}]`
  if (!isFields(file)) return `${at} is ${shown(file)}: expected a name and a SHA-256.`
  // A manifest from elsewhere must not make us read outside its folder.
  if (typeof file["name"] !== "string" || !RUN_FILES.has(file["name"])) {
    return `${at}.name is ${shown(file["name"])}: expected one of ${[...RUN_FILES].join(", ")}.`
  }
  if (!isDigest(file["sha256"])) return `${at}.sha256 is ${shown(file["sha256"])}: expected 64 hexadecimal digits.`
  return null
}

function digestProblems(manifest: Fields): (string | null)[] {
  const digests = manifest["replicationDigests"]
  if (!Array.isArray(digests)) return [`replicationDigests is ${shown(digests)}: expected a list.`]
  const wrong = digests.findIndex((digest) => !isDigest(digest))
  return [
    digests.length === manifest["replications"]
      ? null
      : `replicationDigests has ${digests.length} entries: expected one for each of ${shown(manifest["replications"])} replications.`,
    wrong === -1 ? null : `replicationDigests[${wrong}] is ${shown(digests[wrong])}: expected 64 hexadecimal digits.`,
    isDigest(manifest["digest"]) ? null : `digest is ${shown(manifest["digest"])}: expected 64 hexadecimal digits.`,
  ]
}

function prefixed(name: string, problem: string | null): string | null {
  return problem === null ? null : `${name} ${problem}`
}

function requestProblems(manifest: Fields): (string | null)[] {
  const { seed, replications, start, until, recorded } = manifest as Record<string, unknown>
  const started = typeof start === "string" && isCalendarDate(start)
  return [
    typeof seed === "string"
      ? prefixed("seed", seedMistake(seed))
      : `seed is ${shown(seed)}: expected 1 to ${LONGEST_SEED} characters.`,
    typeof replications === "number"
      ? prefixed("replications", replicationsMistake(replications))
      : `replications is ${shown(replications)}: expected a whole number.`,
    started ? null : `start is ${shown(start)}: expected a day as YYYY-MM-DD.`,
    typeof until === "string" && started
      ? prefixed("until", untilMistake(until, start))
      : `until is ${shown(until)}: expected a day as YYYY-MM-DD.`,
    typeof recorded === "boolean" ? null : `recorded is ${shown(recorded)}: expected true or false.`,
  ]
}

/** Everything that is wrong with a document that should be a run's manifest, as far as re-running and reading the run need it. */
export function manifestProblems(document: unknown): string[] {
  if (!isFields(document) || document["format"] !== "contested/run") {
    return [
      `is no manifest of a run: its format is ${shown(isFields(document) ? document["format"] : document)}, expected "contested/run".`,
    ]
  }
  if (document["version"] !== 1) {
    return [
      `format version is ${shown(document["version"])}: this program reads version 1. Read it with the program that wrote it.`,
    ]
  }
  const { engine, scenario, files, region, parameters, agents } = document as Record<string, unknown>
  const lists = { files, parameters, agents }
  return [
    isFields(engine) && typeof engine["version"] === "string"
      ? null
      : `engine is ${shown(engine)}: expected its version.`,
    isFields(scenario) && typeof scenario["name"] === "string"
      ? null
      : `scenario is ${shown(scenario)}: expected its name.`,
    isFields(region) ? null : `region is ${shown(region)}: expected its territories and links.`,
    ...requestProblems(document),
    ...digestProblems(document),
    ...Object.entries(lists).map(([name, list]) =>
      Array.isArray(list) ? null : `${name} is ${shown(list)}: expected a list.`,
    ),
    ...(Array.isArray(files) ? files.map(fileProblem) : []),
  ].filter((problem) => problem !== null)
}
