import type { Language } from "../messages/bilingual.js"

/** Words of an ODD text on a conflict model. Definitions, equations and sources come from the model itself, in English. */
const en = {
  title: (name: string) => `${name}: ODD protocol`,
  lead: (version: string) =>
    `Overview, Design concepts and Details after Grimm et al. (2020), The ODD Protocol for Describing Agent-Based and Other Simulation Models: A Second Update, JASSS 23(2) 7, doi:10.18564/jasss.4259. Written by Contested ${version} from the model's own definition: what stands here is what runs.`,
  heads: [
    "1. Purpose and patterns",
    "2. Entities, state variables, and scales",
    "3. Process overview and scheduling",
    "4. Design concepts",
    "5. Initialization",
    "6. Input data",
    "7. Submodels",
  ] as readonly string[],
  purpose: {
    of: "Purpose",
    statement:
      "The model asks what follows, for who holds which ground and at what cost in lives, from mechanisms and rates that are stated one by one. It explores consequences; it does not forecast, and every result is a statement conditional on the model and its parameters.",
    patterns: "Patterns",
    held: "The model is held against these observed facts; each counts as met within the tolerance given, and what misses is reported as missed:",
    none: "No observed patterns are held against this scenario.",
    fact: ["pattern", "place", "year", "observed", "tolerance", "source"] as readonly string[],
    factor: (factor: number) => `within a factor of ${factor}`,
    relative: (share: number) => `within ${Math.round(share * 100)} %`,
    limits: "What it cannot say",
  },
  entities: {
    lead: (territories: number, groups: number, forces: number, roads: number) =>
      `There are ${territories} territories joined by ${roads} roads, ${groups} armed groups and ${forces} state forces. Groups and forces are aggregates: members and officers are counted by territory, never followed one by one. The entities of one occurrence are a group, or a pair of groups, in a territory or on a road.`,
    agents: ["id", "name", "kind"] as readonly string[],
    kinds: { "armed group": "armed group", "state force": "state force" } as Readonly<Record<string, string>>,
    territory:
      "A territory has a code, a name, a state, inhabitants, an area and the place of its seat of government; a road has kilometres and minutes by car. These do not change during a run (appendices A and B).",
    state: ["variable", "of each", "numbers", "meaning", "unit"] as readonly string[],
    stateLead: "State variables that change during a run:",
    memory: (mechanism: string, name: string, size: number) =>
      `${name} of ${mechanism}: ${size} numbers; see its submodel`,
    memoryLead: "Some submodels remember something for themselves:",
    notation: "Notation",
    notationLead:
      "Parameters are written by name, upright. In equations they stand for their values in days, shares and counts: a week has 7 days, a month 365.25/12, a year 365.25.",
    symbol: ["symbol", "meaning"] as readonly string[],
    scales: "Scales",
    scalesText: (start: string, until: string, region: string) =>
      `Space: the territories of ${region}, nothing finer. Time is continuous, in days from midnight at the beginning of ${start}; the default run ends with ${until}. One unit of population is one person.`,
  },
  process: {
    lead: "The model is a continuous-time jump process. Every hazard has one member for each element of its index set; a member fires at its rate, given the state as it is, independently of all others given that state. Whatever fires changes the state at once, and every rate that depends on what changed is recomputed before the next occurrence. There is no time step.",
    schedule: [
      "The next occurrence is the earliest of all members' next firings and all scheduled events.",
      "At one instant the order is: priority (lower first), then the order in which things were scheduled.",
      "A rate that depends on the state alone is simulated by the modified next reaction method (Gibson & Bruck 2000, doi:10.1021/jp993732q; Anderson 2007, doi:10.1063/1.2799998): a member owns an amount of integrated hazard, exponentially distributed with mean 1, and fires when its rate has used it up.",
      "A rate that changes with time between occurrences is thinned under a bound (Lewis & Shedler 1979, doi:10.1002/nav.3800260304).",
      "A record left by one submodel is answered by others within the same occurrence, in the order in which the submodels are listed.",
      "Results are looked at when each month begins, before anything else happens at that instant; looking changes nothing.",
    ] as readonly string[],
    hazards: ["submodel", "hazard", "members", "rate depends on"] as readonly string[],
    hazardsLead: "Hazards, in the order in which submodels are listed:",
    everything: "everything",
    events: ["submodel", "event", "priority"] as readonly string[],
    eventsLead: "Events that are scheduled:",
    answers: ["submodel", "answers the records"] as readonly string[],
    answersLead: "Records that are answered:",
    every: "of every kind",
  },
  concepts: [
    [
      "Basic principles",
      "Violence arises where rivals are present together; control follows presence; members come, go, move and are lost at rates taken from published models or stated as assumptions. Each submodel names the work it is after; any of them can be left out, and everything else still runs.",
    ],
    [
      "Emergence",
      "Where violence happens, how it clusters in time and space, which territories change hands and how many people die emerge from the submodels together. Rates per member, the law of deaths in one clash and the dates of the input data are imposed.",
    ],
    [
      "Adaptation",
      "Groups and forces do not decide. They react through rates: members are drawn to contested and populated places, come in where their group is challenged, and retaliate after deaths; forces go where they are sent on dates.",
    ],
    ["Objectives", "No entity has an objective that it measures or maximises."],
    ["Learning", "Nothing learns; parameters are constant during a run."],
    ["Prediction", "No entity predicts; rates depend on the present state and on what has happened."],
    [
      "Sensing",
      "A rate reads what its hazard declares to read (section 3) and nothing else: usually those present in a territory and in those next to it by road. What is read is true and known at once.",
    ],
    [
      "Interaction",
      "Direct: groups who are in one territory clash and retaliate; the state arrests members where its officers are. Mediated: groups compete for control of a territory, and violence changes what later rates depend on.",
    ],
    [
      "Stochasticity",
      "Every time of a firing and every choice within one is random. Each draw comes from a stream of its own, named by seed, replication, purpose and entity, so that two runs which differ in one place share all other luck. Any good generator gives the same distributions; the program's own streams give the same bits.",
    ],
    [
      "Collectives",
      "Armed groups and state forces are the collectives. They are defined at the start, and are represented by their numbers in each territory.",
    ],
    [
      "Observation",
      "Every record (a violent event, a change of hands, a movement that takes a foothold) is written as a row of events with day, place, sides and deaths; control, territories held and members at the beginning of each month as series; events and deaths by state and year as measures, over all replications with intervals.",
    ],
  ] as readonly (readonly [string, string])[],
  initial: {
    lead: (start: string) => `A run starts at midnight at the beginning of ${start}.`,
    control:
      "Each territory is held by the group with most members there, the one listed first among equals; where no group has any, nobody holds it. Everything that the input data do not set starts as the table of section 2 says, else at 0.",
    members: (name: string) =>
      `Members by group and state; outside the region are those who can come in. By territory: appendix A. ${name}`,
    group: "group",
    outside: "outside the region",
    holds: "territories held",
    nobody: "nobody",
    forces: "Officers by force and state:",
    force: "force",
    reference: "The reference strengths, to which published totals of arrests refer, are those at the start.",
    referenceBy: "Reference strengths, to which published totals of arrests refer:",
    hostility: "Hostility of groups at the start:",
    made: "How these numbers were made",
    same: "The same initial state is used in every replication; replications differ by their random streams alone.",
  },
  input: {
    none: "Nothing changes from outside during a run.",
    lead: "These change the state from outside, at midnight of the dates given; they are the model's input, not its result.",
    deployments: "Forces are sent:",
    deployment: ["date", "force", "state", "officers from then on", "source"] as readonly string[],
    incursions: "Groups come in on known dates:",
    incursion: ["date", "group", "state", "members", "source or assumption"] as readonly string[],
    policies: "The state acts:",
    policy: ["from", "until", "what", "source or assumption"] as readonly string[],
    capabilities: "Capabilities:",
    capability: ["capability", "available from", "numbers", "source or assumption"] as readonly string[],
    attacks: "Attacks that are known to have begun:",
    attack: ["between days", "territory", "group", "force", "target", "attackers"] as readonly string[],
    demands: "What is trafficked:",
    demand: ["from", "ways out", "units/day", "source or assumption"] as readonly string[],
    coverage: "How much of what happens the media tell:",
    covered: ["from", "share", "source"] as readonly string[],
    data: "Data that the scenario was built from",
    table: ["table", "source", "licence"] as readonly string[],
  },
  sub: {
    after: "After",
    parameters: ["parameter", "value", "unit", "range", "what it is", "source or assumption"] as readonly string[],
    assumption: "Assumption",
    source: "Source",
    noParameters: "It has no parameters.",
    symbols: "Symbols of its own:",
    hazard: (name: string, each: string) => `**Hazard ${name}**, for each ${each}, fires at the rate`,
    effect: "When it fires:",
    event: (name: string) => `**Event ${name}**:`,
    answer: (name: string) => `**When the record “${name}” is left**:`,
    start: "**At the start**:",
    none: "Its definition gives no equations.",
  },
  territories: "Appendix A. Territories",
  territory: ["code", "name", "state", "inhabitants", "km²", "latitude", "longitude", "stake"] as readonly string[],
  roads: "Appendix B. Roads",
  roadsLead: "Each road is listed once and travelled both ways.",
  road: ["from", "to", "km", "minutes"] as readonly string[],
  variants: "Appendix C. What-ifs that ship with the scenario",
  omitted: (territories: number, roads: number) =>
    `Left out (--brief): ${territories} territories and ${roads} roads with their numbers.`,
}

