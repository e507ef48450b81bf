import { episodeRules } from "./episode.js"
import { mapRules } from "./map.js"
import { pageRules } from "./page.js"
import { printRules } from "./print.js"
import { tokens } from "./tokens.js"

/** The page's one style sheet. It loads nothing: fonts are those of the system. */
export function styleSheet(): string {
  return `${tokens}${pageRules}${mapRules}${episodeRules}${printRules}`
}
