import { useTranslator } from "#app/i18n/translator-context.tsx";
import type { OfferedQuestionnaire } from "./offered-questionnaires.ts";

type ChooseQuestionnaireProps = {
  readonly offered: readonly OfferedQuestionnaire[];
  readonly chosen: string;
  readonly fault: string | undefined;
};

/** Which questionnaire to begin with. With only one there is nothing to choose. */
export function ChooseQuestionnaire({ offered, chosen, fault }: ChooseQuestionnaireProps) {
  const { t } = useTranslator();
  if (offered.length < 2) return null;
  return (
    <fieldset className="plain" id="instrument">
      <legend className="strong">{t("assessments:start.which")}</legend>
      {fault === undefined ? null : <p className="fault">{fault}</p>}
      <div className="picks">
        {offered.map(({ id, title, description }) => (
          <label className="pick" key={id}>
            <input type="radio" name="instrument" value={id} defaultChecked={id === chosen} />
            <span>
              <b>{title}</b>
              <small>{description}</small>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
