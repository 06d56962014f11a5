import { SectionList } from "#app/assessments/section-list.tsx";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import type { MyQuestions } from "./my-questions.ts";

export function MyQuestionsView(page: MyQuestions & { readonly fault: string | null }) {
  const { t } = useTranslator();
  return (
    <div className="wrap split wide-aside">
      <div>
        <header className="head">
          <p className="crumb">
            <bdi>{page.institution}</bdi>
          </p>
          <h1>
            <bdi>{page.name}</bdi>
          </h1>
          <p className="lead">{page.lead}</p>
          {page.deadline === null ? null : <p className="meta mt2">{page.deadline}</p>}
        </header>
        {page.fault === null ? null : (
          <p className="fault mb5" role="alert">
            {page.fault}
          </p>
        )}
        {page.returned === null ? null : <Returned comment={page.returned} />}
        {page.closed === null ? null : <p className="note mb5">{page.closed}</p>}
        {page.lastRound === null ? null : <p className="note mb5">{page.lastRound}</p>}
        {page.next === null ? null : (
          <p className="actions">
            <a className="button" href={page.next.href}>
              {page.next.label}
            </a>
          </p>
        )}
        {page.sections.length === 0 ? null : (
          <section className="section" aria-labelledby="sections">
            <h2 id="sections">{t("assessments:home.sections")}</h2>
            <SectionList sections={page.sections} />
          </section>
        )}
        {page.end === null ? null : (
          <form method="post" className="section stack-s" data-awaits-answers={page.end === "handIn" ? "" : undefined}>
            <input type="hidden" name="intent" value={page.end} />
            <p className="actions">
              <button className={page.end === "handIn" && page.next === null ? "button" : "button quiet"} type="submit">
                {t(`rounds:respond.${page.end}.button`)}
              </button>
            </p>
            <p className="hint">{t(`rounds:respond.${page.end}.hint`)}</p>
          </form>
        )}
      </div>
      <aside className="side" aria-label={t("rounds:respond.aside")}>
        <section>
          <h2>{t("rounds:respond.others")}</h2>
          <p className="meta mt2">{t("rounds:respond.othersText", { institution: page.institution })}</p>
        </section>
        {page.withdraw === null ? null : (
          <section>
            <h2>{t("rounds:withdraw.aside")}</h2>
            <p className="mt2">
              <a href={page.withdraw}>{t("rounds:withdraw.title")}</a>
            </p>
          </section>
        )}
      </aside>
    </div>
  );
}

function Returned({ comment }: { comment: string }) {
  const { t } = useTranslator();
  return (
    <div className="note warn mb5">
      <p>{t("rounds:respond.returned")}</p>
      <p className="answer-note" dir="auto">
        {comment}
      </p>
    </div>
  );
}
