import type { Translator } from "#app/i18n/translator.ts";
import type { PlannedAction } from "#app/roadmaps/plan.ts";
import { priorityOf } from "#app/roadmaps/priority.ts";
import { preciseText, shareText, wholeText } from "./number.ts";

/** The arithmetic of one action's priority, factor by factor. Where no studies are counted, their factor is 1 and left out. */
export type PriorityRows = {
  readonly factors: readonly { readonly label: string; readonly text: string }[];
  readonly priority: string;
  /** Said where the priority is not the product above it, because others need the action. */
  readonly note: string | null;
};

export function priorityRows(action: PlannedAction, translator: Translator): PriorityRows {
  const { t } = translator;
  const { gap, weight, salience, unlocks, bottleneck, effort } = action.factors;
  const inherited = Math.abs(priorityOf(action.factors) - action.priority) > 1e-9;
  return {
    factors: [
      {
        label: t("assessments:roadmap.factors.gap"),
        text: Number.isInteger(gap) ? wholeText(gap, translator) : preciseText(gap, translator),
      },
      { label: t("assessments:roadmap.factors.weight"), text: `×\u00a0${preciseText(weight, translator)}` },
      ...(salience === 1
        ? []
        : [{ label: t("assessments:roadmap.factors.salience"), text: `×\u00a0${shareText(salience, translator)}` }]),
      {
        label: t("assessments:roadmap.factors.bottleneck", { count: unlocks }),
        text: `×\u00a0${preciseText(bottleneck, translator)}`,
      },
      {
        label: t("assessments:roadmap.factors.effort", { count: effort }),
        text: `÷\u00a0${wholeText(effort, translator)}`,
      },
    ],
    priority: preciseText(action.priority, translator),
    note: inherited ? t("assessments:roadmap.factors.inherited") : null,
  };
}
