/**
 * Messages between processes
 *
 * Covers: stores as mailboxes, one to one and one to many.
 *
 * Scenario: a sender writes to a reader through a mailbox. A reader who comes early waits; who comes late finds out how old the message
 * is. Then an announcer puts each announcement into the mailboxes of two readers. The clock counts minutes.
 */
import { defineModel, process, store } from "@contested/core"
import { printWhenRun } from "./print-when-run.js"
import { told, wholeBetween } from "./told.js"

interface Message {
  readonly text: string
  readonly sent: number
}

const mail = defineModel({
  name: "process-communication",
  parameters: {},
  processes: {
    sender: process<{ name: string; to: readonly number[] }>(),
    reader: process<{ name: string; mailbox: number }>(),
  },
  resources: () => ({ mailboxes: [0, 1, 2].map(() => store<Message>()) }),
  world: () => ({}),
  bodies: {
    *sender(_, __, { name, to }, context) {
      const mailboxes = to.map((i) => context.resources.mailboxes[i] as (typeof context.resources.mailboxes)[number])
      for (let i = 1; ; i++) {
        yield wholeBetween(context.random("writing", name), 6, 10)
        // A mailbox without a capacity never makes its sender wait.
        for (const mailbox of mailboxes) mailbox.tryPut({ text: `${name} ${i}`, sent: context.now })
      }
    },
    *reader(_, __, { name, mailbox }, context) {
      const mine = context.resources.mailboxes[mailbox] as (typeof context.resources.mailboxes)[number]
      for (;;) {
        const since = context.now
        const { text, sent } = yield* mine.get()
        const when = sent < since ? `${since - sent} late` : `after waiting ${context.now - since}`
        context.record(name, `reads "${text}" ${when}`)
        yield wholeBetween(context.random("reading", name), 4, 12)
      }
    },
  },
  initialise: (_, __, context) => {
    context.start("sender", { name: "letter", to: [0] })
    context.start("sender", { name: "announcement", to: [1, 2] })
    context.start("reader", { name: "reader A", mailbox: 0 })
    context.start("reader", { name: "reader B", mailbox: 1 })
    context.start("reader", { name: "reader C", mailbox: 2 })
  },
})

export const lines = (): string[] => told(mail, { seed: "mail", until: 60 })

printWhenRun(import.meta.url, lines)
