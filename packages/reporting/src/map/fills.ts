import { type SafeHtml, trusted } from "../html/safe-html.js"
import { mostClasses } from "./class-breaks.js"
import type { Slot } from "./group-palette.js"

/** CSS class of a cell: who holds it, and how many replications agree (1 most, 4 least). */
export function fillClass(slot: Slot | -1, agreement: 1 | 2 | 3 | 4): string {
  return slot === -1 ? "f-x" : `f-${slot}-${agreement}`
}

/** CSS class of a cell on a sequential scale: 0 for nothing, then the classes of an amount, from least. */
export function levelClass(level: number): string {
  return `q-${level}`
}

const slots: readonly Slot[] = [0, 1, 2, 3, 4, 5, 6, 7, 8]
const classes = [1, 2, 3, 4] as const

/** One hatch for each slot: direction in degrees and drawing, so that groups can be told apart in grey too. */
const hatches: Readonly<Record<Slot, { readonly turn: number; readonly path: string }>> = {
  0: { turn: 0, path: "" },
  1: { turn: 45, path: "M0,3H6" },
  2: { turn: -45, path: "M0,3H6" },
  3: { turn: 0, path: "M0,3H6" },
  4: { turn: 90, path: "M0,3H6" },
  5: { turn: 45, path: "M0,3H6M3,0V6" },
  6: { turn: 0, path: "M2,3a1,1 0 1 0 2,0a1,1 0 1 0 -2,0" },
  7: { turn: 0, path: "M0,3H6M3,0V6" },
  8: { turn: 0, path: "" },
}

/** The hatches, drawn once for all maps of the page. The drawing has no size: it must not be hidden, or browsers drop the patterns. */
export function fillPatterns(): SafeHtml {
  const patterns = slots.flatMap((slot) =>
    classes.map((agreement) => {
      const { turn, path } = hatches[slot]
      const line = path === "" ? "" : `<path class="k${slot} l${agreement}" d="${path}"/>`
      return `<pattern id="p-${slot}-${agreement}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(${turn})"><rect class="k${slot} o${agreement}" width="6" height="6"/>${line}</pattern>`
    }),
  )
  return trusted(
    `<svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false"><defs>${patterns.join("")}</defs></svg>`,
  )
}

/** The rules that join classes and hatches. */
export function fillRules(): string {
  return slots
    .flatMap((slot) => classes.map((agreement) => `.f-${slot}-${agreement}{fill:url(#p-${slot}-${agreement})}`))
    .join("")
}

/** Every class that a cell may have, so that looks can be kept as small numbers; unrecorded first. */
export const fillNames: readonly string[] = [
  fillClass(-1, 1),
  ...slots.flatMap((slot) => classes.map((agreement) => fillClass(slot, agreement))),
  ...Array.from({ length: mostClasses + 1 }, (_, level) => levelClass(level)),
]

/** A swatch of a fill class, for legends. */
export function fillSwatch(fill: string): SafeHtml {
  return trusted(
    `<svg class="swatch" width="26" height="16" viewBox="0 0 26 16" aria-hidden="true" focusable="false"><rect class="cell ${fill}" x="0.5" y="0.5" width="25" height="15" rx="2"/></svg>`,
  )
}

/** A swatch of a group's fill. */
export function swatch(slot: Slot | -1, agreement: 1 | 2 | 3 | 4): SafeHtml {
  return fillSwatch(fillClass(slot, agreement))
}
