// Imports point down only, between packages and between the rooms of core and of cli, and nowhere in a circle; types count like the rest.
import { importsOf, sourceFiles } from "./source-files.mjs"

/** Package -> the packages it may import. */
const PACKAGES = {
  core: [],
  scenarios: ["core"],
  experiments: ["core", "scenarios"],
  reporting: ["core"],
  cli: ["core", "scenarios", "experiments", "reporting"],
}
/** Package -> its rooms -> the rooms each may import, besides itself. A package that is not here has rooms without an order. */
const ROOMS = {
  core: {
    documents: [],
    math: [],
    random: ["math"],
    statistics: ["math"],
    engine: ["random", "math"],
    model: ["engine", "random", "math"],
    agents: ["model", "engine", "random", "math"],
    territories: ["documents", "model", "engine", "random", "math"],
    world: ["agents", "territories", "model", "engine", "random", "math"],
    mechanisms: ["world", "agents", "territories", "model", "engine", "random", "math"],
    results: ["agents", "territories"],
    scenario: [
      "documents",
      "results",
      "mechanisms",
      "world",
      "agents",
      "territories",
      "model",
      "engine",
      "random",
      "math",
    ],
  },
  cli: {
    session: [],
    lines: [],
    arguments: ["session"],
    subjects: ["arguments", "session"],
    answers: ["figures", "subjects", "lines", "arguments", "session"],
    published: ["lines", "arguments", "session"],
    figures: ["published"],
    verbs: ["answers", "figures", "published", "subjects", "lines", "arguments", "session"],
  },
}
/** What may lie beside the rooms of a package. */
const BESIDE_ROOMS = { core: ["index.ts"], cli: ["main.ts", "program.ts", "verb.ts", "verb-help.ts"] }
const FORBIDDEN_NAMES = /(^|\/)(utils?|helpers?|common|misc|types)(\/|\.ts$)/

const problems = []
const graph = new Map()
for (const file of sourceFiles({ tests: false })) {
  const [, from] = file.split("/")
  if (FORBIDDEN_NAMES.test(file)) problems.push(`${file}: name the file after the one concept it holds`)
  const local = []
  for (const target of importsOf(file)) {
    const sibling = /^@contested\/([^/]+)/.exec(target)?.[1]
    if (sibling !== undefined && !PACKAGES[from]?.includes(sibling)) {
      problems.push(
        `${file}: imports @contested/${sibling}; ${from} may import ${PACKAGES[from]?.join(", ") || "no other package"}`,
      )
    }
    if (!target.startsWith("packages/")) continue
    if (!target.startsWith(`packages/${from}/src/`))
      problems.push(`${file}: reaches into ${target}; import the package instead`)
    if (/^packages\/[^/]+\/src\/index\.ts$/.test(target))
      problems.push(`${file}: imports its own barrel; import the file itself`)
    local.push(target)
    const room = file.split("/")[3]
    const otherRoom = target.split("/")[3]
    const allowed = ROOMS[from]?.[room]
    if (allowed === undefined || room === otherRoom || BESIDE_ROOMS[from].includes(otherRoom)) continue
    if (!allowed.includes(otherRoom))
      problems.push(`${file}: imports ${target}; ${room} may import ${allowed.join(", ") || "no other room"}`)
  }
  const room = file.split("/")[3]
  if (from in ROOMS && !(room in ROOMS[from]) && !BESIDE_ROOMS[from].includes(room))
    problems.push(`${file}: "${room}" is not a room of ${from}`)
  graph.set(file, local)
}

// Depth-first search; the path at the moment a file is met again is the circle.
const state = new Map()
const path = []
const visit = (file) => {
  if (state.get(file) === "done") return
  if (state.get(file) === "open") {
    problems.push(`circle: ${[...path.slice(path.indexOf(file)), file].join(" -> ")}`)
    return
  }
  state.set(file, "open")
  path.push(file)
  for (const next of graph.get(file) ?? []) visit(next)
  path.pop()
  state.set(file, "done")
}
for (const file of graph.keys()) visit(file)

for (const problem of problems) console.error(problem)
console.log(
  `${graph.size} source files: ${problems.length === 0 ? "imports point down, no circle" : `${problems.length} problems`}`,
)
process.exitCode = problems.length === 0 ? 0 : 1
