import { createHash } from "node:crypto"
import type { RunFile, RunManifest, Scenario } from "@contested/core"
import type { ExperimentRequest } from "../experiment-request.js"

/** SHA-256 over the digests of all replications in order, each followed by a line feed. */
function digestOfReplications(digests: readonly string[]): string {
  const hash = createHash("sha256")
  for (const digest of digests) hash.update(`${digest}\n`)
  return hash.digest("hex")
}

/** A region as manifests have it. */
export function regionEntry(region: Scenario["region"]): RunManifest["region"] {
  const { name, country, territories, links, highways, sources } = region
  const codeOf = (index: number): string => {
    const territory = territories[index]
    if (territory === undefined)
      throw new RangeError(`Region ${name} speaks of territory ${index}, which it does not have.`)
    return territory.code
  }
  return {
    name,
    ...(country && { country }),
    territories,
    links: links.map(({ from, to }) => [codeOf(from), codeOf(to)] as const),
    highways: highways.map(({ name: road, course }) => ({ name: road, course: course.map(codeOf) })),
    sources,
  }
}

/** What a run leaves about itself. */
export function buildManifest(
  scenario: Scenario,
  request: ExperimentRequest,
  engine: RunManifest["engine"],
  replicationDigests: readonly string[],
  files: readonly RunFile[],
): RunManifest {
  const { name, title, summary, limits, start, parameters, agents, relations, region } = scenario
  return {
    format: "contested/run",
    version: 1,
    engine,
    scenario: { name, title, summary, limits },
    start,
    until: request.until,
    seed: request.seed,
    replications: request.replications,
    recorded: request.record,
    parameters,
    agents,
    ...(relations && { relations }),
    region: regionEntry(region),
    digest: digestOfReplications(replicationDigests),
    replicationDigests,
    files,
  }
}
