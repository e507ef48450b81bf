/** Opens whatever is folded before printing, so that paper loses nothing, and folds it again afterwards. */
export function setUpPrint(): void {
  let opened: HTMLDetailsElement[] = []
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>("details:not([open])")]
    for (const details of opened) details.open = true
  })
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false
  })
}
