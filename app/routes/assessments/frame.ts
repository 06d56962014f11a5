import type { UnsentNoteProps } from "#app/assessments/unsent-note.tsx";
import { paths } from "#app/paths.ts";
import { savingWords } from "#app/questions/saving-words.ts";
import { roundNavigation } from "#app/rounds/round-navigation.ts";
import { originLine } from "#app/surveys/words-note.ts";
import type { NavigationLink } from "#app/ui/page.tsx";
import { type HeldAssessment, subjectOf } from "../access.server.ts";
import { noPeers, type PeerChoice } from "./peer-choice.ts";

export type AssessmentPlace = "home" | "result" | "roadmap" | "report";

/** What surrounds every page of one assessment: the four places, and which instrument speaks. */
export type AssessmentFrame = {
  readonly navigation: readonly NavigationLink[];
  readonly origin: string;
  /** What is invented here; null when nothing is. */
  readonly demonstration: string | null;
  /** How answers that still wait in the browser find their way. */
  readonly unsent: UnsentNoteProps;
};

export function frameOf(
  opened: HeldAssessment,
  place: AssessmentPlace | null,
  choice: PeerChoice = noPeers,
): AssessmentFrame {
  const { services, assessment, mayAnswer, questionnaire, translator } = opened;
  const { id, institution, round } = assessment;
  const { t } = translator;
  const saving = savingWords(translator);
  return {
    navigation: navigationOf(opened, place, choice),
    unsent: {
      box: id,
      address: questionnaire.shape === "tree" ? paths.treeAnswers(id) : paths.answers(id),
      closed: !mayAnswer,
      words: JSON.stringify(round === null ? saving : { ...saving, gone: t("rounds:record.gone") }),
    },
    demonstration: assessment.demonstration
      ? t("benchmarks:demonstration.own", { institution: institution.name })
      : choice.peers?.release.demonstration
        ? t("benchmarks:demonstration.peers")
        : null,
    origin: originLine(questionnaire, questionnaire.words, translator, services.changedVersions),
  };
}

function navigationOf(
  { actor, assessment, questionnaire, translator }: HeldAssessment,
  place: AssessmentPlace | null,
  { query }: PeerChoice,
): readonly NavigationLink[] {
  const { id, round } = assessment;
  const { t } = translator;
  if (round !== null) {
    return roundNavigation(actor, subjectOf(assessment), place === "home" ? "round" : place, translator);
  }
  const link = (to: AssessmentPlace, href: string) => ({
    label: t(`assessments:navigation.${to}`),
    href,
    current: to === place,
  });
  if (questionnaire.shape === "tree")
    return [
      link("home", paths.treeAssessment(id)),
      link("result", paths.treeResult(id)),
      ...(questionnaire.planned ? [link("roadmap", paths.treeRoadmap(id))] : []),
      link("report", paths.treeReport(id)),
    ];
  return [
    link("home", paths.assessment(id)),
    link("result", paths.result(id) + query),
    link("roadmap", paths.roadmap(id)),
    link("report", paths.report(id) + query),
  ];
}
