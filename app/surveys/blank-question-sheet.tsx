import { useTranslator } from "#app/i18n/translator-context.tsx";
import type { BlankQuestion } from "./blank-questionnaire.ts";

/** One question as it is filled in by hand: an empty box before every answer, and room to write. */
export function BlankQuestionSheet(question: BlankQuestion) {
  const { t } = useTranslator();
  const { id, number, count, name, purpose, core, levels, notApplicable, evidence } = question;
  return (
    <section className="sheet" aria-labelledby={id}>
      <p className="kicker">
        <span>{t("questions:number", { number, count })}</span>
        {core ? <span className="tag core">{t("questions:core")}</span> : null}
      </p>
      <h3 id={id}>{name}</h3>
      <p className="purpose">{purpose}</p>
      <ol className="boxes">
        {levels.map(({ level, name: levelName, text }) => (
          <li key={level}>
            <Box />
            <b>
              {level} {levelName}
            </b>
            <span>{text}</span>
          </li>
        ))}
      </ol>
      <ul className="boxes apart">
        <li>
          <Box />
          <span>{t("questions:dontKnow")}</span>
        </li>
        {notApplicable === null ? null : (
          <li>
            <Box />
            <span>
              {t("questions:notApplicable")} <small>{notApplicable}</small>
            </span>
          </li>
        )}
      </ul>
      <dl className="lines">
        {notApplicable === null ? null : <dt>{t("questions:reason")}</dt>}
        {notApplicable === null ? null : <dd />}
        <dt>
          {t("questions:paper.evidence")} <small>{evidence.join("; ")}</small>
        </dt>
        <dd />
        <dt>{t("questions:note")}</dt>
        <dd />
      </dl>
    </section>
  );
}

function Box() {
  return <span className="box" aria-hidden="true" />;
}
