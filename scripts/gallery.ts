// Draws a picture of every scenario and every published model, and the page that shows them: `npm run gallery`. The same bytes at every run.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import type { PublishedFigure, Scenario } from "@contested/core"
import { figurePicture } from "@contested/reporting"
import { publishedModels, scenarios } from "@contested/scenarios"

const FOLDER = new URL("../docs/gallery/", import.meta.url)

/** More lines than this cannot be told apart. */
const MOST_GROUPS = 8

/** Territories that each group holds, month by month, in one run with the scenario's own seed; of many groups those that hold most at the end. */
function holdings({ agents, defaults, replicate, title }: Scenario): PublishedFigure {
  const { series } = replicate({ seed: defaults.seed, replication: 1, until: defaults.until, record: true })
  const held = series.filter(({ variable, territory }) => variable === "territories-held" && territory === "all")
  const atEnd = new Map(held.map(({ agent, value }) => [agent, Number(value)]))
  const groups = agents.filter(({ kind }) => kind === "armed group")
  const shown = [...groups].sort((a, b) => (atEnd.get(b.id) ?? 0) - (atEnd.get(a.id) ?? 0)).slice(0, MOST_GROUPS)
  const which =
    shown.length < groups.length ? `each of the ${MOST_GROUPS} groups that hold most at the end` : "each group"
  return {
    title,
    caption: `Territories that ${which} holds, month by month, in one run. A statement about the model under its assumptions.`,
    x: { label: "year", scale: "linear" },
    y: { label: "territories held", scale: "linear" },
    series: groups
      .filter((group) => shown.includes(group))
      .map(({ id, name }) => ({
        label: name,
        kind: "simulated",
        marks: "line",
        points: held
          .filter(({ agent }) => agent === id)
          .map(({ date, value }) => [yearOf(date), Number(value)] as const),
      })),
  }
}

/** An episode of some days: how many die, over runs with the scenario's own seed. */
function deathsInEpisode({ defaults, replicate, title }: Scenario): PublishedFigure {
  const runs = 200
  const deaths = Array.from({ length: runs }, (_, i) => {
    const { events } = replicate({ seed: defaults.seed, replication: i + 1, until: defaults.until, record: true })
    return events.reduce((sum, { best }) => sum + best, 0)
  })
  const most = Math.max(...deaths)
  return {
    title,
    caption: `Deaths in the episode, on all sides, over ${runs} runs. A statement about the model under its assumptions.`,
    x: { label: "deaths", scale: "linear" },
    y: { label: "share of runs", scale: "linear" },
    series: [
      {
        label: "simulated",
        kind: "simulated",
        marks: "bars",
        points: Array.from(
          { length: most + 1 },
          (_, n) => [n, deaths.filter((one) => one === n).length / runs] as const,
        ),
      },
    ],
  }
}

/** A date as a year with its fraction, in months. */
function yearOf(date: string): number {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number]
  return year + (month - 1 + (day - 1) / 31) / 12
}

interface Entry {
  readonly name: string
  readonly title: string
  readonly readMe: string
  readonly figure: PublishedFigure
}

const entries: readonly (readonly [heading: string, readonly Entry[]])[] = [
  [
    "Scenarios",
    scenarios.map((scenario) => ({
      name: scenario.name,
      title: scenario.title,
      readMe: `../../packages/scenarios/src/${scenario.kind}s/${scenario.name}/README.md`,
      figure: scenario.kind === "region" ? holdings(scenario) : deathsInEpisode(scenario),
    })),
  ],
  [
    "Published models",
    publishedModels.map(({ name, title, figure }) => ({
      name,
      title,
      readMe: `../../packages/scenarios/src/published/${name}/README.md`,
      figure: figure(),
    })),
  ],
]

mkdirSync(FOLDER, { recursive: true })
const written = new Set<string>(["README.md"])
const lines = [
  "# Gallery",
  "",
  "What every scenario and every published model shows, and the command that shows it with its numbers. `npm run gallery` draws this page anew; the",
  "pictures are made from the same figures as the reports, and their keys say what is simulated, exact or published.",
  "",
]
for (const [heading, group] of entries) {
  lines.push(`## ${heading}`, "")
  for (const { name, title, readMe, figure } of group) {
    writeFileSync(new URL(`${name}.svg`, FOLDER), await figurePicture(figure))
    written.add(`${name}.svg`)
    lines.push(
      `### [${title}](${readMe})`,
      "",
      `![${figure.title}](${name}.svg)`,
      "",
      `**${figure.title}.** ${figure.caption}`,
      "",
    )
    lines.push("```sh", `npx contested run ${name}`, "```", "")
  }
}
writeFileSync(new URL("README.md", FOLDER), `${lines.join("\n").trimEnd()}\n`)
for (const file of readdirSync(FOLDER)) if (!written.has(file)) rmSync(new URL(file, FOLDER))
console.log(`${written.size - 1} pictures are written to docs/gallery.`)
