import { alliances } from "./alliances.js"
import { arrest } from "./arrest.js"
import { attack } from "./attack.js"
import { capabilities } from "./capabilities.js"
import { clash } from "./clash.js"
import { coercion } from "./coercion.js"
import { deployment } from "./deployment.js"
import { displacement } from "./displacement.js"
import { dropOut } from "./drop-out.js"
import { fissionFusion } from "./fission-fusion.js"
import { incursion } from "./incursion.js"
import { intimidation } from "./intimidation.js"
import { leadership } from "./leadership.js"
import { marking } from "./marking.js"
import type { Mechanism } from "./mechanism.js"
import { neighbours } from "./neighbours.js"
import { recruitment } from "./recruitment.js"
import { redeployment } from "./redeployment.js"
import { reinforcement } from "./reinforcement.js"
import { reporting } from "./reporting.js"
import { response } from "./response.js"
import { retaliation } from "./retaliation.js"
import { retreat } from "./retreat.js"
import { roadblock } from "./roadblock.js"
import { spoils } from "./spoils.js"
import { statePolicy } from "./state-policy.js"
import { takeover } from "./takeover.js"
import { trafficking } from "./trafficking.js"

/** Every mechanism there is, one a line: the library's vocabulary. The laws of the conflict model are tested with all of them at once. */
export const allMechanisms: readonly Mechanism[] = [
  recruitment,
  arrest,
  dropOut,
  clash,
  retaliation,
  retreat,
  takeover,
  marking,
  spoils,
  fissionFusion,
  leadership,
  alliances,
  trafficking,
  redeployment,
  reinforcement,
  deployment,
  incursion,
  neighbours,
  intimidation,
  coercion,
  displacement,
  capabilities,
  statePolicy,
  reporting,
  attack,
  response,
  roadblock,
]
