import type { RoundState } from "#app/accounts/subject.ts";
import { useTranslator } from "#app/i18n/translator-context.tsx";

const stages = ["draft", "open", "consensus", "locked"] as const satisfies readonly RoundState[];

/** Where the round is: the four stages in a row. */
export function StageLine({ state }: { state: RoundState }) {
  const { t } = useTranslator();
  const at = state === "archived" ? stages.length : stages.indexOf(state);
  return (
    <ol className="stages plain" aria-label={t("rounds:stage.label")}>
      {stages.map((stage, place) => (
        <li
          key={stage}
          className={place < at ? "past" : undefined}
          aria-current={place === at || (state === "archived" && stage === "locked") ? "step" : undefined}
        >
          <b>{t(`rounds:stage.${stage}.name`)}</b>
          {t(`rounds:stage.${stage}.text`)}
        </li>
      ))}
    </ol>
  );
}
