import type { Act } from "#app/accounts/may.ts";
import type { AssessmentSubject, RoundState, Subject } from "#app/accounts/subject.ts";
import type { Translator } from "#app/i18n/translator.ts";
import { paths } from "#app/paths.ts";
import type { Instrument } from "#app/surveys/instrument.ts";
import type { InstrumentWords } from "#app/surveys/instrument-words.ts";
import type { ContributionState } from "./contribution.ts";
import { deadlineText } from "./deadline-text.ts";
import { type RoleProgress, roleProgress } from "./role-progress.ts";
import type { Round } from "./round.ts";
import { roundLead } from "./round-lead.ts";
import { type RoundFacts, stepsFrom } from "./round-steps.ts";
import { type StepOffer, stepOffer } from "./step-words.ts";

/** The first page of a round: where it stands, what comes next, who has answered, and every way on from here. */
export type RoundHome = {
  readonly institution: { readonly name: string; readonly href: string | null };
  readonly name: string;
  readonly instrument: string;
  readonly lead: string;
  readonly deadline: string | null;
  readonly state: RoundState;
  readonly revision: number;
  readonly steps: readonly StepOffer[];
  readonly roles: readonly RoleProgress[];
  /** What reviewers decided so far; null before they decided anything. */
  readonly reviewed: string | null;
  readonly links: readonly RoundLink[];
  /** The whole round as a file to take away, once its record stands. */
  readonly files: readonly RoundLink[];
};

export type RoundLink = { readonly href: string; readonly label: string; readonly text: string };

export type RoundHomeInputs = {
  readonly round: Round;
  readonly institution: { readonly id: string; readonly name: string };
  readonly instrument: Instrument;
  readonly words: InstrumentWords;
  readonly translator: Translator;
  readonly facts: RoundFacts & {
    readonly counts: readonly { roleGroup: string; state: ContributionState; people: number }[];
  };
  /** Where it stands beside the round before it; null where there is none. */
  readonly comparison: string | null;
  readonly now: Date;
  /** What whoever asks may do. */
  readonly allowed: (act: Act, subject: Subject) => boolean;
};

export function roundHome(inputs: RoundHomeInputs): RoundHome {
  const { round, institution, instrument, words, translator, facts, now, allowed } = inputs;
  const { assessmentId, institutionId, state } = round;
  const subject = { assessmentId, institutionId, round: state };
  const steps = allowed("round.change", subject) ? stepsFrom(state, facts) : [];
  return {
    institution: {
      name: institution.name,
      href: allowed("institution.read", { institutionId }) ? paths.institution(institutionId) : null,
    },
    name: round.name,
    instrument: words.title,
    lead: roundLead(round, facts, translator),
    deadline: deadlineText(round, now, translator),
    state,
    revision: round.revision,
    steps: steps.map((step) => stepOffer(step, words, translator)),
    roles: roleProgress(instrument, words, facts.counts),
    reviewed: reviewedText(facts.counts, translator),
    links: linksOf(inputs, subject),
    files: filesOf(inputs, subject),
  };
}

function reviewedText(counts: RoundHomeInputs["facts"]["counts"], { t }: Translator): string | null {
  const peopleIn = (state: ContributionState) =>
    counts.reduce((sum, count) => (count.state === state ? sum + count.people : sum), 0);
  const [accepted, returned] = [peopleIn("accepted"), peopleIn("returned")];
  return accepted + returned === 0 ? null : t("rounds:progress.reviewed", { accepted, returned });
}

function linksOf(inputs: RoundHomeInputs, subject: AssessmentSubject): readonly RoundLink[] {
  const { translator, allowed } = inputs;
  const { t } = translator;
  const link = (to: "settings" | "people" | "review" | "consensus" | "circumstances" | "compare", href: string) => ({
    href,
    label: t(`rounds:links.${to}.label`),
    text: t(`rounds:links.${to}.text`),
  });
  const { assessmentId, round } = subject;
  const { comparison, instrument } = inputs;
  const agreed = round === "consensus" || round === "locked" || round === "archived";
  return [
    link("people", paths.roundPeople(assessmentId)),
    ...(allowed("round.change", subject) ? [link("settings", paths.roundSettings(assessmentId))] : []),
    ...(allowed("round.review", subject) ? [link("review", paths.review(assessmentId))] : []),
    ...(agreed && allowed("assessment.read", subject) ? [link("consensus", paths.consensus(assessmentId))] : []),
    ...(instrument.context !== null && allowed("assessment.read", subject)
      ? [link("circumstances", paths.context(assessmentId))]
      : []),
    ...(agreed && comparison !== null && allowed("assessment.result", subject) ? [link("compare", comparison)] : []),
  ];
}

function filesOf({ translator, allowed }: RoundHomeInputs, subject: AssessmentSubject): readonly RoundLink[] {
  const { t } = translator;
  const { assessmentId, institutionId, round } = subject;
  if ((round !== "locked" && round !== "archived") || !allowed("assessment.export", subject)) return [];
  const file = (kind: "handOver" | "handOverWithNames") => ({
    href: paths[kind](assessmentId),
    label: t(`rounds:files.${kind}.label`),
    text: t(`rounds:files.${kind}.text`),
  });
  return [file("handOver"), ...(allowed("people.change", { institutionId }) ? [file("handOverWithNames")] : [])];
}
