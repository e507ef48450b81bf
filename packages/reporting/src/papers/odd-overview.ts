import { bullets, inline, markdownTable, paragraphs, tableWithSource, withMath } from "./markdown.js"
import type { OddSource } from "./odd-source.js"
import type { OddWords } from "./odd-words.js"

/** 1. Purpose and patterns. */
export function purpose({ scenario }: OddSource, { purpose: words, heads }: OddWords): string {
  const facts = (scenario.observed ?? []).map(({ fact, state, year, observed, tolerance, source }) => [
    inline(fact),
    inline(state),
    String(year),
    String(observed),
    "factor" in tolerance ? words.factor(tolerance.factor) : words.relative(tolerance.relative),
    inline(source),
  ])
  const reported = (scenario.reported ?? []).map(({ measure, low, best, high, source }) => [
    inline(measure),
    ...[low, best, high].map(String),
    inline(source),
  ])
  const patterns = facts.length > 0 ? words.held : reported.length > 0 ? words.reported : words.none
  return paragraphs(
    `## ${heads[0]}`,
    `**${words.of}.** ${inline(scenario.summary)} ${words.statement}`,
    `**${words.patterns}.** ${patterns}`,
    tableWithSource(words.fact, facts),
    tableWithSource(words.outcome, reported),
    `**${words.limits}.**`,
    bullets(scenario.limits.map(inline)),
  )
}

/** 2. Entities, state variables, and scales. */
export function entities({ scenario, model }: OddSource, { entities: words, heads }: OddWords): string {
  const { ground } = model
  const memory = model.mechanisms.flatMap(({ name, remembers }) =>
    remembers.map((one) => inline(words.memory(name, one.name, one.size))),
  )
  return paragraphs(
    `## ${heads[1]}`,
    words.lead(
      ground.region.territories.length,
      ground.groups.length,
      ground.forces.length,
      ground.region.links.length,
    ),
    markdownTable(
      words.agents,
      scenario.agents.map(({ id, name, kind }) => [inline(id), inline(name), words.kinds[kind] ?? kind]),
    ),
    words.territory,
    words.stateLead,
    markdownTable(
      words.state,
      model.state
        .filter(({ size }) => size > 0)
        .map(({ name, of, size, meaning, unit }) => [name, of, String(size), meaning, unit]),
    ),
    memory.length === 0 ? "" : paragraphs(words.memoryLead, bullets(memory)),
    `**${words.notation}.** ${words.notationLead}`,
    markdownTable(
      words.symbol,
      Object.entries(model.notation).map(([symbol, meaning]) => [`$${symbol}$`, withMath(meaning)]),
    ),
    `**${words.scales}.** ${inline(words.scalesText(scenario.start, scenario.defaults.until, ground.region.name))}`,
  )
}

/** 3. Process overview and scheduling. */
export function processOverview({ model }: OddSource, { process: words, heads }: OddWords): string {
  const { mechanisms } = model
  const hazards = mechanisms.flatMap(({ name, hazards: all }) =>
    all.map((hazard) => {
      const reads = hazard.reads.length === 0 ? words.everything : hazard.reads.join(", ")
      return [inline(name), inline(hazard.name), String(hazard.members), inline(reads)]
    }),
  )
  const events = mechanisms.flatMap(({ name, events: all }) =>
    all.map((event) => [inline(name), inline(event.name), String(event.priority)]),
  )
  const answers = mechanisms
    .filter(({ answers: kinds }) => kinds.length > 0)
    .map(({ name, answers: kinds }) => [inline(name), kinds.includes("*") ? words.every : inline(kinds.join(", "))])
  return paragraphs(
    `## ${heads[2]}`,
    words.lead,
    bullets(words.schedule),
    words.hazardsLead,
    markdownTable(words.hazards, hazards),
    events.length === 0 ? "" : words.eventsLead,
    markdownTable(words.events, events),
    answers.length === 0 ? "" : words.answersLead,
    markdownTable(words.answers, answers),
  )
}

/** 4. Design concepts: all eleven. */
export function designConcepts({ concepts, heads }: OddWords): string {
  return paragraphs(`## ${heads[3]}`, ...concepts.map(([name, text]) => `**${name}.** ${text}`))
}