type OddWords = typeof en

const es: OddWords = {
  title: (name) => `${name}: protocolo ODD`,
  lead: (version) =>
    `Panorama, conceptos de diseño y detalles según Grimm et al. (2020), The ODD Protocol for Describing Agent-Based and Other Simulation Models: A Second Update, JASSS 23(2) 7, doi:10.18564/jasss.4259. Escrito por Contested ${version} a partir de la definición del modelo: lo que aquí está es lo que corre. Definiciones, ecuaciones y fuentes van en inglés, como en el modelo.`,
  heads: [
    "1. Propósito y patrones",
    "2. Entidades, variables de estado y escalas",
    "3. Panorama de procesos y su orden",
    "4. Conceptos de diseño",
    "5. Inicialización",
    "6. Datos de entrada",
    "7. Submodelos",
  ],
  purpose: {
    of: "Propósito",
    statement:
      "El modelo pregunta qué se sigue, sobre quién tiene qué territorio y a qué costo en vidas, de mecanismos y tasas que se enuncian uno por uno. Explora consecuencias; no pronostica, y cada resultado es una afirmación condicionada al modelo y a sus parámetros.",
    patterns: "Patrones",
    held: "El modelo se compara con estos hechos observados; cada uno se da por cumplido dentro de la tolerancia indicada, y lo que falla se reporta como fallo:",
    none: "Este escenario no se compara con patrones observados.",
    fact: ["patrón", "lugar", "año", "observado", "tolerancia", "fuente"],
    factor: (factor) => `dentro de un factor de ${factor}`,
    relative: (share) => `dentro de ${Math.round(share * 100)} %`,
    limits: "Lo que no puede decir",
  },
  entities: {
    lead: (territories, groups, forces, roads) =>
      `Hay ${territories} territorios unidos por ${roads} caminos, ${groups} grupos armados y ${forces} fuerzas del Estado. Grupos y fuerzas son agregados: integrantes y oficiales se cuentan por territorio, nunca se siguen uno por uno. Las entidades de un suceso son un grupo, o un par de grupos, en un territorio o en un camino.`,
    agents: ["id", "nombre", "clase"],
    kinds: { "armed group": "grupo armado", "state force": "fuerza del Estado" },
    territory:
      "Un territorio tiene clave, nombre, estado, habitantes, superficie y el lugar de su cabecera; un camino, kilómetros y minutos en automóvil. No cambian durante una corrida (apéndices A y B).",
    state: ["variable", "de cada", "números", "significado", "unidad"],
    stateLead: "Variables de estado que cambian durante una corrida:",
    memory: (mechanism, name, size) => `${name} de ${mechanism}: ${size} números; véase su submodelo`,
    memoryLead: "Algunos submodelos recuerdan algo para sí:",
    notation: "Notación",
    notationLead:
      "Los parámetros se escriben por su nombre, en redonda. En las ecuaciones valen en días, proporciones y conteos: una semana tiene 7 días, un mes 365.25/12, un año 365.25.",
    symbol: ["símbolo", "significado"],
    scales: "Escalas",
    scalesText: (start, until, region) =>
      `Espacio: los territorios de ${region}, nada más fino. El tiempo es continuo, en días desde la medianoche con que empieza ${start}; la corrida por omisión termina con ${until}. Una unidad de población es una persona.`,
  },
  process: {
    lead: "El modelo es un proceso de saltos en tiempo continuo. Cada riesgo tiene un miembro por cada elemento de su conjunto de índices; un miembro ocurre a su tasa, dado el estado como está, con independencia de los demás dado ese estado. Lo que ocurre cambia el estado de inmediato, y toda tasa que dependa de lo que cambió se recalcula antes del siguiente suceso. No hay paso de tiempo.",
    schedule: [
      "El siguiente suceso es el más temprano entre las próximas ocurrencias de todos los miembros y todos los eventos programados.",
      "En un mismo instante el orden es: prioridad (primero la menor), luego el orden en que se programó.",
      "Una tasa que depende sólo del estado se simula con el método de la próxima reacción modificado (Gibson y Bruck 2000, doi:10.1021/jp993732q; Anderson 2007, doi:10.1063/1.2799998): un miembro posee una cantidad de riesgo integrado, exponencial de media 1, y ocurre cuando su tasa la ha agotado.",
      "Una tasa que cambia con el tiempo entre sucesos se adelgaza bajo una cota (Lewis y Shedler 1979, doi:10.1002/nav.3800260304).",
      "A un registro que deja un submodelo responden otros dentro del mismo suceso, en el orden en que se enumeran los submodelos.",
      "Los resultados se miran al comenzar cada mes, antes que nada más en ese instante; mirar no cambia nada.",
    ],
    hazards: ["submodelo", "riesgo", "miembros", "la tasa depende de"],
    hazardsLead: "Riesgos, en el orden de los submodelos:",
    everything: "todo",
    events: ["submodelo", "evento", "prioridad"],
    eventsLead: "Eventos que se programan:",
    answers: ["submodelo", "responde a los registros"],
    answersLead: "Registros a los que se responde:",
    every: "de toda clase",
  },
  concepts: [
    [
      "Principios básicos",
      "Hay violencia donde coinciden rivales; el control sigue a la presencia; los integrantes llegan, se van, se mueven y se pierden a tasas tomadas de modelos publicados o enunciadas como supuestos. Cada submodelo nombra la obra de que procede; cualquiera puede quitarse, y lo demás sigue corriendo.",
    ],
    [
      "Emergencia",
      "Dónde hay violencia, cómo se agrupa en tiempo y espacio, qué territorios cambian de manos y cuánta gente muere emergen de los submodelos juntos. Las tasas por integrante, la ley de las muertes en un enfrentamiento y las fechas de los datos de entrada están impuestas.",
    ],
    [
      "Adaptación",
      "Grupos y fuerzas no deciden. Reaccionan mediante tasas: los integrantes van hacia lugares disputados y poblados, llegan donde su grupo es retado y toman represalias tras las muertes; las fuerzas van adonde se les envía en fechas dadas.",
    ],
    ["Objetivos", "Ninguna entidad tiene un objetivo que mida o maximice."],
    ["Aprendizaje", "Nada aprende; los parámetros son constantes durante una corrida."],
    ["Predicción", "Ninguna entidad predice; las tasas dependen del estado presente y de lo ocurrido."],
    [
      "Percepción",
      "Una tasa lee lo que su riesgo declara leer (sección 3) y nada más: por lo común, quiénes están en un territorio y en los vecinos por camino. Lo que se lee es cierto y se sabe de inmediato.",
    ],
    [
      "Interacción",
      "Directa: grupos que están en un territorio se enfrentan y toman represalias; el Estado detiene integrantes donde están sus oficiales. Mediada: los grupos compiten por el control de un territorio, y la violencia cambia aquello de que dependen tasas posteriores.",
    ],
    [
      "Estocasticidad",
      "Todo momento de ocurrencia y toda elección dentro de él son aleatorios. Cada número sale de una secuencia propia, nombrada por semilla, réplica, propósito y entidad, de modo que dos corridas que difieren en un lugar comparten toda la demás suerte. Cualquier buen generador da las mismas distribuciones; las secuencias del programa dan los mismos bits.",
    ],
    [
      "Colectivos",
      "Los grupos armados y las fuerzas del Estado son los colectivos. Se definen al inicio y se representan por sus números en cada territorio.",
    ],
    [
      "Observación",
      "Cada registro (un evento violento, un cambio de manos, un movimiento que gana un punto de apoyo) se escribe como renglón de eventos con día, lugar, lados y muertes; el control, los territorios y los integrantes al comenzar cada mes, como series; eventos y muertes por estado y año, como medidas, sobre todas las réplicas y con intervalos.",
    ],
  ],
  initial: {
    lead: (start) => `Una corrida empieza a la medianoche con que comienza ${start}.`,
    control:
      "Cada territorio está en poder del grupo con más integrantes en él, el primero de la lista si hay empate; donde ningún grupo tiene integrantes, no es de nadie. Lo que los datos de entrada no fijan empieza como dice la tabla de la sección 2, o en 0.",
    members: (name) =>
      `Integrantes por grupo y estado; fuera de la región están los que pueden llegar. Por territorio: apéndice A. ${name}`,
    group: "grupo",
    outside: "fuera de la región",
    holds: "territorios en su poder",
    nobody: "nadie",
    forces: "Oficiales por fuerza y estado:",
    force: "fuerza",
    reference:
      "Las fuerzas de referencia, a las que se refieren los totales publicados de detenciones, son las del inicio.",
    referenceBy: "Fuerzas de referencia, a las que se refieren los totales publicados de detenciones:",
    hostility: "Hostilidad entre grupos al inicio:",
    made: "Cómo se hicieron estos números",
    same: "Todas las réplicas parten del mismo estado inicial; difieren sólo por sus secuencias aleatorias.",
  },
  input: {
    none: "Nada cambia desde fuera durante una corrida.",
    lead: "Esto cambia el estado desde fuera, a la medianoche de las fechas dadas; es entrada del modelo, no resultado.",
    deployments: "Se envían fuerzas:",
    deployment: ["fecha", "fuerza", "estado", "oficiales desde entonces", "fuente"],
    incursions: "Grupos que llegan en fechas conocidas:",
    incursion: ["fecha", "grupo", "estado", "integrantes", "fuente o supuesto"],
    policies: "El Estado actúa:",
    policy: ["desde", "hasta", "qué", "fuente o supuesto"],
    capabilities: "Capacidades:",
    capability: ["capacidad", "disponible desde", "números", "fuente o supuesto"],
    attacks: "Ataques que se sabe que comenzaron:",
    attack: ["entre los días", "territorio", "grupo", "fuerza", "blanco", "atacantes"],
    demands: "Lo que se trafica:",
    demand: ["desde", "salidas", "unidades/día", "fuente o supuesto"],
    coverage: "Cuánto de lo que ocurre cuentan los medios:",
    covered: ["desde", "proporción", "fuente"],
    data: "Datos con que se construyó el escenario",
    table: ["tabla", "fuente", "licencia"],
  },
  sub: {
    after: "Según",
    parameters: ["parámetro", "valor", "unidad", "intervalo", "qué es", "fuente o supuesto"],
    assumption: "Supuesto",
    source: "Fuente",
    noParameters: "No tiene parámetros.",
    symbols: "Símbolos propios:",
    hazard: (name, each) => `**Riesgo ${name}**, para cada ${each}, ocurre a la tasa`,
    effect: "Cuando ocurre:",
    event: (name) => `**Evento ${name}**:`,
    answer: (name) => `**Cuando se deja el registro «${name}»**:`,
    start: "**Al inicio**:",
    none: "Su definición no da ecuaciones.",
  },
  territories: "Apéndice A. Territorios",
  territory: ["clave", "nombre", "estado", "habitantes", "km²", "latitud", "longitud", "en juego"],
  roads: "Apéndice B. Caminos",
  roadsLead: "Cada camino se enumera una vez y se recorre en ambos sentidos.",
  road: ["de", "a", "km", "minutos"],
  variants: "Apéndice C. Variantes que trae el escenario",
  omitted: (territories, roads) =>
    `Se omiten (--brief): ${territories} territorios y ${roads} caminos con sus números.`,
}

export type { OddWords }

export const oddWords: Readonly<Record<Language, OddWords>> = { en, es }
