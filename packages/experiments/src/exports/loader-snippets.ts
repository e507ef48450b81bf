import type { Column, ColumnType } from "../tables/table.js"
import type { ExportedFile } from "./data-package.js"

/** A name that R and Python allow, from a file's name. */
function variableOf(file: string): string {
  return file.replace(/\.[a-z]+$/, "").replace(/[^A-Za-z0-9]+/g, "_")
}

function tables(
  files: readonly ExportedFile[],
  format: string,
): readonly { name: string; columns: readonly Column[] }[] {
  return files.flatMap(({ name, table }) => (table?.format === format ? [{ name, columns: table.columns }] : []))
}

const pythonReaders: Readonly<Record<ColumnType, string>> = {
  text: "text",
  date: "date.fromisoformat",
  integer: "int",
  "integer or empty": "optional(int)",
  number: "float",
  "number or empty": "optional(float)",
  "number or text": "number_or_text",
}

/** A Python script that loads the tables with their types; the CSV and JSON-lines ones by the standard library alone. */
export function pythonLoader(files: readonly ExportedFile[]): string {
  const csv = tables(files, "csv")
  const types = csv.map(
    ({ name, columns }) =>
      `${variableOf(name)} = read_csv("${name}", {\n${columns.map((column) => `    "${column.name}": ${pythonReaders[column.type]},\n`).join("")}})\n`,
  )
  const json = tables(files, "jsonl").map(
    ({ name }) => `${variableOf(name)} = [json.loads(line) for line in open(folder / "${name}", encoding="utf-8")]\n`,
  )
  const parquet = tables(files, "parquet").map(
    ({ name }) => `# import pandas; ${variableOf(name)} = pandas.read_parquet(folder / "${name}")\n`,
  )
  return `"""Loads the tables of this folder with their types. Needs Python 3.9 or later and nothing else. Everything in them is simulated."""
import csv
import json
import re
from datetime import date
from pathlib import Path

folder = Path(__file__).resolve().parent
FORMULA = re.compile("^'+[=+\\\\-@\\t\\r\\n\\0\\uff1d\\uff0b\\uff0d\\uff20]")
NUMBER = re.compile(r"^-?(0|[1-9]\\d*)(\\.\\d+)?(e[+-]?\\d+)?$", re.I)


def text(cell):
    """Takes away the one ' that keeps spreadsheets from running a text as a formula."""
    return cell[1:] if FORMULA.match(cell) else cell


def optional(read):
    return lambda cell: None if cell == "" else read(cell)


def number_or_text(cell):
    if NUMBER.match(cell):
        return float(cell)
    return cell[1:] if cell.startswith("'") and NUMBER.match(cell.lstrip("'")) else text(cell)


def read_csv(name, columns):
    with open(folder / name, encoding="utf-8", newline="") as file:
        return [{key: columns[key](cell) for key, cell in row.items()} for row in csv.DictReader(file)]


${[...types, ...json, ...parquet].join("\n")}
if __name__ == "__main__":
    for name, value in list(globals().items()):
        if isinstance(value, list):
            print(name, len(value))
`
}

const rTypes: Readonly<Record<ColumnType, string>> = {
  text: "character",
  date: "Date",
  integer: "numeric",
  "integer or empty": "numeric",
  number: "numeric",
  "number or empty": "numeric",
  "number or text": "character",
}

/** An R script that loads the CSV tables with their types, by base R alone. */
export function rLoader(files: readonly ExportedFile[]): string {
  const csv = tables(files, "csv").map(
    ({ name, columns }) =>
      `${variableOf(name)} <- read_table("${name}", c(\n${columns.map((column) => `  ${JSON.stringify(column.name)} = "${rTypes[column.type]}"`).join(",\n")}\n))\n`,
  )
  const json = tables(files, "jsonl").map(
    ({ name }) => `# ${variableOf(name)} <- jsonlite::stream_in(file(file.path(folder, "${name}")))\n`,
  )
  const parquet = tables(files, "parquet").map(
    ({ name }) => `# ${variableOf(name)} <- arrow::read_parquet(file.path(folder, "${name}"))\n`,
  )
  return `# Loads the tables of this folder with their types. Needs base R 4.0 or later and nothing else. Everything in them is simulated.
arguments <- commandArgs(trailingOnly = FALSE)
script <- sub("^--file=", "", arguments[grep("^--file=", arguments)])
folder <- if (length(script) == 1) dirname(script) else "."

read_table <- function(name, types) {
  rows <- read.csv(file.path(folder, name), colClasses = types, na.strings = "", encoding = "UTF-8", check.names = FALSE)
  for (column in names(types)[types == "character"]) {
    cells <- rows[[column]]
    cells[is.na(cells)] <- ""
    # Takes away the one ' that keeps spreadsheets from running a text as a formula.
    rows[[column]] <- sub("^'('*[-=+@\\t\\r\\n\\uff1d\\uff0b\\uff0d\\uff20])", "\\\\1", cells)
  }
  rows
}

${[...csv, ...json, ...parquet].join("\n")}
for (name in ls()) {
  if (is.data.frame(get(name))) cat(name, nrow(get(name)), "\\n")
}
`
}
