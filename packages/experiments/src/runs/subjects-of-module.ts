import type { Scenario } from "@contested/core"
import type { PublishedModel } from "@contested/scenarios"
import { publishedSubject } from "./published-subject.js"
import { scenarioSubject } from "./scenario-subject.js"
import type { Subject } from "./subject.js"

/** What a module may export for experiments to run. */
export interface SubjectModule {
  readonly scenarios?: readonly Scenario[]
  readonly publishedModels?: readonly PublishedModel[]
  /** Anything else that fits. */
  readonly subjects?: readonly Subject[]
}

/** Everything in a module that an experiment can run: its scenarios, its published models that simulate, and its `subjects`. */
export function subjectsOfModule({ scenarios = [], publishedModels = [], subjects = [] }: SubjectModule): Subject[] {
  return [
    ...scenarios.map(scenarioSubject),
    ...publishedModels.flatMap((model) =>
      model.simulation === undefined ? [] : [publishedSubject(model, model.simulation)],
    ),
    ...subjects,
  ]
}
