import { apportion } from "../territories/apportion.js"
import type { Ground } from "./ground.js"

/** Marks in every territory, each somebody's or nobody's: influence is counted in twentieths. */
export const MARKS = 20

/** The marks at the start: in proportion to members, by largest remainder; nobody's where nobody is. */
export function marksAtStart({ groups, region, initialMembers }: Ground): Int32Array {
  const territories = region.territories.length
  const marks = new Int32Array((groups.length + 1) * territories)
  for (let territory = 0; territory < territories; territory++) {
    const present = groups.map((_, group) => initialMembers[group * territories + territory] as number)
    const shares = apportion(MARKS, present)
    shares.forEach((share, group) => {
      marks[group * territories + territory] = share
    })
    marks[groups.length * territories + territory] = MARKS - shares.reduce((sum, share) => sum + share, 0)
  }
  return marks
}
