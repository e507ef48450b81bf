import { catalogues, type Language, spokenAttributes } from "../messages/bilingual.js"
import type { Messages } from "../messages/en.js"

const listeners: (() => void)[] = []

function current(): Language {
  return document.documentElement.lang === "es" ? "es" : "en"
}

export function messages(): Messages {
  return catalogues[current()]
}

/** Calls back after every change of language, and once now. */
export function onLanguage(listener: () => void): void {
  listeners.push(listener)
  listener()
}

function apply(language: Language): void {
  document.documentElement.lang = language
  for (const name of spokenAttributes)
    for (const element of document.querySelectorAll(`[data-${language}-${name}]`))
      element.setAttribute(name, element.getAttribute(`data-${language}-${name}`) ?? "")
  for (const element of document.querySelectorAll(`[data-${language}-text]`))
    element.textContent = element.getAttribute(`data-${language}-text`)
  for (const button of document.querySelectorAll("[data-language]"))
    button.setAttribute("aria-pressed", String(button.getAttribute("data-language") === language))
  for (const listener of listeners) listener()
}

export function setUpLanguage(): void {
  for (const button of document.querySelectorAll("[data-language]"))
    button.addEventListener("click", () => apply(button.getAttribute("data-language") === "es" ? "es" : "en"))
  apply(current())
}
