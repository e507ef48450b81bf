/** Light, dark, or as the system says. Nothing is kept on the device: the report forgets when it is closed. */
export function setUpTheme(): void {
  const choice = document.querySelector<HTMLSelectElement>("#theme")
  choice?.addEventListener("change", () => {
    if (choice.value === "auto") document.documentElement.removeAttribute("data-theme")
    else document.documentElement.setAttribute("data-theme", choice.value)
  })
}
