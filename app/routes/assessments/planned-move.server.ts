import { isKept } from "#app/accounts/keep-assessment.server.ts";
import { type Actor, may } from "#app/accounts/may.ts";
import { type Movable, movableOf } from "#app/assessments/movable.ts";
import { type MovedAnswers, moveAnswers } from "#app/assessments/move-answers.ts";
import { questionnaireOf } from "#app/assessments/questionnaire-of.ts";
import { readAllEntries } from "#app/assessments/read-all-entries.server.ts";
import { readEarlier } from "#app/assessments/read-earlier.server.ts";
import { paths } from "#app/paths.ts";
import { ladderWeights, type OwnWeights, treeWeights } from "#app/scoring/own-weights.ts";
import { capabilitiesOf } from "#app/surveys/instrument.ts";
import { newerVersion } from "#app/surveys/versions/newer-version.ts";
import type { Database } from "#db/database.server.ts";
import { findAssessment } from "#db/queries/assessments.server.ts";
import { findOrigin, listMoves } from "#db/queries/moved-assessments.server.ts";
import { type HeldAssessment, subjectOf } from "../access.server.ts";

export type PlannedMove = {
  readonly older: Movable;
  readonly newer: Movable;
  readonly moved: MovedAnswers;
  /** Ids of the questions of the newer version that stand on a ladder. */
  readonly onLadder: readonly string[];
  readonly keepsTarget: boolean;
  /** Somebody's own weights, where they fit the newer version too. */
  readonly ownWeights: OwnWeights | null;
  /** Where the answers were moved to this version before, for whoever may open it. */
  readonly done: { readonly sentence: string; readonly href: string } | null;
};

/** What moving the assessment to the newest version would do; null where there is none, and for invented ones. */
export async function plannedMove(opened: HeldAssessment): Promise<PlannedMove | null> {
  const { services, assessment, translator } = opened;
  const found = questionnaireOf(services.library, assessment);
  const to = found === undefined || assessment.demonstration ? null : newerVersion(services.library, found);
  if (found === undefined || to === null) return null;
  const [older, newer] = [movableOf(found, translator), movableOf(to, translator)];
  const entries = await readAllEntries(services.database, assessment.id, found);
  const targets = ("tree" in to ? to.tree : to.instrument).targets.map(({ id }) => id);
  const own = assessment.ownWeights;
  const fits = ("tree" in to ? treeWeights(own, to.tree) : ladderWeights(own, to.instrument)) !== null;
  const before = (await movesOf(opened)).find(({ version }) => version === newer.version);
  return {
    ...{ older, newer, moved: moveAnswers(older, newer, entries) },
    onLadder: "tree" in to ? [] : capabilitiesOf(to.instrument).map(({ id }) => id),
    keepsTarget: assessment.target !== null && targets.includes(assessment.target),
    ownWeights: fits ? own : null,
    done:
      before === undefined
        ? null
        : { sentence: translator.t("assessments:move.done", { version: before.version }), href: before.href },
  };
}

/** What the home of an assessment says about versions: a newer one to move to, and the one its answers came from. */
export type VersionLinks = {
  readonly newer: { readonly version: string; readonly href: string } | null;
  readonly origin: { readonly version: string; readonly href: string } | null;
  readonly trend: string;
};

export async function versionLinks(opened: HeldAssessment): Promise<VersionLinks> {
  const { services, actor, assessment } = opened;
  const found = questionnaireOf(services.library, assessment);
  const stays = found === undefined || assessment.demonstration || assessment.round !== null;
  const to = stays ? null : newerVersion(services.library, found);
  const mayMove = may(actor, "assessment.answer", subjectOf(assessment));
  const from = await findOrigin(services.database.read, assessment.id);
  return {
    newer:
      to === null || !mayMove
        ? null
        : { version: ("tree" in to ? to.tree : to.instrument).version, href: paths.move(assessment.id) },
    origin: from === null ? null : await openable(opened, from),
    trend: paths.assessmentTrend(assessment.id),
  };
}

/** What was answered before the move that made this assessment, for whoever may read that; see `readEarlier`. */
export function earlierAnswers({ services, actor, assessment, translator }: HeldAssessment) {
  return readEarlier(services.database, services.library, assessment, translator, (origin) =>
    may(actor, "assessment.read", subjectOf(origin)),
  );
}

/** In whose account the assessment is, when it is in that of whoever asks. */
export async function keeperOf(database: Database, actor: Actor, assessmentId: string): Promise<string | null> {
  return actor.kind === "person" && (await isKept(database, actor, assessmentId)) ? actor.personId : null;
}

async function movesOf(opened: HeldAssessment) {
  const moves = await listMoves(opened.services.database.read, opened.assessment.id);
  const ends = await Promise.all(moves.map((move) => openable(opened, move)));
  return ends.filter((end) => end !== null);
}

/** The other end of a move, where whoever asks may open it. */
async function openable(
  { services, actor }: HeldAssessment,
  { assessmentId, version }: { readonly assessmentId: string; readonly version: string },
): Promise<{ readonly version: string; readonly href: string } | null> {
  const other = await findAssessment(services.database.read, assessmentId);
  if (other === null || !may(actor, "assessment.read", subjectOf(other))) return null;
  return { version, href: paths.assessment(assessmentId) };
}
