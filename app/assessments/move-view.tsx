import { useTranslator } from "#app/i18n/translator-context.tsx";
import type { MoveList, MovePage } from "./move-page.ts";

type MoveViewProps = {
  readonly page: MovePage;
  readonly from: string;
  /** Why nothing was made; null where nothing was tried. */
  readonly fault: string | null;
  /** Where the answers were moved before; null where they were not, or the visitor may not open it. */
  readonly done: { readonly sentence: string; readonly href: string } | null;
  readonly home: string;
};

/** What a move to a newer version would do to every answer, and the button that does it. */
export function MoveView({ page, from, fault, done, home }: MoveViewProps) {
  const { t } = useTranslator();
  return (
    <div className="wrap">
      <header className="head">
        <h1>{page.title}</h1>
        <p className="lead">{page.lead}</p>
        <p className="mt4">{t("assessments:move.untouched", { version: from })}</p>
        <p className="mt2">{page.comparison}</p>
        {fault === null ? null : (
          <p className="note warn mt4" role="alert">
            {fault}
          </p>
        )}
        {done === null ? null : (
          <p className="note mt4">
            {done.sentence} <a href={done.href}>{t("assessments:move.open")}</a>
          </p>
        )}
        <form method="post" className="actions mt5">
          <button className="button" type="submit">
            {t("assessments:move.button")}
          </button>
          <a href={home}>{t("assessments:move.back")}</a>
        </form>
      </header>
      {page.lists.map((list) => (
        <MoveTable key={list.id} {...list} />
      ))}
    </div>
  );
}

function MoveTable({ id, title, text, rows }: MoveList) {
  const { t } = useTranslator();
  const answered = id !== "fresh";
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="hint">{text}</p>
      <table className="table cards moves mt2">
        <caption className="vh">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t("assessments:move.question")}</th>
            {answered ? <th scope="col">{t("assessments:move.answer")}</th> : null}
            {id === "look" ? <th scope="col">{t("assessments:move.reason")}</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.name}</th>
              {answered ? (
                <td data-label={t("assessments:move.answer")}>
                  <bdi>{row.answer}</bdi>
                </td>
              ) : null}
              {id === "look" ? <td data-label={t("assessments:move.reason")}>{row.why}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
