import type { UniformSource } from "../uniform-source.js"

/**
 * Puts the items of an array into random order, in place, every order with the same probability; returns the array.
 *
 * Fisher & Yates in the form of Durstenfeld 1964 (CACM 7:420). Consumes exactly one uniform less than there are items (none for an empty
 * array). Each choice of one among i has a bias of at most 2^-53, as {@link integer}.
 */
export function shuffle<Item>(source: UniformSource, items: Item[]): Item[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor((i + 1) * source.uniform())
    const item = items[i]!
    items[i] = items[j]!
    items[j] = item
  }
  return items
}
