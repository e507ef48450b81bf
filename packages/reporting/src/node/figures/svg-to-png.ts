import { createRequire } from "node:module"
import { Resvg } from "@resvg/resvg-js"
import { paperFont } from "../../figures/paper-look.js"

const files = ["400Regular/SourceSans3_400Regular.ttf", "600SemiBold/SourceSans3_600SemiBold.ttf"] as const

/** Font files of a package, so that a picture looks the same on a machine without any font. */
function fontFiles(): string[] {
  const { resolve } = createRequire(import.meta.url)
  return files.map((file) => resolve(`@expo-google-fonts/source-sans-3/${file}`))
}

/** Dots per inch of a drawing whose unit is the CSS pixel. */
const cssDotsPerInch = 96

/**
 * A still drawing as a PNG picture on white. The same drawing gives the same bytes on one platform.
 *
 * @param dotsPerInch 300 is what journals ask for
 */
export function svgToPng(svg: string, dotsPerInch: number): Uint8Array {
  const picture = new Resvg(svg, {
    background: "#ffffff",
    fitTo: { mode: "zoom", value: dotsPerInch / cssDotsPerInch },
    font: { fontFiles: fontFiles(), loadSystemFonts: false, defaultFontFamily: paperFont },
  })
  return picture.render().asPng()
}
