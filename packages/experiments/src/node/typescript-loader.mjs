// Lets the thread that imports this first import TypeScript. Needed only where the program runs from its source; plain
// JavaScript, because it comes before anything that could read TypeScript.
import { register } from "tsx/esm/api"

register()
