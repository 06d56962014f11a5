import type { ReportSection } from "../section.ts";
import { capabilitySheets } from "./capability-sheets.ts";
import { circumstances } from "./circumstances.ts";
import { decisionsRequested } from "./decisions-requested.ts";
import { everyCapability } from "./every-capability.ts";
import { furtherReading } from "./further-reading.ts";
import { howSure } from "./how-sure.ts";
import { impactBalance } from "./impact-balance.ts";
import { methodAndLimits } from "./method-and-limits.ts";
import { position } from "./position.ts";
import { roadmapAtAGlance } from "./roadmap-at-a-glance.ts";
import { roadmapInDetail } from "./roadmap-in-detail.ts";
import { stageOfAdoption } from "./stage-of-adoption.ts";
import { strengthsAndRisks } from "./strengths-and-risks.ts";
import { whatCriticsSay } from "./what-critics-say.ts";
import { whatEachPhaseBrings } from "./what-each-phase-brings.ts";
import { whatEachSideWants } from "./what-each-side-wants.ts";
import { whereWeStand } from "./where-we-stand.ts";
import { whyTheseScores } from "./why-these-scores.ts";

/** The two pages a reader in a hurry reads. */
export const summary: readonly ReportSection[] = [
  whereWeStand,
  strengthsAndRisks,
  decisionsRequested,
  roadmapAtAGlance,
];

/** What proves them; each group that says something starts a page. */
export const appendix: readonly (readonly ReportSection[])[] = [
  [everyCapability],
  [whyTheseScores, howSure, stageOfAdoption],
  [roadmapInDetail, whatEachPhaseBrings],
  [circumstances],
  [whatEachSideWants, impactBalance],
  [position, whatCriticsSay],
  [methodAndLimits, furtherReading],
  [capabilitySheets],
];
