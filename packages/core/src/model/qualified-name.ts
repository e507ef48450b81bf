/** `part/thing`, or just `thing` in a model of one part. Names hazards, events and streams. */
export function qualifiedName(part: string, name: string): string {
  return part === "" ? name : `${part}/${name}`
}
