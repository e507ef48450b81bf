import { figureText, type SavedFigure } from "../../figures/figure-spec.js"
import { figureSvg } from "../../figures/figure-svg.js"
import { withPngText } from "./png-text.js"
import { svgToPng } from "./svg-to-png.js"

/**
 * A saved figure as a PNG picture with its title and "what you should know" inside, as text chunks.
 *
 * @param dotsPerInch default 300
 */
export async function figurePng(figure: SavedFigure, dotsPerInch = 300): Promise<Uint8Array> {
  const png = svgToPng(await figureSvg(figure), dotsPerInch)
  const { title } = figure.usermeta.contested
  return withPngText(png, { Title: title, Description: figureText(figure), Software: "Contested" }, dotsPerInch)
}
