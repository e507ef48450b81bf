import type { RunManifest, WhyEvent, WhyHindrance, WhyImpossible, WhyLink, WhyNot, WhyNotMember } from "@contested/core"
import { catalogues, happeningWords, type SubjectNames, subjectWords, variableWords } from "@contested/reporting"
import { significant, threeDecimals } from "./shown-number.js"
import { textTable } from "./text-table.js"

const messages = catalogues.en

function namesOf({ agents, region }: RunManifest): SubjectNames {
  return {
    agents: new Map(agents.map(({ id, name }) => [id, name])),
    territories: new Map(region.territories.map(({ code, name }) => [code, name])),
  }
}

/** Three significant digits: rates are read by their size. */
function size(value: number): string {
  return value === 0 ? "0" : String(Number(value.toPrecision(3)))
}

function percent(share: number): string {
  return `${size(100 * share)} %`
}

function shownValue(value: number | string | boolean, names: SubjectNames): string {
  if (typeof value === "number") return significant(value)
  return value === "" ? messages.causes.nobody : (names.agents.get(String(value)) ?? String(value))
}

function linkWords({ name, subject }: WhyLink, names: SubjectNames): string {
  const about = subject === null ? "" : subjectWords(messages, subject, names)
  return `${happeningWords(messages, name)}${about === "" ? "" : ` (${about})`}`
}

function reasonWords({ because, cause, changed }: WhyLink, replication: number, names: SubjectNames): string {
  const by = cause === 0 ? "the initial state" : `${replication}-${cause}`
  const what = changed === null ? "" : variableWords(messages, changed.variable, changed.of, names)
  if (because === "outside") return "done from outside"
  if (because === "scheduled") return `scheduled by ${by}`
  if (because === "changed") return `its rate comes from ${by}, which changed ${what}`
  return cause === 0 ? "possible from the initial state on" : `its rate comes from ${by}`
}

function rateLines({ chain, terms, competing, enabled }: WhyEvent, names: SubjectNames, replication: number): string[] {
  const [asked] = chain
  if (asked === undefined || asked.rate === null) return ["It was scheduled: it has no rate and no competitors."]
  const share =
    asked.place === null
      ? ""
      : `, ${percent(asked.rate / asked.place)} of the ${size(asked.place)} per day of all that could happen there`
  const lines = [`In the model its rate was ${size(asked.rate)} per day at that moment${share}.`]
  if (terms !== null) {
    const rows = [
      ...terms.parameters.map((one) => [
        `${one.mechanism}.${one.name}`,
        `${significant(one.value)} ${one.unit}`,
        weight(one.elasticity),
        one.source ?? `assumption: ${one.assumption}`,
      ]),
      ...terms.variables.map((one) => [
        variableWords(messages, one.variable, one.of, names),
        shownValue(one.value, names),
        weight(one.elasticity),
        "state of the run",
      ]),
    ]
    const columns = ["what made the rate", "value then", "weight", "where it comes from"]
    lines.push(
      "",
      ...textTable(
        columns.map((title) => ({ title, align: "left" })),
        rows,
      ),
    )
    lines.push("Weight: by how many per cent the rate rises when the value rises by one per cent.")
  }
  if (enabled !== null) {
    const changes = enabled.changes.map(
      ({ variable, of, before, after }) =>
        `${variableWords(messages, variable, of, names)} from ${shownValue(before, names)} to ${shownValue(after, names)}`,
    )
    const what = changes.length === 0 ? "" : `: ${changes.join("; ")}`
    lines.push(
      "",
      `${replication}-${asked.cause} brought its rate from ${size(enabled.before)} to ${size(enabled.after)} per day${what}.`,
    )
  }
  if (competing !== null) {
    const rows = competing.listed.map(({ hazard, subject, rate, share: part }) => [
      `${happeningWords(messages, hazard)} (${subjectWords(messages, subject, names)})`,
      size(rate),
      percent(part),
    ])
    lines.push(
      "",
      ...textTable(
        [
          { title: "what could happen there at that moment", align: "left" },
          { title: "per day", align: "right" },
          { title: "share", align: "right" },
        ],
        rows,
      ),
      ...(competing.more === 0 ? [] : [`and ${competing.more} more, rarer ones`]),
      "Which of them came first was chance, in proportion to these rates.",
    )
  }
  return lines
}

function weight(elasticity: number | null): string {
  return elasticity === null ? "-" : threeDecimals(elasticity)
}

