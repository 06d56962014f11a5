import { may } from "#app/accounts/may.ts";
import type { UnsentNoteProps } from "#app/assessments/unsent-note.tsx";
import { paths } from "#app/paths.ts";
import { personalBox } from "#app/questions/answer-box.ts";
import { savingWords } from "#app/questions/saving-words.ts";
import { type RoundPlace, roundNavigation } from "#app/rounds/round-navigation.ts";
import { originLine } from "#app/surveys/words-note.ts";
import type { NavigationLink } from "#app/ui/page.tsx";
import type { OpenRound } from "../places.server.ts";

/** What surrounds every page of one round. */
export type RoundFrame = {
  readonly navigation: readonly NavigationLink[];
  readonly origin: string;
  /** The visitor's own answers that may still wait in this browser; null for who answers nothing here. */
  readonly unsent: UnsentNoteProps | null;
};

export function roundFrame(opened: OpenRound, place: RoundPlace | null): RoundFrame {
  const { services, who, round, instrument, words, translator } = opened;
  const { assessmentId, institutionId, state } = round;
  const subject = { assessmentId, institutionId, round: state };
  return {
    navigation: roundNavigation(who, subject, place, translator),
    origin: originLine(instrument, words, translator, services.changedVersions),
    unsent: may(who, "round.respond", subject) ? ownAnswers(opened) : null,
  };
}

/** Where what the visitor answers waits until it is saved. */
export function ownAnswers({ who, round, translator }: OpenRound): UnsentNoteProps {
  return {
    box: personalBox(round.assessmentId, who.personId),
    address: paths.perceptions(round.assessmentId),
    closed: round.state !== "open",
    words: JSON.stringify({ ...savingWords(translator), gone: translator.t("rounds:answering.gone") }),
  };
}
