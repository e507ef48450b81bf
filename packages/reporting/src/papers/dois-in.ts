const closes: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{", ">": "<" }

const count = (text: string, character: string): number => text.split(character).length - 1

/** Whether the last character belongs to the sentence around a DOI: a mark, or a bracket that opened before the DOI. */
function endsOutside(text: string): boolean {
  const last = text.at(-1) ?? ""
  const opens = closes[last]
  return opens === undefined ? /[.,;:!?*_\\]/.test(last) : count(text, last) > count(text, opens)
}

/**
 * The DOIs that a text names, in its order, as often as it names them. Brackets and semicolons within a DOI stay (those of Elsevier and of the
 * American Meteorological Society have them); those of the sentence around it go, and so does the rest of a Markdown link.
 */
export function doisIn(text: string): string[] {
  return [...text.matchAll(/\b10\.\d{4,9}\/(?:(?!\]\()[^\s"'`|])+/g)].map(([match]) => {
    let doi = match
    while (endsOutside(doi)) doi = doi.slice(0, -1)
    return doi
  })
}
