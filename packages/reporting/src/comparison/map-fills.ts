import type { ControlClass, DifferenceClass } from "./difference-class.js"

/** Look of a cell on a map of deaths: `dm4` to `dm1` fewer, `d0`, `dp1` to `dp4` more. */
export function deathsFill(is: DifferenceClass): string {
  return is === 0 ? "d0" : is < 0 ? `dm${-is}` : `dp${is}`
}

/** Look of a cell on a map of control. */
export function controlFill(is: ControlClass): string {
  return `c${is}`
}
