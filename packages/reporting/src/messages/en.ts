import { boundaryEn } from "./boundary.en.js"
import { episode } from "./episode.en.js"

/**
 * Every sentence of the report. One rule for the wording: results are conditional statements about a model, so nothing here
 * says what is going to happen, what is so in the world, or that something was shown.
 */
export const en = {
  language: "en" as "en" | "es",
  skip: "Skip to the findings",
  months: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ] as readonly string[],
  monthYear: (month: string, year: string) => `${month} ${year}`,
  longDate: (day: string, month: string, year: string) => `${day} ${month} ${year}`,
  range: (low: string, high: string) => `${low} to ${high}`,

  header: {
    kind: "Simulation report",
    languageSwitch: "Language",
    theme: "Appearance",
    themeAuto: "System",
    themeLight: "Light",
    themeDark: "Dark",
    contents: "Contents",
  },

  sections: {
    headline: "In figures",
    map: "Territory, month by month",
    deaths: "Deaths per month",
    years: "The map through the years",
    groups: "Ground and members",
    events: "Events",
    parameters: "Parameters",
    sources: "Data",
    provenance: "Make it again",
    limits: "What this is not",
  },

  answer: {
    question: (start: string, until: string) =>
      `Who holds which ground, and at what cost in lives, from ${start} to ${until}?`,
    replications: (n: number) => (n === 1 ? "In one replication of this model" : `In ${n} replications of this model`),
    noEvents: "nothing was recorded in the summary",
    deaths: (n: number, mean: string) =>
      n === 1 ? `${mean} people lose their lives` : `${mean} people lose their lives on average`,
    interval: (low: string, high: string) => ` (95 % interval of the mean ${low} to ${high})`,
    noInterval: " (one replication: no interval)",
    holder: (group: string, held: string, all: number, n: number) =>
      `at the end ${group} holds ${held} of ${all} territories${n === 1 ? "" : " on average"}`,
    and: ", and ",
    conditional: (assumptions: number, parameters: number) =>
      parameters === 0
        ? "This is a statement about a model, not about the world: it follows from the model and its initial state."
        : `This is a statement about a model, not about the world: it follows from ${parameters} parameters, of which ${assumptions} ${assumptions === 1 ? "is an assumption" : "are assumptions"}, and holds only as far as they do.`,
  },

  know: {
    title: "What you should know",
    definition: "Definition",
    unit: "Unit",
    interval: "Range",
    notCounted: "Not counted",
    status: "Status",
    simulated: (n: number, version: string) =>
      `Simulated, not observed. ${n === 1 ? "1 replication" : `${n} replications`}, Contested ${version}.`,
    spread: "Spread of this model, not of reality.",
  },

  headline: {
    labels: {
      events: "Violent events",
      deaths: "Deaths",
      "territories-held": "Territories held at the end",
      members: "Members at the end",
      displaced: "People displaced at the end",
      afraid: "Share of people afraid at the end",
    } as Readonly<Record<string, string>>,
    interval: (low: string, high: string) => `95 % interval of the mean: ${low} to ${high}`,
    spread: (low: string, high: string) => `nine runs in ten: ${low} to ${high}`,
    one: "One replication: a single run has no interval. Run at least two.",
    noInterval: "No interval: the summary gives none.",
    none: "The summary holds no measures for the whole run.",
    byYear: "Every measure, by place and year",
    measure: "Measure",
    place: "Place",
    group: "Group",
    year: "Year",
    mean: "Mean",
    sd: "Std. dev.",
    intervalColumn: "95 % interval of the mean",
    spreadColumn: "5 % – 95 % of runs",
    n: "Runs",
    all: "all",
    wholeRun: "whole run",
    note: {
      definition:
        "Means over replications. Violent events are simulated happenings in which somebody is attacked; deaths are those of both sides, of civilians, and of unknown people in them. Territories and members are counted on the last day.",
      interval:
        "The 95 % interval (Student t) says how well the mean over replications is known; it shrinks with more replications. The range of nine runs in ten says how far single runs lie apart; it does not.",
      notCounted: "Doubt about the parameters and about the model itself is in none of these ranges.",
    },
    more: (n: number) => `${n} more rows are in summary.json.`,
  },

  notRecorded: "This run did not record events and series (--no-record), so there is nothing to draw here.",
  noSeries: "The run left no series from which to draw this.",

  map: {
    lead: "Colour shows the group that holds a territory at the beginning of the month; paler and hatched where replications disagree. Circles show deaths.",
    leadOne: "Colour shows the group that holds a territory at the beginning of the month. Circles show deaths.",
    label: "Map of territories. Arrow keys move between neighbours, Enter filters the events.",
    nobody: "Nobody",
    unknown: "Not recorded",
    layer: "Show",
    allReplications: (n: number) => `All ${n} replications`,
    oneReplication: (number: number) => `Replication ${number}`,
    violence: "Deaths",
    violenceMonth: "In the month",
    violenceSum: "Since the start",
    violenceNone: "Hide",
    agreement: "Replications that agree",
    classes: {
      1: "95 % and more",
      2: "75 to 95 %",
      3: "50 to 75 %",
      4: "under 50 %",
    } as Readonly<Record<number, string>>,
    circlesMeanMonth: "Deaths, mean of the month",
    circlesMonth: "Deaths in the month",
    circlesMeanSum: "Deaths since the start, mean",
    circlesSum: "Deaths since the start",
    held: "Territories",
    otherGroups: (n: number) => `${n} more groups`,
    legend: "Who holds",
    find: "Find a territory",
    choose: "Choose a territory on the map, or by name.",
    inhabitants: (count: string) => `${count} inhabitants`,
    kOfN: (k: number, n: number) => `${k} of ${n} replications`,
    of: (k: number, n: number) => `${k} of ${n}`,
    next: (group: string, k: number) => `next: ${group}, ${k}`,
    inReplication: (number: number) => `in replication ${number}`,
    history: "Holder over the whole run",
    deathsMonth: (count: string) => `${count} in the month`,
    deathsSum: (count: string) => `${count} since the start`,
    deathsMean: "Deaths, mean over replications",
    deaths: "Deaths",
    showEvents: "Events here",
    clear: "Clear selection",
    static: (month: string) => `State at the beginning of ${month}.`,
    partial: (month: string) => `The run ends within ${month}: its counts are of part of a month.`,
    onlySome: (shown: number, all: number) =>
      `Single replications: the first ${shown} of ${all}, to keep the file small.`,
    table: "As a table: who holds what at the end",
    tableTerritory: "Territory",
    tableState: "State",
    tableHolder: "Most frequent holder",
    tableAgree: "Replications that agree",
    tableDeaths: "Deaths, mean of the whole run",
    tableDeathsOne: "Deaths, whole run",
    note: {
      definition:
        "A cell belongs to the group that holds the territory at the beginning of the month in most replications; equal numbers go to the group named first in the manifest. The area of a circle stands for deaths in the whole territory, drawn at its middle: it is no place.",
      unit: "Replications that agree (k of n); deaths per calendar month.",
      notCounted:
        "Cells are drawn around seats of government (Voronoi cells of the seats); they are not municipal boundaries, and the outline is not the coast or a border.",
    },
  },

  boundaries: boundaryEn,

  transport: {
    label: "Time",
    play: "Play",
    pause: "Pause",
    first: "To the beginning",
    back: "One month back",
    forward: "One month on",
    last: "To the end",
    nextChange: "To the next month in which a territory changes hands",
    position: "Month",
    date: "Go to (year-month)",
    speed: "Speed",
    perSecond: (n: number) => `${n}/s`,
  },

  deaths: {
    fan: (n: number) =>
      `Deaths per month over ${n} replications: bands that hold 50, 80 and 95 % of them, their median, and single runs as thin lines.`,
    lines: (n: number) =>
      n === 1
        ? "Deaths per month in the one replication. There is no band: one run has no spread."
        : `Deaths per month in ${n} replications, one thin line each, and their median. There is no band: under 20 replications the tail of a distribution cannot be told.`,
    alt: (n: number, low: string, high: string) =>
      `Deaths per month over ${n} replications. The monthly median lies between ${low} and ${high}.`,
    median: "Median",
    band50: "50 %",
    band80: "80 %",
    band95: "95 %",
    single: "Single replication",
    table: "As a table",
    month: "Month",
    axis: "deaths per month",
    dot: "Dot",
    events: {
      title: "Violent events per month",
      fan: (n: number) => `Violent events per month over ${n} replications, in the same bands, median and thin lines.`,
      lines: (n: number) =>
        n === 1
          ? "Violent events per month in the one replication, without a band: one run has no spread."
          : `Violent events per month in ${n} replications, one thin line each, and their median; no band under 20 replications.`,
      alt: (n: number, low: string, high: string) =>
        `Violent events per month over ${n} replications. The monthly median lies between ${low} and ${high}.`,
      axis: "violent events per month",
      note: {
        definition: "Simulated events in all territories in a calendar month in which somebody is attacked.",
        unit: "Violent events per calendar month.",
        notCounted: "Events without violence; observed events are never drawn here.",
      },
    },
    note: {
      definition:
        "Deaths in simulated events of all territories in a calendar month: both sides, civilians and unknown people.",
      unit: "Deaths per calendar month.",
      notCounted: "Observed deaths are never drawn here: fit to data is a figure of its own.",
    },
  },

  episode,

  years: {
    lead: "The same map at the last recorded month of each year.",
    title: (month: string) => month,
    alt: (month: string, counts: string) =>
      `Map at the beginning of ${month}. Territories by most frequent holder: ${counts}.`,
    every: (years: number) => `Every ${years} years, to keep the page readable.`,
    note: {
      definition:
        "Colour and hatch as on the map above. Each picture shows the beginning of the month that stands over it.",
    },
  },

  groups: {
    held: "Territories held",
    members: "Members",
    empty: "No group held ground or had members on record.",
    lead: "One panel for each group, on one scale. Bands as above.",
    leadLines: "One panel for each group, on one scale. One thin line for each replication.",
    alt: (what: string, group: string, from: string, to: string) =>
      `${what}, ${group}: median ${from} at the start, ${to} at the end.`,
    more: (n: number) => `${n} more groups are in the table.`,
    table: "As a table: state at the last month of each year",
    median: "Median",
    note: {
      definition:
        "Territories held: counted at the beginning of each month. Members: people counted in the group's size at the beginning of each month, over all states.",
      unit: "Territories; people.",
      notCounted: "A group's members and ground are quantities of the model; no source counts them.",
    },
  },

  events: {
    lead: (rows: string, violent: string, replication: number, n: number) =>
      n === 1
        ? `All ${rows} recorded events, ${violent} of them violent.`
        : `All ${rows} recorded events of replication ${replication}, ${violent} of them violent; counts of the others stand below.`,
    truncated: (shown: string, all: string) =>
      `The first ${shown} of ${all} events, to keep the file small. All are in events.csv.`,
    none: "No event was recorded.",
    search: "Search",
    searchHint: "Place, group, kind, number",
    place: "State",
    group: "Group",
    kind: "Kind",
    minDeaths: "Deaths, at least",
    any: "All",
    onlyMonth: "Only the month on the map",
    clear: "Clear filters",
    download: "Filtered rows as CSV",
    count: (shown: string, all: string) => `${shown} of ${all} events`,
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
    previous: "Previous page",
    next: "Next page",
    date: "Date",
    territory: "Territory",
    sides: "Sides",
    against: "against",
    deaths: "Deaths",
    number: "No.",
    details: "Details",
    showOnMap: "Show on the map",
    because: "Brought about by",
    effects: (n: number) => (n === 1 ? "It brought about one event" : `It brought about ${n} events`),
    moreEffects: (n: number) => `and ${n} more`,
    initial: "the initial state",
    unlisted: (id: string) => `occurrence ${id}, which is not an event on record`,
    range: (low: string, high: string) => `low ${low}, high ${high}`,
    split: (a: string, b: string, civilians: string, unknown: string) =>
      `side A ${a}, side B ${b}, civilians ${civilians}, unknown ${unknown}`,
    fewer: (shown: number) => `The first ${shown} rows. The full table needs scripts; all rows are in events.csv.`,
    noMatch: "No event matches these filters.",
    counts: "Events and deaths in each replication",
    replication: "Replication",
    kinds: {
      clash: "clash",
      retaliation: "retaliation",
      reinforcement: "reinforcement",
      takeover: "takeover",
      redeployment: "redeployment",
      advance: "advance",
      "lapse of control": "lapse of control",
      alarm: "alarm",
      attack: "attack over, with its losses",
      "ground attack": "attackers on the ground join",
      "aircraft attack": "an aircraft joins",
      "armed-drones attack": "drones join",
      "armoured-vehicles attack": "armoured vehicles join",
      "officer killed": "officer killed",
      "officer injured": "officer injured",
      "attacker killed": "attacker killed",
      "attacker injured": "attacker injured",
      "civilian killed": "civilian killed",
      "aircraft hit": "aircraft hit",
      "armoured-vehicles hit": "armoured vehicle hit",
      "help is sent": "help is sent",
      "help arrives": "help arrives",
      roadblock: "road closed",
      "roadblock cleared": "closing cleared",
      adoption: "capability adopted",
      propaganda: "threat to the people",
      denunciation: "denunciation",
      displacement: "people leave",
      return: "people return",
      betrayal: "betrayal",
      entry: "arrival from outside",
      exit: "departure to outside",
      extortion: "extortion",
      incursion: "incursion",
      "leader removed": "leader removed",
      "one-sided violence": "one-sided violence",
      report: "report in the media",
      rerouting: "rerouting",
      split: "split",
      rout: "rout",
      truce: "truce",
    } as Readonly<Record<string, string>>,
    note: {
      definition:
        "An event is one recorded happening of the model, violent or not. Columns follow the UCDP Georeferenced Event Dataset where they apply, so that tables compare; the rows are simulated. Low and high equal best where the model has no doubt of its own.",
      unit: "One row for each event; deaths are people.",
      notCounted: "Moves, births and losses that the model does not record as events.",
    },
  },

  parameters: {
    lead: (parameters: number, assumptions: number) =>
      `${parameters} parameters. ${assumptions} ${assumptions === 1 ? "is an assumption" : "are assumptions"}, marked as such; ${parameters - assumptions} ${parameters - assumptions === 1 ? "has" : "have"} a source.`,
    none: "This scenario has no parameters.",
    parameter: "Parameter",
    value: "Value",
    range: "Allowed range",
    atLeast: (low: string) => `${low} or more`,
    basis: "Source or assumption",
    source: "Source",
    assumption: "Assumption",
  },

  sources: {
    lead: "What the run read, and on what terms it may be passed on.",
    none: "This scenario reads no data: everything it uses stands among its parameters.",
    table: "Table",
    source: "Source",
    licence: "Licence",
  },

  provenance: {
    lead: "The same command gives the same digests, on any machine.",
    scenario: "Scenario",
    seed: "Seed",
    replications: "Replications",
    period: "Period",
    version: "Version",
    commit: "Commit",
    noCommit: "not a git checkout",
    digest: "Digest of the run",
    again: "Run it again",
    verify: "Verify this folder",
    verifyFolder: "FOLDER",
    digests: "Digest of each replication",
    files: "Files of the folder",
    file: "File",
    rows: "Rows",
    variants: (shown: string, all: string) => `The tables hold the variants ${all}; this report shows only “${shown}”.`,
  },

  limits: {
    lead: "The report describes a model. Before you quote a number from it, read what it cannot say.",
    general: [
      "It is no forecast and no assessment of a real place, group or person.",
      "Nothing in it was observed: every event, death and change of hands is simulated.",
      "Ranges show how replications of one model differ. They do not show how far the model is from the world.",
    ] as readonly string[],
    own: "Of this scenario in particular:",
    none: "The scenario names no limits of its own.",
  },

  published: {
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
  },

  foot: (name: string, digest: string) => `${name}, simulated. Digest ${digest}.`,
  needsScript: "Scripts are off: the page shows headline figures, the last map and the tables.",
}

/** The shape that every language fills. */
export type Messages = typeof en
