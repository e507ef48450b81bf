import { type CST, Parser } from "yaml"

/** Deeper than anything a person writes, and far from where a parser that calls itself would run out of stack. */
export const MOST_LEVELS = 64

/**
 * Where a text is nested more than {@link MOST_LEVELS} deep: offset of the first such place, undefined where there is none.
 *
 * The composer of `yaml` calls itself per level and can bring down the whole process; its token parser does not, so depth is measured
 * on tokens before anything is composed.
 */
export function tooDeepAt(text: string): number | undefined {
  const waiting: (readonly [token: CST.Token, level: number])[] = []
  for (const token of new Parser().parse(text)) {
    waiting.push([token, 0])
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [current, level] = next
      if (level > MOST_LEVELS) return current.offset
      for (const child of childrenOf(current)) waiting.push([child, level + 1])
    }
  }
  return undefined
}

function childrenOf(token: CST.Token): CST.Token[] {
  if (token.type === "document") return token.value === undefined ? [] : [token.value]
  if (!("items" in token)) return []
  return token.items.flatMap(({ key, value }) => [...(key ? [key] : []), ...(value ? [value] : [])])
}
