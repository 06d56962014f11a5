import * as assessments from "./20261121T0900-assessments.ts";
import * as releases from "./20261121T1000-releases.ts";
import * as knownInstitutions from "./20261121T1100-known-institutions.ts";
import * as jobs from "./20261121T1200-jobs.ts";
import * as people from "./20261121T1500-people.ts";
import * as rounds from "./20261125T2300-rounds.ts";
import * as invitations from "./20261125T2310-invitations.ts";
import * as audit from "./20261125T2320-audit.ts";
import * as suggestions from "./20261126T0000-suggestions.ts";
import * as letters from "./20261126T0010-letters.ts";
import * as programmes from "./20261126T0100-programmes.ts";
import * as roundSections from "./20261126T0200-round-sections.ts";
import * as reviews from "./20261126T0210-reviews.ts";
import * as lastRound from "./20261126T0220-last-round.ts";
import * as outbox from "./20261126T0300-outbox.ts";
import * as linksByAdministrators from "./20261126T0400-links-by-administrators.ts";
import * as itemAnswers from "./20261126T0500-item-answers.ts";
import * as versions from "./20261126T0600-versions.ts";
import * as ownWeights from "./20261126T1300-own-weights.ts";
import type { WaymarkMigration } from "./column-kinds.ts";

/**
 * Every migration by name, oldest first. A released migration is frozen: change the schema with a new one.
 * Listed by hand because a bundled server has no folder to read them from.
 */
export const migrations: Readonly<Record<string, WaymarkMigration>> = {
  "20261121T0900-assessments": assessments,
  "20261121T1000-releases": releases,
  "20261121T1100-known-institutions": knownInstitutions,
  "20261121T1200-jobs": jobs,
  "20261121T1500-people": people,
  "20261125T2300-rounds": rounds,
  "20261125T2310-invitations": invitations,
  "20261125T2320-audit": audit,
  "20261126T0000-suggestions": suggestions,
  "20261126T0010-letters": letters,
  "20261126T0100-programmes": programmes,
  "20261126T0200-round-sections": roundSections,
  "20261126T0210-reviews": reviews,
  "20261126T0220-last-round": lastRound,
  "20261126T0300-outbox": outbox,
  "20261126T0400-links-by-administrators": linksByAdministrators,
  "20261126T0500-item-answers": itemAnswers,
  "20261126T0600-versions": versions,
  "20261126T1300-own-weights": ownWeights,
};
