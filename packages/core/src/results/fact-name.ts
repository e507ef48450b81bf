/** What a comparison with observed events looks at. Every one is computed from a list of located events and nothing else. */
export type FactName =
  | "events"
  | "deaths"
  | "share of lethal events with 1 death"
  | "share of lethal events with 2 deaths"
  | "share of lethal events with 5 deaths or more"
  | "share of lethal events with 10 deaths or more"
  | "share of territory-months without an event"
  | "Gini coefficient of events over territories"
  | "lag-1 autocorrelation of monthly events"
  | "variance to mean of monthly events"
  | "share of events in a territory hit in the 60 days before"
  | "share of events in the ten territories with most"
