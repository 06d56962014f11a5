import type { Translator } from "#app/i18n/translator.ts";
import { paths } from "#app/paths.ts";
import type { Instrument } from "#app/surveys/instrument.ts";
import type { InstrumentWords } from "#app/surveys/instrument-words.ts";
import { askedRoles, askedSections } from "./asked-sections.ts";
import { type RoleSections, undecidedQuestions } from "./role-sections.ts";
import type { Round } from "./round.ts";
import type { RoundChoices } from "./round-fields.tsx";
import type { PostedRound } from "./round-form.ts";
import { settable } from "./settable.ts";

/** What can be settled about a round by whoever leads it, as its page shows it. */
export type SettingsPage = {
  readonly back: { readonly href: string; readonly label: string };
  readonly revision: number;
  /** Why nothing can be changed any more; null while something can. */
  readonly closed: string | null;
  readonly posted: PostedRound;
  readonly choices: RoundChoices;
  readonly division: Division | null;
};

/** Who answers what: a line for each role, a column for each section. Null once that is settled. */
export type Division = {
  readonly sections: readonly { readonly id: string; readonly name: string }[];
  readonly roles: readonly {
    readonly id: string;
    readonly name: string;
    /** How many questions the questionnaire addresses to the role. */
    readonly addressed: number;
    readonly ticked: readonly string[];
  }[];
  /** Names of questions that nobody would be asked who sets their level. */
  readonly undecided: readonly string[];
};

type SettingsInputs = {
  readonly round: Round;
  readonly instrument: Instrument;
  readonly words: InstrumentWords;
  readonly previous: RoundChoices["previous"];
  readonly translator: Translator;
};

export function settingsPage({ round, instrument, words, previous, translator }: SettingsInputs): SettingsPage {
  const { assessmentId, name, state, deadline, previousId, showsPrevious, roleSections, revision } = round;
  const can = settable(state);
  return {
    back: { href: paths.round(assessmentId), label: name },
    revision,
    closed: can.settings ? null : translator.t("rounds:settings.closed"),
    posted: {
      name,
      instrument: instrument.id,
      deadline: deadline ?? "",
      previous: previousId ?? "",
      showsPrevious: showsPrevious ? "1" : "",
    },
    choices: { instruments: [], previous },
    division: can.division ? divisionOf(instrument, words, roleSections) : null,
  };
}

/** What a round divides, as the table of roles and sections shows it. */
export function divisionOf(instrument: Instrument, words: InstrumentWords, roleSections: RoleSections): Division {
  return {
    sections: instrument.dimensions.map(({ id }) => ({ id, name: words.dimensions[id]?.name ?? id })),
    roles: askedRoles(instrument).map((role) => ({
      id: role,
      name: words.roles[role] ?? role,
      addressed: askedSections(instrument, { roleGroup: role, sections: null }).reduce(
        (sum, { capabilities }) => sum + capabilities.length,
        0,
      ),
      ticked: roleSections[role] ?? [],
    })),
    undecided: undecidedQuestions(instrument, roleSections).map((id) => words.capabilities[id]?.shortName ?? id),
  };
}
