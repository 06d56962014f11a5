import { useTranslator } from "#app/i18n/translator-context.tsx";
import type { OfferedQuestionnaire } from "./offered-questionnaires.ts";

type ChooseQuestionnaireProps = {
  readonly offered: readonly OfferedQuestionnaire[];
  readonly chosen: string;
  readonly fault: string | undefined;
};

/** Which questionnaire to begin with, by what comes out of it. With only one there is nothing to choose. */
export function ChooseQuestionnaire({ offered, chosen, fault }: ChooseQuestionnaireProps) {
  const { t } = useTranslator();
  if (offered.length < 2) return null;
  const groups = (["roadmap", "report"] as const)
    .map((leadsTo) => ({ leadsTo, those: offered.filter((one) => one.leadsTo === leadsTo) }))
    .filter(({ those }) => those.length > 0);
  return (
    <fieldset className="plain" id="instrument">
      <legend className="strong">{t("assessments:start.which")}</legend>
      {fault === undefined ? null : <p className="fault">{fault}</p>}
      <div className="stack">
        {groups.map(({ leadsTo, those }) => (
          <fieldset className="plain" key={leadsTo}>
            <legend className="legend">{t(`assessments:start.leadsTo.${leadsTo}`)}</legend>
            <div className="picks">
              {those.map(({ id, title, description }) => (
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
        ))}
      </div>
    </fieldset>
  );
}
