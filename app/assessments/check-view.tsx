import type { ReactNode } from "react";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { type AnswerRow, AnswerTable } from "./answer-table.tsx";

type CheckViewProps = {
  readonly page: {
    readonly lead: string;
    readonly submitted: boolean;
    readonly result: string;
    readonly sections: readonly { readonly id: string; readonly name: string; readonly rows: readonly AnswerRow[] }[];
  };
  readonly fault: string | null;
  /** What is to be said after the answers. */
  readonly children?: ReactNode;
};

/** All answers once more, and the button that submits them, or opens them again. */
export function CheckView({ page, fault, children }: CheckViewProps) {
  const { t } = useTranslator();
  return (
    <div className="wrap">
      <header className="head">
        <h1>{t("assessments:check.title")}</h1>
        <p className="lead">{page.lead}</p>
      </header>
      {fault === null ? null : (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
      {page.sections.map((section) => (
        <AnswerTable key={section.id} name={section.name} rows={section.rows} changeable={!page.submitted} />
      ))}
      {children}
      <form method="post" className="section stack-s" data-awaits-answers={page.submitted ? undefined : ""}>
        <input type="hidden" name="intent" value={page.submitted ? "reopen" : "submit"} />
        <p className="actions">
          {page.submitted ? (
            <a className="button" href={page.result}>
              {t("assessments:check.result")}
            </a>
          ) : null}
          <button className={page.submitted ? "button quiet" : "button"} type="submit">
            {t(page.submitted ? "assessments:check.reopen" : "assessments:check.submit")}
          </button>
        </p>
        {page.submitted ? null : <p className="hint">{t("assessments:check.submitHint")}</p>}
      </form>
    </div>
  );
}
