import { useTranslator } from "#app/i18n/translator-context.tsx";
import { Pager } from "#app/ui/pager.tsx";
import type { ReviewList } from "./review-pages.ts";

/** What waits for a reviewer: the sections of the record, where there is one, and what people handed in. */
export function ReviewListView(page: ReviewList) {
  const { t } = useTranslator();
  const { back, lead, sections, shelves, shelf, rows, paging, search } = page;
  return (
    <div className="wrap">
      <header className="head">
        <p className="crumb">
          <a href={back.href}>
            <bdi>{back.label}</bdi>
          </a>
        </p>
        <h1>{t("rounds:review.title")}</h1>
        <p className="lead">{lead}</p>
      </header>
      {sections === null ? null : <RecordSections sections={sections} />}
      <section className="section stack" aria-labelledby="parts">
        <h2 id="parts">{t("rounds:review.parts")}</h2>
        <ul className="inline-list">
          {shelves.map(({ shelf: one, href, count }) => (
            <li key={one}>
              <a href={href} aria-current={one === shelf ? "true" : undefined}>
                {t(`rounds:review.shelf.${one}`, { count })}
              </a>
            </li>
          ))}
        </ul>
        {rows.length === 0 ? <p className="muted">{t(`rounds:review.none.${shelf}`)}</p> : <PartTable rows={rows} />}
        <Pager paging={paging} search={search} />
      </section>
      {sections === null ? <p className="section muted">{t("rounds:review.noRecord")}</p> : null}
    </div>
  );
}

function PartTable({ rows }: Pick<ReviewList, "rows">) {
  const { t } = useTranslator();
  return (
    <table className="table cards">
      <caption className="vh">{t("rounds:review.parts")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("rounds:people.name")}</th>
          <th scope="col">{t("rounds:people.part")}</th>
          <th scope="col">{t("rounds:people.answered")}</th>
          <th scope="col">{t("rounds:review.handedIn")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, href, name, part, answered, of, handedIn }) => (
          <tr key={id}>
            <th scope="row">
              <a href={href}>
                <bdi>{name}</bdi>
              </a>
            </th>
            <td data-label={t("rounds:people.part")}>{part}</td>
            <td data-label={t("rounds:people.answered")}>{t("assessments:home.count", { answered, total: of })}</td>
            <td data-label={t("rounds:review.handedIn")}>{handedIn}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RecordSections({ sections }: { sections: NonNullable<ReviewList["sections"]> }) {
  const { t } = useTranslator();
  return (
    <section className="section" aria-labelledby="record">
      <h2 id="record">{t("rounds:review.record")}</h2>
      <ul className="rows">
        {sections.map(({ id, href, label, standing }) => (
          <li key={id}>
            <a href={href}>{label}</a>
            <span className={standing === "returned" || standing === "changed" ? "tag warn" : "tag"}>
              {t(`rounds:review.standing.${standing}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
