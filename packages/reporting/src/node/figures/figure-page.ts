import { buildFigurePage } from "../../figures/build-figure-page.js"
import type { SavedFigure } from "../../figures/figure-spec.js"
import { bundleClient } from "../bundle-client.js"

/** A saved figure as one HTML document that works without a network: some 0.9 MB, nearly all of it the chart library. */
export async function figurePage(figure: SavedFigure): Promise<string> {
  return buildFigurePage(figure, await bundleClient("figure-page"))
}
