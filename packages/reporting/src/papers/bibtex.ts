import type { Work } from "./bibliography.js"
import type { CitedSources } from "./cited-sources.js"

const special: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
}

/** Text of a field: what TeX would run is escaped; line ends and control characters become blanks. */
function fieldText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .replace(/[\\{}~^]/g, (character) => special[character] as string)
    .replace(/[&%$#_]/g, "\\$&")
}

function entry(type: string, key: string, fields: Readonly<Record<string, string | undefined>>): string {
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    // A DOI is no text to be set: its underscores stay.
    value === undefined ? [] : [`  ${name} = {${name === "doi" ? value.replace(/[{}]/g, "") : fieldText(value)}}`],
  )
  return `@${type}{${key},\n${lines.join(",\n")}\n}`
}

/** Capitals within a title that styles must keep. */
function workEntry({ type, key, author, year, title, fields, doi }: Work): string {
  return entry(type, key, { author, year: String(year), title, ...fields, doi })
}

/** The program itself, in the version that was used. */
export function programEntry(version: string): string {
  return entry("software", "contested", {
    title: "Contested: discrete-event simulation of territorial conflict between armed groups",
    author: "{Contested maintainers}",
    version,
    note: "MIT licence",
  }).replace("author = {\\{Contested maintainers\\}}", "author = {{Contested maintainers}}")
}

/** BibTeX (UTF-8) of all that a model cites, works first, then data and other sources as `misc`. */
export function bibtex({ works, dois, others }: CitedSources, version: string): string {
  const entries = [
    programEntry(version),
    ...works.map(workEntry),
    ...dois.map(({ doi, text }) =>
      entry("misc", `doi-${doi.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`, {
        title: text,
        doi,
        howpublished: `doi:${doi}`,
      }),
    ),
    ...others.map(({ title, source, licence }, index) =>
      entry("misc", `source-${index + 1}`, {
        title,
        ...(source !== title && { howpublished: source }),
        ...(licence !== undefined && { note: licence }),
      }),
    ),
  ]
  return `${entries.join("\n\n")}\n`
}
