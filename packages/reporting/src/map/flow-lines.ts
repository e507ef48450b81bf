/** Width of the line of the largest flow, in drawing units. */
const widest = 9
/** No flow is thinner than this, or it would not be seen. */
const thinnest = 0.8

/** Width of a road's line: in proportion to what flows there, 0 for nothing. */
export function flowWidth(flow: number, largest: number): number {
  if (!(flow > 0) || !(largest > 0)) return 0
  return Math.max(thinnest, Math.round(widest * Math.min(1, flow / largest) * 10) / 10)
}

/** Marks of a legend of lines, from the widest; `texts` say how much each amount is. */
export function flowLegend(amounts: readonly number[], largest: number, texts: readonly string[]): string {
  return amounts
    .map((amount, index) => {
      const y = 10 + index * 18
      return `<path class="flow" d="M2,${y}H42" stroke-width="${flowWidth(amount, largest)}"/><text x="50" y="${y + 4}">${texts[index] ?? ""}</text>`
    })
    .join("")
}
