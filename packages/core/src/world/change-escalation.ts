import type { ConflictContext, ConflictWorld } from "./conflict-world.js"

/**
 * Multiplies the violence in which a group takes part in a territory: the only door through which `escalation` changes. What multiplies
 * for a time divides by the same number afterwards; where several mechanisms multiply, their factors combine.
 *
 * @param index `group * territories + territory`
 * @param factor finite and > 0
 * @throws RangeError when the factor is not
 */
export function multiplyEscalation(
  world: ConflictWorld,
  context: Pick<ConflictContext, "changed">,
  index: number,
  factor: number,
): void {
  if (!(factor > 0 && factor < Number.POSITIVE_INFINITY))
    throw new RangeError(`Violence at index ${index} would be multiplied by ${factor}; expected a finite number > 0.`)
  world.escalation[index] = (world.escalation[index] as number) * factor
  context.changed.escalation(index)
}
