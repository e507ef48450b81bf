/** Writes what every example prints to expected/: `npm run examples`. Say in the commit why it has changed. */
import { readdirSync, rmSync, writeFileSync } from "node:fs"
import { exampleFiles, printedBy } from "./src/example-files.js"

const examples = exampleFiles()
for (const example of examples) writeFileSync(example.expected, await printedBy(example))
const folder = new URL("expected/", import.meta.url)
for (const file of readdirSync(folder))
  if (!examples.some(({ name }) => `${name}.txt` === file)) rmSync(new URL(file, folder))
console.log(`${examples.length} outputs are written to examples/expected.`)
