import { readFile, stat } from "node:fs/promises"
import { basename } from "node:path"
import { TARGET_SCORES, type Target, type TargetScore } from "../calibration/target.js"
import { ExperimentError } from "../experiment-error.js"
import { printable } from "../printable.js"
import { fileError } from "./file-error.js"

const MOST_BYTES = 2 * 1024 * 1024

/** What a calibration aims at, as it is written by hand. */
export interface TargetFile {
  readonly score: TargetScore
  readonly targets: readonly Target[]
}

/**
 * Reads targets from YAML or JSON: `score: distance | gaussian | poisson` and a list `targets` of `measure`, `observed` and, optionally, one of
 * `absolute`, `relative` and `factor`.
 *
 * @throws ExperimentError `request` with every mistake by line and column
 */
export async function readTargetFile(path: string): Promise<TargetFile> {
  let bytes: Uint8Array
  try {
    const found = await stat(path)
    if (!found.isFile() || found.size > MOST_BYTES)
      throw new ExperimentError("request", `${printable(path, 300)} is no file of at most ${MOST_BYTES} bytes.`)
    bytes = await readFile(path)
  } catch (error) {
    throw fileError(error, "read", path, "request")
  }
  // Here, so that who reads no targets does not load the parser.
  const { checkDocument, DocumentError, expected, readDocument } = await import("@contested/core/documents")
  const { z } = await import("zod")
  const number = z.number({ error: expected("a number") })
  const target = z.strictObject({
    measure: z.string({ error: expected("the name of a measure") }),
    observed: number,
    absolute: number.optional(),
    relative: number.optional(),
    factor: number.optional(),
  })
  const schema = z.strictObject(
    {
      score: z.enum(TARGET_SCORES, { error: expected(`one of ${TARGET_SCORES.join(", ")}`) }).optional(),
      targets: z.array(target, { error: expected("a list of targets") }),
    },
    { error: expected("targets: a list of measure and observed") },
  )
  try {
    const { score = "distance", targets } = checkDocument(readDocument(bytes, basename(path)), schema)
    return { score, targets: targets.map((one, index) => targetOf(one, `${basename(path)}, target ${index + 1}`)) }
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error
    throw new ExperimentError("request", error.sentences, error)
  }
}

function targetOf(
  {
    measure,
    observed,
    ...sizes
  }: {
    measure: string
    observed: number
    absolute?: number | undefined
    relative?: number | undefined
    factor?: number | undefined
  },
  where: string,
): Target {
  const given = Object.entries(sizes).filter(([, size]) => size !== undefined)
  if (given.length > 1)
    throw new ExperimentError(
      "request",
      `${where} has ${given.map(([kind]) => kind).join(" and ")}: give one tolerance.`,
    )
  const [first] = given
  return first === undefined
    ? { measure, observed }
    : { measure, observed, tolerance: { [first[0]]: first[1] } as unknown as NonNullable<Target["tolerance"]> }
}
