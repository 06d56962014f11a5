import { useTranslator } from "#app/i18n/translator-context.tsx";
import { Field } from "#app/ui/field.tsx";
import { longestRoundName, type PostedRound, type RoundField } from "./round-form.ts";

export type RoundChoices = {
  /** The questionnaires to choose from; empty where that is settled. */
  readonly instruments: readonly { readonly id: string; readonly title: string }[];
  /** Rounds it can be compared with and begin from, the newest first. */
  readonly previous: readonly { readonly id: string; readonly name: string }[];
};

type RoundFieldsProps = RoundChoices & {
  readonly posted: PostedRound;
  readonly faults: Readonly<Partial<Record<RoundField, string>>>;
};

/** What is said about a round: its name, the questionnaire, the day it should be done by, and the round before it. */
export function RoundFields({ posted, faults, instruments, previous }: RoundFieldsProps) {
  const { t } = useTranslator();
  const optional = t("common:optional");
  return (
    <>
      <Field id="name" label={t("rounds:form.name")} hint={t("rounds:form.nameHint")} fault={faults.name}>
        {(control) => (
          <input
            {...control}
            className="input"
            name="name"
            required
            maxLength={longestRoundName}
            defaultValue={posted.name}
            dir="auto"
          />
        )}
      </Field>
      {instruments.length < 2 ? (
        <input type="hidden" name="instrument" value={posted.instrument} />
      ) : (
        <Field id="instrument" label={t("rounds:form.instrument")} fault={faults.instrument}>
          {(control) => (
            <select {...control} className="input" name="instrument" defaultValue={posted.instrument}>
              {instruments.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field
        id="deadline"
        label={t("rounds:form.deadline")}
        hint={t("rounds:form.deadlineHint")}
        optional={optional}
        fault={faults.deadline}
      >
        {(control) => (
          <input {...control} className="input day" type="date" name="deadline" defaultValue={posted.deadline} />
        )}
      </Field>
      {previous.length === 0 ? null : (
        <>
          <Field
            id="previous"
            label={t("rounds:form.previous")}
            hint={t("rounds:form.previousHint")}
            optional={optional}
            fault={faults.previous}
          >
            {(control) => (
              <select {...control} className="input" name="previous" defaultValue={posted.previous}>
                <option value="">{t("rounds:form.noPrevious")}</option>
                {previous.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <label className="choice">
            <input type="checkbox" name="showsPrevious" value="1" defaultChecked={posted.showsPrevious === "1"} />
            <span>
              {t("rounds:form.showsPrevious")}
              <span className="hint block">{t("rounds:form.showsPreviousHint")}</span>
            </span>
          </label>
        </>
      )}
    </>
  );
}
