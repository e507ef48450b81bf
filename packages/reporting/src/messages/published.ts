/** The report of a published model. */
export const publishedEn = {
  kind: "Published model",
  sections: {
    signature: "The figure",
    comparison: "Published or exact, and ours",
    values: "Parameters",
    restrictions: "What this is not",
    citation: "Citation",
  },
  finding: (passed: number, all: number) =>
    passed === all
      ? `All ${all} published or exact numbers of this model come out of this program.`
      : `${passed} of ${all} published or exact numbers of this model come out of this program; ${all - passed === 1 ? "one does not" : `${all - passed} do not`}.`,
  shown: (n: number) =>
    `${n === 1 ? "One more number is" : `${n} more numbers are`} quoted from memory: shown, and held against nothing.`,
  comparisonLead:
    "Every reference has its source and how it is known. A simulated number agrees when the reference lies in its 99.9 % interval: one true number in a thousand falls outside by chance.",
  quantity: "Quantity",
  reference: "Reference",
  ours: "Ours",
  agreement: "Agreement",
  verdicts: { pass: "agrees", miss: "misses", shown: "shown only" },
  marks: {
    read: "read in the publication",
    computed: "computed independently",
    derived: "derived on paper",
    memory: "from memory",
  },
  kinds: { simulated: "simulated", exact: "exact", published: "published" },
  series: "Series",
  band: "Ends of the bar or band",
  asTable: "The figure as a table",
  moreRows: (n: number) => `${n} more rows are in figure.json.`,
  checkAgain: "Check its numbers again",
  foot: (name: string) => `${name}, computed and simulated.`,
}

export const publishedEs: typeof publishedEn = {
  kind: "Modelo publicado",
  sections: {
    signature: "La figura",
    comparison: "Lo publicado o exacto, y lo nuestro",
    values: "Parámetros",
    restrictions: "Lo que esto no es",
    citation: "Cita",
  },
  finding: (passed, all) =>
    passed === all
      ? `Los ${all} números publicados o exactos de este modelo salen de este programa.`
      : `${passed} de ${all} números publicados o exactos de este modelo salen de este programa; ${all - passed === 1 ? "uno no" : `${all - passed} no`}.`,
  shown: (n) =>
    `${n === 1 ? "Un número más se cita" : `${n} números más se citan`} de memoria: se muestran y no se comparan con nada.`,
  comparisonLead:
    "Cada referencia tiene su fuente y cómo se conoce. Un número simulado coincide cuando la referencia cae en su intervalo del 99.9 %: uno verdadero de cada mil queda fuera por azar.",
  quantity: "Cantidad",
  reference: "Referencia",
  ours: "Lo nuestro",
  agreement: "Coincidencia",
  verdicts: { pass: "coincide", miss: "no coincide", shown: "solo se muestra" },
  marks: {
    read: "leído en la publicación",
    computed: "calculado aparte",
    derived: "deducido en papel",
    memory: "de memoria",
  },
  kinds: { simulated: "simulado", exact: "exacto", published: "publicado" },
  series: "Serie",
  band: "Extremos de la barra o banda",
  asTable: "La figura como tabla",
  moreRows: (n) => `${n} renglones más están en figure.json.`,
  checkAgain: "Comprobar sus números otra vez",
  foot: (name) => `${name}, calculado y simulado.`,
}
