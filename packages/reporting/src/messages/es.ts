import { boundaryEs } from "./boundary.es.js"
import type { Messages } from "./en.js"
import { episode } from "./episode.es.js"

/** Spanish of Mexico. The same rule: statements about a model, never about what is going to happen. */
export const es: Messages = {
  language: "es",
  skip: "Ir a los resultados",
  months: [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
  ],
  monthYear: (month, year) => `${month} de ${year}`,
  longDate: (day, month, year) => `${day} de ${month} de ${year}`,
  range: (low, high) => `${low} a ${high}`,

  header: {
    kind: "Informe de simulación",
    languageSwitch: "Idioma",
    theme: "Apariencia",
    themeAuto: "Sistema",
    themeLight: "Clara",
    themeDark: "Oscura",
    contents: "Contenido",
  },

  sections: {
    headline: "En cifras",
    map: "El territorio, mes a mes",
    deaths: "Muertes por mes",
    years: "El mapa a través de los años",
    groups: "Territorio e integrantes",
    events: "Eventos",
    parameters: "Parámetros",
    sources: "Datos",
    provenance: "Repetir la corrida",
    limits: "Lo que esto no es",
  },

  answer: {
    question: (start, until) => `¿Quién tiene qué territorio, y a qué costo en vidas, del ${start} al ${until}?`,
    replications: (n) => (n === 1 ? "En una réplica de este modelo" : `En ${n} réplicas de este modelo`),
    noEvents: "el resumen no registra nada",
    deaths: (n, mean) =>
      n === 1 ? `${mean} personas pierden la vida` : `${mean} personas pierden la vida en promedio`,
    interval: (low, high) => ` (intervalo de 95 % de la media: ${low} a ${high})`,
    noInterval: " (una réplica: sin intervalo)",
    holder: (group, held, all, n) =>
      `al final ${group} tiene ${held} de ${all} territorios${n === 1 ? "" : " en promedio"}`,
    and: " y ",
    conditional: (assumptions, parameters) =>
      parameters === 0
        ? "Es una afirmación sobre un modelo, no sobre el mundo: se sigue del modelo y de su estado inicial."
        : `Es una afirmación sobre un modelo, no sobre el mundo: se sigue de ${parameters} parámetros, de los cuales ${assumptions} ${assumptions === 1 ? "es un supuesto" : "son supuestos"}, y vale solo en la medida en que ellos valen.`,
  },

  know: {
    title: "Lo que conviene saber",
    definition: "Definición",
    unit: "Unidad",
    interval: "Rango",
    notCounted: "No se cuenta",
    status: "Condición",
    simulated: (n, version) =>
      `Simulado, no observado. ${n === 1 ? "1 réplica" : `${n} réplicas`}, Contested ${version}.`,
    spread: "Dispersión de este modelo, no de la realidad.",
  },

  headline: {
    labels: {
      events: "Eventos violentos",
      deaths: "Muertes",
      "territories-held": "Territorios al final",
      members: "Integrantes al final",
      displaced: "Personas desplazadas al final",
      afraid: "Parte de la población con miedo al final",
    },
    interval: (low, high) => `intervalo de 95 % de la media: ${low} a ${high}`,
    spread: (low, high) => `nueve de cada diez corridas: ${low} a ${high}`,
    one: "Una réplica: una sola corrida no tiene intervalo. Hacen falta al menos dos.",
    noInterval: "Sin intervalo: el resumen no lo da.",
    none: "El resumen no contiene medidas de la corrida completa.",
    byYear: "Todas las medidas, por lugar y año",
    measure: "Medida",
    place: "Lugar",
    group: "Grupo",
    year: "Año",
    mean: "Media",
    sd: "Desv. est.",
    intervalColumn: "Intervalo de 95 % de la media",
    spreadColumn: "5 % – 95 % de las corridas",
    n: "Corridas",
    all: "todos",
    wholeRun: "toda la corrida",
    note: {
      definition:
        "Medias sobre réplicas. Los eventos violentos son sucesos simulados en que se ataca a alguien; las muertes son las de ambos bandos, de civiles y de personas desconocidas en ellos. Territorios e integrantes se cuentan el último día.",
      interval:
        "El intervalo de 95 % (t de Student) dice con qué precisión se conoce la media; se estrecha con más réplicas. El rango de nueve de cada diez corridas dice cuánto difieren entre sí; no se estrecha.",
      notCounted: "La duda sobre los parámetros y sobre el modelo mismo no está en ninguno de estos rangos.",
    },
    more: (n) => `Hay ${n} renglones más en summary.json.`,
  },

  notRecorded: "Esta corrida no registró eventos ni series (--no-record): no hay nada que dibujar aquí.",
  noSeries: "La corrida no dejó series con que dibujar esto.",

  map: {
    lead: "El color muestra el grupo que tiene un territorio al comienzo del mes; más pálido y rayado donde las réplicas no coinciden. Los círculos muestran muertes.",
    leadOne: "El color muestra el grupo que tiene un territorio al comienzo del mes. Los círculos muestran muertes.",
    label: "Mapa de territorios. Las flechas llevan a los vecinos; Intro filtra los eventos.",
    nobody: "Nadie",
    unknown: "Sin registro",
    layer: "Mostrar",
    allReplications: (n) => `Las ${n} réplicas`,
    oneReplication: (number) => `Réplica ${number}`,
    violence: "Muertes",
    violenceMonth: "En el mes",
    violenceSum: "Desde el inicio",
    violenceNone: "Ocultar",
    agreement: "Réplicas que coinciden",
    classes: { 1: "95 % o más", 2: "75 a 95 %", 3: "50 a 75 %", 4: "menos de 50 %" },
    circlesMeanMonth: "Muertes, media del mes",
    circlesMonth: "Muertes en el mes",
    circlesMeanSum: "Muertes desde el inicio, media",
    circlesSum: "Muertes desde el inicio",
    held: "Territorios",
    otherGroups: (n) => `${n} grupos más`,
    legend: "Quién lo tiene",
    find: "Buscar un territorio",
    choose: "Elija un territorio en el mapa o por su nombre.",
    inhabitants: (count) => `${count} habitantes`,
    kOfN: (k, n) => `${k} de ${n} réplicas`,
    of: (k, n) => `${k} de ${n}`,
    next: (group, k) => `después: ${group}, ${k}`,
    inReplication: (number) => `en la réplica ${number}`,
    history: "Quién lo tiene a lo largo de la corrida",
    deathsMonth: (count) => `${count} en el mes`,
    deathsSum: (count) => `${count} desde el inicio`,
    deathsMean: "Muertes, media sobre réplicas",
    deaths: "Muertes",
    showEvents: "Eventos aquí",
    clear: "Quitar la selección",
    static: (month) => `Estado al comienzo de ${month}.`,
    partial: (month) => `La corrida termina dentro de ${month}: sus cuentas son de una parte del mes.`,
    onlySome: (shown, all) => `Réplicas sueltas: las primeras ${shown} de ${all}, para que el archivo sea pequeño.`,
    table: "En tabla: quién tiene qué al final",
    tableTerritory: "Territorio",
    tableState: "Estado",
    tableHolder: "Grupo más frecuente",
    tableAgree: "Réplicas que coinciden",
    tableDeaths: "Muertes, media de toda la corrida",
    tableDeathsOne: "Muertes, toda la corrida",
    note: {
      definition:
        "Una celda es del grupo que tiene el territorio al comienzo del mes en la mayoría de las réplicas; los empates van al grupo que el manifiesto nombra primero. El área de un círculo representa las muertes de todo el territorio y se dibuja en su centro: no es un lugar.",
      unit: "Réplicas que coinciden (k de n); muertes por mes calendario.",
      notCounted:
        "Las celdas se trazan alrededor de las cabeceras (celdas de Voronoi); no son límites municipales, y el contorno no es la costa ni una frontera.",
    },
  },

  boundaries: boundaryEs,

  transport: {
    label: "Tiempo",
    play: "Reproducir",
    pause: "Pausa",
    first: "Al principio",
    back: "Un mes atrás",
    forward: "Un mes adelante",
    last: "Al final",
    nextChange: "Al siguiente mes en que un territorio cambia de manos",
    position: "Mes",
    date: "Ir a (año-mes)",
    speed: "Velocidad",
    perSecond: (n) => `${n}/s`,
  },

  deaths: {
    fan: (n) =>
      `Muertes por mes en ${n} réplicas: bandas que contienen 50, 80 y 95 % de ellas, su mediana, y corridas sueltas como líneas delgadas.`,
    lines: (n) =>
      n === 1
        ? "Muertes por mes en la única réplica. No hay banda: una corrida no tiene dispersión."
        : `Muertes por mes en ${n} réplicas, una línea delgada cada una, y su mediana. No hay banda: con menos de 20 réplicas no se distingue la cola de una distribución.`,
    alt: (n, low, high) => `Muertes por mes en ${n} réplicas. La mediana mensual está entre ${low} y ${high}.`,
    median: "Mediana",
    band50: "50 %",
    band80: "80 %",
    band95: "95 %",
    single: "Una réplica",
    table: "En tabla",
    month: "Mes",
    axis: "muertes por mes",
    dot: "Punto",
    events: {
      title: "Eventos violentos por mes",
      fan: (n) => `Eventos violentos por mes en ${n} réplicas, con las mismas bandas, mediana y líneas delgadas.`,
      lines: (n) =>
        n === 1
          ? "Eventos violentos por mes en la única réplica, sin banda: una corrida no tiene dispersión."
          : `Eventos violentos por mes en ${n} réplicas, una línea delgada cada una, y su mediana; sin banda con menos de 20 réplicas.`,
      alt: (n, low, high) =>
        `Eventos violentos por mes en ${n} réplicas. La mediana mensual está entre ${low} y ${high}.`,
      axis: "eventos violentos por mes",
      note: {
        definition: "Eventos simulados de todos los territorios en un mes calendario en los que se ataca a alguien.",
        unit: "Eventos violentos por mes calendario.",
        notCounted: "Eventos sin violencia; aquí nunca se dibujan eventos observados.",
      },
    },
    note: {
      definition:
        "Muertes en eventos simulados de todos los territorios en un mes calendario: ambos bandos, civiles y personas desconocidas.",
      unit: "Muertes por mes calendario.",
      notCounted: "Aquí nunca se dibujan muertes observadas: el ajuste a los datos es otra figura.",
    },
  },

  episode,

  years: {
    lead: "El mismo mapa en el último mes registrado de cada año.",
    title: (month) => month,
    alt: (month, counts) => `Mapa al comienzo de ${month}. Territorios por grupo más frecuente: ${counts}.`,
    every: (years) => `Cada ${years} años, para que la página se pueda leer.`,
    note: {
      definition: "Color y rayado como en el mapa de arriba. Cada imagen muestra el comienzo del mes que lleva encima.",
    },
  },

  groups: {
    held: "Territorios",
    members: "Integrantes",
    empty: "Ningún grupo tuvo territorio ni integrantes en el registro.",
    lead: "Un panel por grupo, en una misma escala. Bandas como arriba.",
    leadLines: "Un panel por grupo, en una misma escala. Una línea delgada por réplica.",
    alt: (what, group, from, to) => `${what}, ${group}: mediana ${from} al inicio, ${to} al final.`,
    more: (n) => `Hay ${n} grupos más en la tabla.`,
    table: "En tabla: estado en el último mes de cada año",
    median: "Mediana",
    note: {
      definition:
        "Territorios: contados al comienzo de cada mes. Integrantes: personas contadas en el tamaño del grupo al comienzo de cada mes, en todos los estados.",
      unit: "Territorios; personas.",
      notCounted: "Los integrantes y el territorio de un grupo son cantidades del modelo; ninguna fuente los cuenta.",
    },
  },

  events: {
    lead: (rows, violent, replication, n) =>
      n === 1
        ? `Los ${rows} eventos registrados, ${violent} de ellos violentos.`
        : `Los ${rows} eventos registrados de la réplica ${replication}, ${violent} de ellos violentos; las cuentas de las demás están abajo.`,
    truncated: (shown, all) =>
      `Los primeros ${shown} de ${all} eventos, para que el archivo sea pequeño. Todos están en events.csv.`,
    none: "No se registró ningún evento.",
    search: "Buscar",
    searchHint: "Lugar, grupo, tipo, número",
    place: "Estado",
    group: "Grupo",
    kind: "Tipo",
    minDeaths: "Muertes, al menos",
    any: "Todos",
    onlyMonth: "Solo el mes del mapa",
    clear: "Quitar filtros",
    download: "Renglones filtrados en CSV",
    count: (shown, all) => `${shown} de ${all} eventos`,
    page: (page, pages) => `Página ${page} de ${pages}`,
    previous: "Página anterior",
    next: "Página siguiente",
    date: "Fecha",
    territory: "Territorio",
    sides: "Bandos",
    against: "contra",
    deaths: "Muertes",
    number: "Núm.",
    details: "Detalles",
    showOnMap: "Ver en el mapa",
    because: "Lo ocasionó",
    effects: (n) => (n === 1 ? "Ocasionó un evento" : `Ocasionó ${n} eventos`),
    moreEffects: (n) => `y ${n} más`,
    initial: "el estado inicial",
    unlisted: (id) => `el suceso ${id}, que no es un evento registrado`,
    range: (low, high) => `bajo ${low}, alto ${high}`,
    split: (a, b, civilians, unknown) => `bando A ${a}, bando B ${b}, civiles ${civilians}, desconocidos ${unknown}`,
    fewer: (shown) =>
      `Los primeros ${shown} renglones. La tabla completa necesita scripts; todos los renglones están en events.csv.`,
    noMatch: "Ningún evento cumple estos filtros.",
    counts: "Eventos y muertes de cada réplica",
    replication: "Réplica",
    kinds: {
      clash: "enfrentamiento",
      retaliation: "represalia",
      reinforcement: "refuerzo",
      takeover: "toma de territorio",
      redeployment: "redespliegue",
      advance: "avance",
      "lapse of control": "pérdida de control",
      alarm: "alarma",
      attack: "fin del ataque, con sus pérdidas",
      "ground attack": "se suman atacantes en tierra",
      "aircraft attack": "se suma una aeronave",
      "armed-drones attack": "se suman drones",
      "armoured-vehicles attack": "se suman vehículos blindados",
      "officer killed": "policía muerto",
      "officer injured": "policía herido",
      "attacker killed": "atacante muerto",
      "attacker injured": "atacante herido",
      "civilian killed": "civil muerto",
      "aircraft hit": "aeronave alcanzada",
      "armoured-vehicles hit": "vehículo blindado alcanzado",
      "help is sent": "sale ayuda",
      "help arrives": "llega ayuda",
      roadblock: "camino bloqueado",
      "roadblock cleared": "bloqueo retirado",
      adoption: "capacidad adoptada",
      propaganda: "amenaza a la población",
      denunciation: "denuncia",
      displacement: "gente que se va",
      return: "gente que regresa",
      betrayal: "traición",
      entry: "llegada de afuera",
      exit: "salida hacia afuera",
      extortion: "extorsión",
      incursion: "incursión",
      "leader removed": "pérdida del líder",
      "one-sided violence": "violencia contra civiles",
      report: "reporte en medios",
      rerouting: "cambio de ruta",
      split: "escisión",
      rout: "desbandada",
      truce: "tregua",
    },
    note: {
      definition:
        "Un evento es un suceso registrado del modelo, violento o no. Las columnas siguen al UCDP Georeferenced Event Dataset donde aplican, para poder comparar tablas; los renglones son simulados. Bajo y alto son iguales al mejor valor donde el modelo no tiene duda propia.",
      unit: "Un renglón por evento; las muertes son personas.",
      notCounted: "Movimientos, altas y bajas que el modelo no registra como eventos.",
    },
  },

  parameters: {
    lead: (parameters, assumptions) =>
      `${parameters} parámetros. ${assumptions} ${assumptions === 1 ? "es un supuesto" : "son supuestos"}, y así se marcan; ${parameters - assumptions} ${parameters - assumptions === 1 ? "tiene" : "tienen"} fuente.`,
    none: "Este escenario no tiene parámetros.",
    parameter: "Parámetro",
    value: "Valor",
    range: "Rango permitido",
    atLeast: (low) => `${low} o más`,
    basis: "Fuente o supuesto",
    source: "Fuente",
    assumption: "Supuesto",
  },

  sources: {
    lead: "Lo que leyó la corrida, y en qué términos se puede compartir.",
    none: "Este escenario no lee datos: todo lo que usa está entre sus parámetros.",
    table: "Tabla",
    source: "Fuente",
    licence: "Licencia",
  },

  provenance: {
    lead: "La misma orden da los mismos resúmenes criptográficos en cualquier máquina.",
    scenario: "Escenario",
    seed: "Semilla",
    replications: "Réplicas",
    period: "Periodo",
    version: "Versión",
    commit: "Commit",
    noCommit: "no es una copia de git",
    digest: "Huella de la corrida",
    again: "Repetirla",
    verify: "Verificar esta carpeta",
    verifyFolder: "CARPETA",
    digests: "Huella de cada réplica",
    files: "Archivos de la carpeta",
    file: "Archivo",
    rows: "Renglones",
    variants: (shown, all) => `Las tablas contienen las variantes ${all}; este informe muestra solo «${shown}».`,
  },

  limits: {
    lead: "El informe describe un modelo. Antes de citar una cifra, lea lo que no puede decir.",
    general: [
      "No es un pronóstico ni una evaluación de un lugar, un grupo o una persona reales.",
      "Nada en él se observó: cada evento, muerte y cambio de manos es simulado.",
      "Los rangos muestran cuánto difieren las réplicas de un mismo modelo. No muestran qué tan lejos está el modelo del mundo.",
    ],
    own: "De este escenario en particular:",
    none: "El escenario no nombra límites propios.",
  },

  published: {
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
  },

  foot: (name, digest) => `${name}, simulado. Huella ${digest}.`,
  needsScript: "Los scripts están desactivados: la página muestra las cifras principales, el último mapa y las tablas.",
}
