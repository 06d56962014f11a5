import type { UnsentNoteProps } from "#app/assessments/unsent-note.tsx";
import { paths } from "#app/paths.ts";
import { savingWords } from "#app/questions/saving-words.ts";
import { originLine } from "#app/surveys/words-note.ts";
import type { NavigationLink } from "#app/ui/page.tsx";
import type { OpenAssessment } from "../access.server.ts";
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
  { assessment, instrument, words, translator }: OpenAssessment,
  place: AssessmentPlace | null,
  choice: PeerChoice = noPeers,
): AssessmentFrame {
  const { id, institution } = assessment;
  const { t } = translator;
  const link = (to: AssessmentPlace, href: string) => ({
    label: t(`assessments:navigation.${to}`),
    href,
    current: to === place,
  });
  return {
    navigation: [
      link("home", paths.assessment(id)),
      link("result", paths.result(id) + choice.query),
      link("roadmap", paths.roadmap(id)),
      link("report", paths.report(id) + choice.query),
    ],
    unsent: {
      assessment: id,
      home: paths.assessment(id),
      address: paths.answers(id),
      closed: assessment.submittedAt !== null,
      words: JSON.stringify(savingWords(translator)),
    },
    demonstration: assessment.demonstration
      ? t("benchmarks:demonstration.own", { institution: institution.name })
      : choice.peers?.release.demonstration
        ? t("benchmarks:demonstration.peers")
        : null,
    origin: originLine(instrument, words, translator),
  };
}
