import type { PublishedFigure } from "@contested/core"
import { describe, expect, it } from "vitest"
import { looksOf } from "./figure-chart.js"
import { figurePicture } from "./figure-picture.js"

const series = (label: string, kind: "simulated" | "exact" | "published", group?: string) => ({
  label,
  kind,
  marks: "line" as const,
  points: [
    [1, 2],
    [3, 4],
  ] as const,
  ...(group !== undefined && { group }),
})
const figure: PublishedFigure = {
  title: "A figure",
  caption: "",
  x: { label: "day", scale: "linear" },
  y: { label: "<losses> & more", scale: "linear" },
  series: [series("ours", "simulated"), series("ours", "exact"), series("theirs", "published")],
}

describe("a figure as a picture", () => {
  it("stands alone: no variable of a page, its own key and axes, the same bytes each time", async () => {
    const picture = await figurePicture(figure)
    expect(picture).toBe(await figurePicture(figure))
    expect(picture).not.toContain("var(")
    for (const words of ["ours (simulated)", "ours (exact)", "theirs (published)", "&lt;losses&gt; &amp; more"])
      expect(picture).toContain(words)
  })
})

describe("looks", () => {
  it("give theory the colour of what is simulated under its name or group, and ink where it stands alone", () => {
    const [ours, theory, alone, grouped] = looksOf([
      series("a", "simulated", "side"),
      series("b", "exact", "side"),
      series("c", "exact"),
      series("d", "exact", "side"),
    ])
    expect(theory?.colour).toBe(ours?.colour)
    expect(grouped?.colour).toBe(ours?.colour)
    expect(grouped?.dash).not.toEqual(theory?.dash)
    expect(alone?.colour).toContain("--ink")
  })

  it("never are the same for two theories of up to twenty", () => {
    const looks = looksOf(Array.from({ length: 20 }, (_, i) => series(`theory ${i}`, "exact")))
    expect(new Set(looks.map(({ colour, dash }) => `${colour} ${dash.join()}`)).size).toBe(20)
  })
})
