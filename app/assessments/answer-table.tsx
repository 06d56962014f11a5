import { useTranslator } from "#app/i18n/translator-context.tsx";

export type AnswerRow = {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  readonly reading: string;
  readonly note: string | null;
  /** Where whoever answered says it can be seen. */
  readonly evidenceUrl?: string | null;
};

/** The answers of one section, each with its way back to the question. */
export function AnswerTable({
  name,
  rows,
  changeable,
}: {
  name: string;
  rows: readonly AnswerRow[];
  changeable: boolean;
}) {
  const { t } = useTranslator();
  return (
    <section className="section" aria-label={name}>
      <h2>{name}</h2>
      <table className="table cards">
        <thead>
          <tr>
            <th scope="col">{t("assessments:check.question")}</th>
            <th scope="col">{t("assessments:check.answer")}</th>
            {changeable ? <th scope="col">{t("assessments:check.change")}</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, href, name: question, reading, note, evidenceUrl = null }) => (
            <tr key={id}>
              <th scope="row">{question}</th>
              <td className="answer" data-label={t("assessments:check.answer")}>
                {reading}
                {note === null ? null : (
                  <span className="answer-note" dir="auto">
                    {note}
                  </span>
                )}
                {evidenceUrl === null ? null : (
                  <a className="answer-note" href={evidenceUrl} rel="noreferrer" dir="ltr">
                    {evidenceUrl}
                  </a>
                )}
              </td>
              {changeable ? (
                <td>
                  <a href={href}>
                    {t("assessments:check.change")}
                    <span className="vh"> {question}</span>
                  </a>
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
