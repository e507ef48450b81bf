import type { Subject } from "../../model/model.js"
import type { Read } from "../../model/observed-reads.js"
import type { RateAccount } from "../../model/rate-account.js"
import type { NamedSubject } from "../../results/run-causes.js"
import type { Ground } from "../../world/ground.js"
import { axesOf, isRepeated, nameOnAxis, shownValue } from "../../world/world-axes.js"

/** A subject by ids and codes instead of numbers. */
export function namedSubject(subject: Subject, ground: Ground): NamedSubject {
  return Object.fromEntries(Object.entries(subject).map(([axis, place]) => [axis, nameOnAxis(axis, place, ground)]))
}

/** A number of the state that was read, in words. */
export interface NamedRead {
  readonly variable: string
  readonly of: NamedSubject
  readonly value: number | string | boolean
}

/** Whose a number of the state is. What a mechanism remembers is indexed as its hazard is, where the index is the member's own. */
export function subjectOfIndex(
  path: string,
  index: number | null,
  { member, subject }: Pick<RateAccount, "member" | "subject">,
  ground: Ground,
): NamedSubject {
  const axes = axesOf(path, index, ground)
  if (axes !== undefined) return namedSubject(axes, ground)
  if (index === null) return {}
  return index === member ? namedSubject(subject, ground) : { index: String(index) }
}

/** The name of an array without the room it stands in: `retaliation.excitation`. */
export function variableName(path: string): string {
  return path.replace(/^memories\./, "")
}

/** Everything that an account says was read of the state, in words; without what only repeats it, and without arrays that were read as a whole. */
export function namedReads(account: RateAccount, ground: Ground): NamedRead[] {
  return account.variables
    .filter((read): read is Read & { readonly value: number | string | boolean } => read.value !== null)
    .filter(({ path }) => !isRepeated(path))
    .map(({ path, index, value }) => ({
      variable: variableName(path),
      of: subjectOfIndex(path, index, account, ground),
      value: shownValue(path, value, ground),
    }))
}
