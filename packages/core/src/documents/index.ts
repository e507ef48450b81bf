// Apart from the library's own barrel, so that who reads no documents need not load the parser.
export { checkDocument, expected } from "./check-document.js"
export { DocumentError, type DocumentProblem, type Place, pathText } from "./document-problem.js"
export { type ReadDocument, readDocument } from "./read-document.js"
export { shown } from "./shown.js"
