/** Territories by fill, in order of the fills' names: cells of one look are drawn as one path, so that many maps stay light, on paper too. */
export function cellGroups(
  fills: readonly string[],
): readonly (readonly [fill: string, territories: readonly number[]])[] {
  const byFill = new Map<string, number[]>()
  for (const [index, fill] of fills.entries()) {
    const list = byFill.get(fill)
    if (list === undefined) byFill.set(fill, [index])
    else list.push(index)
  }
  return [...byFill].sort(([a], [b]) => (a < b ? -1 : 1))
}
