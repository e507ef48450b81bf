/** Sentences of the sections that a single episode has. */
export const episode = {
  sections: {
    timeline: "Hour by hour",
    outcomes: "How it may go, and what was reported",
    "what-ifs": "What if",
  },
  question: (start: string, until: string) =>
    `Given that the episode begins, how does it go, and where does the reported outcome lie (${start} to ${until})?`,
  finding: (label: string, median: string, low: string, high: string) =>
    `${label} ${median} in the middle run, ${low} to ${high} in nine of ten`,
  findingReported: (best: string, below: string, equal: string, above: string) =>
    ` (${best} reported: fewer in ${below}, as many in ${equal}, more in ${above} of the runs)`,
  measures: {
    "officers-killed": "Officers killed",
    "officers-injured": "Officers injured",
    "attackers-killed": "Attackers killed",
    "aircraft-hit": "Aircraft hit",
    "civilians-killed": "Civilians killed",
    "hours-of-attack": "Length of the attack",
    "hours-until-help": "Time until the first help arrives",
    "hours-until-all-help": "Time until the last help arrives",
    roadblocks: "Closings of roads",
    "people-afraid": "People of the place who are afraid at the end",
    "people-displaced": "People of the place who leave after the attack",
  } as Readonly<Record<string, string>>,
  units: {
    officers: "officers",
    members: "members",
    aircraft: "aircraft",
    people: "people",
    hours: "hours",
    closings: "closings",
  } as Readonly<Record<string, string>>,
  timeline: {
    lead: (n: number) =>
      `When each kind of happening first comes, counted from the alarm, over ${n} ${n === 1 ? "replication" : "replications"}: line, nine runs in ten; thick line, half of the runs; dot, the middle run. Only runs in which it comes are counted.`,
    kind: "Happening",
    share: "In so many runs",
    perRun: "Per run",
    first: "First time: middle run, nine in ten",
    before: (time: string) => `${time} before`,
    after: (time: string) => `${time} after`,
    minutes: (count: string) => `${count} min`,
    hours: (count: string) => `${count} h`,
    days: (count: string) => `${count} d`,
    typical: (replication: number) =>
      `One run, event by event: replication ${replication}, whose counts lie nearest to the middle of all runs`,
    clock: "Time",
    since: "From the alarm",
    place: "Place",
    who: "Who",
    number: "Number",
    none: "No event was recorded.",
    more: (rows: number) => `${rows} more rows of this run are in events.csv.`,
    note: {
      definition:
        "Times are those of the model: the alarm is the moment in which the attack begins. Happenings before it are listed with the time by which they precede it; their number is that of the whole time before.",
      unit: "Minutes, hours and days from the alarm, on a logarithmic axis.",
      interval: "Nine runs in ten: the 5 % and 95 % quantiles over the replications in which the happening comes.",
      notCounted: "How something is done: a happening is a kind, a time, a place, sides and counts.",
    },
  },
  outcomes: {
    lead: (n: number) =>
      `${n === 1 ? "One replication" : `${n} replications`} of the scenario as it is. Bars count runs; the line marks the reported figure, the shaded band lies between the lowest and the highest report.`,
    runs: "runs",
    spread: (mean: string, low: string, high: string) => `Mean ${mean}; nine runs in ten ${low} to ${high}.`,
    reported: (best: string, low: string, high: string, below: string, equal: string, above: string) =>
      `Reported ${best} (${low} to ${high}): ${below} of the runs lie below, ${equal} at it, ${above} above.`,
    notReported: "No figure was reported.",
    table: "As a table, with sources",
    outcome: "Outcome",
    unit: "Unit",
    mean: "Mean",
    median: "Middle run",
    nine: "Nine runs in ten",
    low: "Reported: low",
    best: "best",
    high: "high",
    below: "Runs below best",
    equal: "at best",
    above: "above best",
    within: "Runs from low to high",
    source: "Who reported it",
    value: "Value",
    counts: "Every bar",
    note: {
      definition:
        "The share of runs below, at and above the reported figure says where in this model's spread the report lies. A report inside the spread does not speak for the model: its parameters were chosen by people who knew the report.",
      interval: "Nine runs in ten: the 5 % and 95 % quantiles over replications.",
      notCounted:
        "Doubt about the parameters and about the model itself. Where help does not arrive, the time until it does is that until the end of the run.",
    },
  },
  whatIfs: {
    lead: (n: number) =>
      `Each what-if changes one thing and is run with the same luck: ${n === 1 ? "one pair" : `${n} pairs`} of runs. The dot is the mean difference, the line its interval; where the line crosses the middle, the model does not tell the two apart.`,
    none: "This scenario has no what-ifs.",
    outcome: "Outcome",
    asItIs: "As it is",
    whatIf: "What if",
    difference: "Difference, joint 95 % interval",
    p: "Adjusted p",
    picture: "Difference",
    note: {
      definition:
        "What-if minus scenario as it is, replication by replication; every draw that the change does not touch is the same in both.",
      interval:
        "Student's intervals of the mean difference that hold for all what-ifs together with 95 % (Bonferroni), for each outcome; p values are Holm's. They shrink with more replications and say nothing about the world.",
      notCounted: "Side effects of the change that no mechanism of the scenario speaks of.",
    },
  },
}
