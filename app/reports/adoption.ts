import type { Translator } from "#app/i18n/translator.ts";
import { adoptionStage, type ReadStage, type StageCondition } from "#app/scoring/adoption-stage.ts";
import type { AssessmentFacts } from "./facts.ts";
import { capabilityName } from "./naming.ts";
import { countText } from "./number.ts";

/** The stage people see themselves in, whatever the record says, and why. */
export type OwnStage = { readonly stage: string; readonly reason: string };

/** How far the institution is in adoption, in words that a page only has to set. */
export type AdoptionPicture = {
  /** "Decision". */
  readonly stage: string;
  /** What the stage means, and what is still open before the next. */
  readonly sentences: readonly string[];
  /** Where the institution sees itself, where that was said. */
  readonly own: string | null;
  readonly stages: readonly AdoptionRow[];
  /** Where the field as a whole stands, and whose stages these are. */
  readonly notes: readonly string[];
};

export type AdoptionRow = {
  readonly id: string;
  readonly name: string;
  readonly meaning: string;
  readonly state: "reached" | "here" | "next" | "later";
  /** "You are here". */
  readonly stateText: string;
  readonly conditions: readonly { readonly holds: boolean; readonly answer: string; readonly text: string }[];
};

/** Reads the stage of adoption from a record. Null for an instrument without stages. */
export function adoptionPicture(facts: AssessmentFacts, translator: Translator): AdoptionPicture | null {
  const { instrument, answers, words, ownStage } = facts;
  const { t } = translator;
  const reading = adoptionStage(instrument, answers);
  if (reading === null) return null;
  const source = words.sources[instrument.adoption?.source ?? ""]?.short ?? null;
  return {
    stage: stageName(facts, reading.stage),
    sentences: [stageMeaning(facts, reading.stage), openSentence(facts, reading.stages, reading.next, translator)],
    own:
      ownStage === null
        ? null
        : t("results:adoption.own", { stage: stageName(facts, ownStage.stage), reason: ownStage.reason }),
    stages: reading.stages.map((stage) => {
      const state =
        stage.id === reading.stage ? "here" : stage.reached ? "reached" : stage.id === reading.next ? "next" : "later";
      return {
        id: stage.id,
        name: stageName(facts, stage.id),
        meaning: stageMeaning(facts, stage.id),
        state,
        stateText: t(`results:adoption.state.${state}`),
        conditions: stage.conditions.map((condition) => ({
          holds: condition.holds,
          answer: condition.holds ? t("results:explain.yes") : t("results:explain.no"),
          text: conditionText(facts, condition, translator),
        })),
      };
    }),
    notes: [
      ...(words.adoption?.field === undefined ? [] : [words.adoption.field]),
      source === null ? t("results:adoption.rule") : t("results:adoption.ruleOf", { source }),
    ],
  };
}

function openSentence(
  facts: AssessmentFacts,
  stages: readonly ReadStage[],
  next: string | null,
  translator: Translator,
): string {
  const { t } = translator;
  if (next === null) return t("results:adoption.last");
  const open = stages.find(({ id }) => id === next)?.conditions.filter(({ holds }) => !holds) ?? [];
  const number = countText(open.length, translator);
  return t("results:adoption.open", { count: open.length, number, stage: stageName(facts, next) });
}

/** "Policy and approval pathway at level 3 or above; it stands at 2." */
function conditionText(facts: AssessmentFacts, condition: StageCondition, { t }: Translator): string {
  const { capability, level, stands } = condition;
  const values = { name: capabilityName(facts.words, capability), level };
  return stands === null
    ? t("results:adoption.conditionOpen", values)
    : t("results:adoption.condition", { ...values, stands });
}

function stageName({ words }: AssessmentFacts, id: string): string {
  return words.adoption?.stages[id]?.name ?? id;
}

function stageMeaning({ words }: AssessmentFacts, id: string): string {
  return words.adoption?.stages[id]?.meaning ?? "";
}
