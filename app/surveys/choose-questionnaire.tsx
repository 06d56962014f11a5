import { useTranslator } from "#app/i18n/translator-context.tsx";
import type { OfferedQuestionnaire } from "./offered-questionnaires.ts";

type ChooseQuestionnaireProps = {
  readonly offered: readonly OfferedQuestionnaire[];
  readonly chosen: string;
  readonly fault: string | undefined;
};

/**
 * Which questionnaire to begin with. Those that lead to a roadmap and peers stand open, the others behind a line, so that
 * the form stays short for most. With only one there is nothing to choose.
 */
export function ChooseQuestionnaire({ offered, chosen, fault }: ChooseQuestionnaireProps) {
  const { t } = useTranslator();
  if (offered.length < 2) return null;
  const [whole, others] = (["roadmap", "report"] as const).map((leadsTo) =>
    offered.filter((one) => one.leadsTo === leadsTo),
  );
  return (
    <fieldset className="plain" id="instrument">
      <legend className="legend">{t("assessments:start.which")}</legend>
      {fault === undefined ? null : <p className="fault">{fault}</p>}
      <Picks those={whole} chosen={chosen} />
      <details className="more" open={fault !== undefined || others?.some(({ id }) => id === chosen)}>
        <summary>{t("assessments:start.others")}</summary>
        <Picks those={others} chosen={chosen} />
      </details>
    </fieldset>
  );
}

function Picks({ those = [], chosen }: { those: readonly OfferedQuestionnaire[] | undefined; chosen: string }) {
  return (
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
  );
}