/** Why something happened, as text. */
export function whyEventLines(answer: WhyEvent, id: string, manifest: RunManifest, replication: number): string[] {
  const names = namesOf(manifest)
  const [asked] = answer.chain
  const links = answer.chain.flatMap((link, place) => {
    const isLast = place === answer.chain.length - 1
    const rate =
      link.rate === null
        ? ""
        : `, ${size(link.rate)} per day${link.place === null ? "" : ` of ${size(link.place)} there`}`
    return [
      ...(isLast && answer.leftOut > 0 ? [`  ... ${answer.leftOut} more ...`] : []),
      `  ${replication}-${link.occurrence}  ${link.date}  ${linkWords(link, names)}${rate}: ${reasonWords(link, replication, names)}`,
    ]
  })
  return [
    asked === undefined ? id : `Event ${id}, ${asked.date}: ${linkWords(asked, names)}, by ${asked.name}.`,
    ...rateLines(answer, names, replication),
    "",
    "What brought it about, step by step:",
    ...links,
  ]
}

function hindranceWords({ variable, of, value, upTo, instead }: WhyHindrance, names: SubjectNames): string {
  const what = variableWords(messages, variable, of, names)
  const was = value === upTo ? shownValue(value, names) : `${shownValue(value, names)} to ${shownValue(upTo, names)}`
  return `${what} was ${was} (with ${shownValue(instead, names)} it could have)`
}

function impossibleWords(stretch: WhyImpossible, names: SubjectNames): string {
  const { days, isGateShut, alone, together, isEnough } = stretch
  const list = (all: readonly WhyHindrance[], join: string): string =>
    all.map((one) => hindranceWords(one, names)).join(join)
  const how = `${threeDecimals(days)} days: ${isGateShut ? "its gate was shut" : "its rate was 0"}`
  if (alone.length > 0) return `${how}: ${list(alone, "; or ")}`
  if (together.length === 0) return `${how}, and no single value that was read changes that`
  if (isEnough) return `${how}: together, ${list(together, "; and ")}`
  const needed = together.map((one) => `${variableWords(messages, one.variable, one.of, names)} was 0`).join("; ")
  return `${how}: ${needed}; that alone would not have been enough`
}

/** Most members of a hazard told one by one, and most reasons of each. */
const MOST_MEMBERS = 12
const MOST_REASONS = 4

function memberLines(member: WhyNotMember, days: number, names: SubjectNames): string[] {
  const { subject, expected, possibleDays, meanRate, highestRate, happened, impossible } = member
  const who = subjectWords(messages, subject, names) || "the whole region"
  const did =
    happened.length === 0 ? "" : `; it happened ${happened.length} ${happened.length === 1 ? "time" : "times"}`
  const could =
    possibleDays === 0
      ? "impossible all the time"
      : `possible on ${threeDecimals(possibleDays)} of ${threeDecimals(days)} days, at ${size(meanRate)} per day on average and ${size(highestRate)} at most: ${size(expected)} expected${did}`
  const more = impossible.length - MOST_REASONS
  return [
    `${who}: ${could}`,
    ...impossible.slice(0, MOST_REASONS).map((one) => `  ${impossibleWords(one, names)}`),
    ...(more > 0 ? [`  and ${more} more such ${more === 1 ? "stretch" : "stretches"}`] : []),
  ]
}

/** What a number to be expected says of none: an answer a reader can take away. */
function verdict({ expected, happened, probabilityOfNone }: WhyNot): string {
  if (happened > 0)
    return `It did happen: ${happened} ${happened === 1 ? "time" : "times"}, where ${size(expected)} were to be expected.`
  if (expected === 0) return "It did not happen because it could not."
  if (probabilityOfNone > 0.995)
    return `It could have happened, but hardly any were to be expected (${size(expected)}): none is what nearly every such run has.`
  const often = `with so many to be expected, none happens in ${percent(probabilityOfNone)} of cases`
  if (probabilityOfNone < 0.05)
    return `It could have happened, ${size(expected)} were to be expected, and it did not: ${often}, so this run was unusual.`
  return `It could have happened, ${size(expected)} were to be expected, and it did not: ${often}, so likely by chance.`
}

/** Why something did not happen, as text. */
export function whyNotLines(answer: WhyNot, manifest: RunManifest, replication: number): string[] {
  const names = namesOf(manifest)
  const { hazard, from, to, days, members } = answer
  const more = members.length - MOST_MEMBERS
  return [
    `${happeningWords(messages, hazard)} (${hazard}), replication ${replication}, ${from} up to ${to}:`,
    `In the model: ${verdict(answer)}`,
    "",
    ...members.slice(0, MOST_MEMBERS).flatMap((member) => memberLines(member, days, names)),
    ...(more > 0 ? [`and ${more} more, with less to be expected; --json lists all`] : []),
  ]
}
