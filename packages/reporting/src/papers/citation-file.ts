import type { Work } from "./bibliography.js"

/** A YAML string: JSON's double-quoted form is one. */
const quoted = (text: string): string => JSON.stringify(text.toWellFormed())

/** `Last, First and Last, First` as CFF's lists of people. */
function authors(names: string, indent: string): string {
  return names
    .split(" and ")
    .map((name) => {
      const [family = name, given] = name.split(", ")
      if (given === undefined) return `${indent}- name: ${quoted(name)}`
      return `${indent}- family-names: ${quoted(family)}\n${indent}  given-names: ${quoted(given)}`
    })
    .join("\n")
}

function reference({ type, author, year, title, fields, doi }: Work): string {
  const kind = type === "incollection" ? "book" : type
  const container = fields["journal"] ?? fields["booktitle"]
  const [start, end] = (fields["pages"] ?? "").split("--")
  const lines = [
    `  - type: ${kind}`,
    `    title: ${quoted(title)}`,
    "    authors:",
    authors(author, "      "),
    `    year: ${year}`,
    ...(fields["journal"] === undefined ? [] : [`    journal: ${quoted(fields["journal"])}`]),
    ...(fields["journal"] !== undefined || container === undefined
      ? []
      : [`    collection-title: ${quoted(container)}`]),
    ...(fields["volume"] === undefined ? [] : [`    volume: ${quoted(fields["volume"])}`]),
    ...(fields["number"] === undefined ? [] : [`    issue: ${quoted(fields["number"])}`]),
    ...(start === undefined || start === "" ? [] : [`    start: ${quoted(start)}`]),
    ...(end === undefined ? [] : [`    end: ${quoted(end)}`]),
    ...(doi === undefined ? [] : [`    doi: ${quoted(doi)}`]),
  ]
  return lines.join("\n")
}

/** A scenario or its results as CITATION.cff (Citation File Format 1.2.0, doi:10.5281/zenodo.5171937), with the works it rests on. */
export function citationFile(title: string, version: string, works: readonly Work[], digest?: string): string {
  const lines = [
    "cff-version: 1.2.0",
    'message: "Simulated, not observed. If you use it, please cite the program and the works the model rests on."',
    `title: ${quoted(title)}`,
    `type: ${digest === undefined ? "software" : "dataset"}`,
    "authors:",
    '  - name: "Contested maintainers"',
    `version: ${quoted(version)}`,
    "license: MIT",
    ...(digest === undefined
      ? []
      : [
          "identifiers:",
          "  - type: other",
          `    value: ${quoted(`sha256:${digest}`)}`,
          '    description: "Digest of the run"',
        ]),
    ...(works.length === 0 ? [] : ["references:", ...works.map(reference)]),
  ]
  return `${lines.join("\n")}\n`
}
