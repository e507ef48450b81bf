import type { Subject } from "../runs/subject.js"
import { ishigami } from "./ishigami.js"
import { poissonCount } from "./poisson-count.js"
import { sobolG } from "./sobol-g.js"
import type { TestFunction } from "./test-function.js"

/** Functions whose sensitivity is known exactly. */
export const testFunctions: readonly TestFunction[] = [ishigami, sobolG]

/** Subjects that every experiment can name beside those of its module, to see a method find what is known. */
export const knownAnswers: readonly Subject[] = [...testFunctions, poissonCount]
