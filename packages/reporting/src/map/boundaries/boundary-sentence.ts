import type { Messages } from "../../messages/en.js"
import type { BoundaryNote } from "./boundary-note.js"

/** A note as one sentence. */
export function boundarySentence({ boundaries }: Messages, { kind, code, name, detail }: BoundaryNote): string {
  return boundaries.note[kind](name === "" ? code : `${code}, ${name},`, detail)
}
