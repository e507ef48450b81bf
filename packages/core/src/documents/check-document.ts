import { z } from "zod"
import { DocumentError, type DocumentProblem, pathText } from "./document-problem.js"
import { didYouMean } from "./nearest.js"
import type { ReadDocument } from "./read-document.js"
import { shown } from "./shown.js"

/**
 * Holds a document against a schema.
 *
 * A part of the schema says what it expects by `error: expected("a whole number of members >= 0")`; objects should be strict, so that a
 * name that nobody reads is a mistake, with the nearest known name.
 *
 * @param file what messages call it; the document's own name by default
 * @throws DocumentError with every place where they differ
 */
export function checkDocument<Schema extends z.ZodType>(document: ReadDocument, schema: Schema): z.output<Schema> {
  const checked = schema.safeParse(document.value, { reportInput: true })
  if (checked.success) return checked.data
  const problems = checked.error.issues.flatMap((issue) => problemsOf(issue, document, schema))
  throw new DocumentError(document.file, problems)
}

/** What a part of a schema answers to a value that it does not take: what is expected, and what was found. */
export function expected(what: string): z.core.$ZodErrorMap {
  return ({ code, input }) => {
    if (code === "unrecognized_keys") return undefined
    return input === undefined ? `is missing; expected ${what}` : `expected ${what}, got ${shown(input)}`
  }
}

function problemsOf(issue: z.core.$ZodIssue, document: ReadDocument, schema: z.ZodType): DocumentProblem[] {
  const problem = (path: readonly PropertyKey[], message: string, place = document.placeOf(path)): DocumentProblem => ({
    place,
    path: pathText(path),
    message,
  })
  if (issue.code === "unrecognized_keys") {
    const known = knownNames(schema, issue.path)
    const there = known.length === 0 ? "" : `; there are ${known.join(", ")}`
    return issue.keys.map((key) => {
      const path = [...issue.path, key]
      const meant = didYouMean(key, known).replace(/\.$/, "")
      return problem(path, `is not known here${meant}${there}`, document.placeOfName(path))
    })
  }
  // A value that may be one of several things is told by what was said of the whole, else by what came closest.
  if (issue.code === "invalid_union" && issue.message === "Invalid input") {
    const nearest = [...issue.errors].sort((a, b) => depthOf(b) - depthOf(a))[0] ?? []
    return nearest.flatMap((inner) => problemsOf({ ...inner, path: [...issue.path, ...inner.path] }, document, schema))
  }
  return [problem(issue.path, issue.message.replace(/\.$/, ""))]
}

function depthOf(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(0, ...issues.map(({ path }) => path.length))
}

/** Names of the object that a schema has at a path; none where the path leads through something else. */
function knownNames(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let here: z.core.$ZodType | undefined = unwrapped(schema)
  for (const key of path) {
    if (here instanceof z.ZodObject) here = here.shape[String(key)] as z.core.$ZodType | undefined
    else if (here instanceof z.ZodArray) here = here.element as z.core.$ZodType
    else if (here instanceof z.ZodRecord) here = here.valueType as z.core.$ZodType
    else return []
    here = here === undefined ? undefined : unwrapped(here)
  }
  return here instanceof z.ZodObject ? Object.keys(here.shape) : []
}

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? unwrapped(schema.unwrap() as z.core.$ZodType)
    : schema
}
