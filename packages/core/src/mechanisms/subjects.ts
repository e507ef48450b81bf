import type { Subject } from "../model/model.js"

/** Member m of an index set of territories. */
export function territorySubject(territory: number): Subject {
  return { territory }
}

/** Member m of an index set of groups and territories, `[group * territories + territory]`. */
export function groupSubject(territories: number): (member: number) => Subject {
  return (member) => ({ group: Math.floor(member / territories), territory: member % territories })
}
