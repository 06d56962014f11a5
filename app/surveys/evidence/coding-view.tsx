import { useTranslator } from "#app/i18n/translator-context.tsx";
import type { CodingPage } from "./coding-page.ts";

/** Whose view was coded how often. */
export function ColumnTotals({ totals }: { readonly totals: CodingPage["totals"] }) {
  const { t } = useTranslator();
  return (
    <section className="section" aria-labelledby="columns">
      <h2 id="columns">{t("evidence:coding.columns.title")}</h2>
      <table className="table cards">
        <caption className="vh">{t("evidence:coding.columns.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("evidence:coding.columns.column")}</th>
            <th scope="col" className="num">
              {t("evidence:coding.columns.assignments")}
            </th>
            <th scope="col" className="num">
              {t("evidence:coding.columns.share")}
            </th>
            <th scope="col">{t("evidence:coding.columns.studies")}</th>
          </tr>
        </thead>
        <tbody>
          {totals.rows.map(({ id, name, assignments, share, studies }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td className="num" data-label={t("evidence:coding.columns.assignments")}>
                {assignments}
              </td>
              <td className="num" data-label={t("evidence:coding.columns.share")}>
                {share}
              </td>
              <td data-label={t("evidence:coding.columns.studies")}>{studies}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note mt4">{t("evidence:coding.columns.note", { count: totals.assignments })}</p>
    </section>
  );
}

/** Every code with its count here and in print. */
export function CodeList({ columns, action }: { readonly columns: CodingPage["codes"]; readonly action: string }) {
  const { t } = useTranslator();
  return (
    <section className="section" aria-labelledby="codes">
      <h2 id="codes">{t("evidence:coding.codes.title")}</h2>
      <table className="table cards">
        <caption className="vh">{t("evidence:coding.codes.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("evidence:coding.code")}</th>
            <th scope="col">{t("evidence:coding.meaning")}</th>
            <th scope="col" className="num">
              {t("evidence:coding.counted")}
            </th>
            <th scope="col" className="num">
              {t("evidence:coding.share")}
            </th>
            <th scope="col" className="num">
              {t("evidence:coding.printed")}
            </th>
          </tr>
        </thead>
        {columns.map((column) => (
          <tbody key={column.id}>
            <tr>
              <th scope="rowgroup" colSpan={5}>
                <b>{column.name}</b>
              </th>
            </tr>
            {column.codes.map((code) => (
              <tr key={code.id}>
                <th scope="row">
                  <a href={`${action}?code=${code.id}#table`}>{code.id}</a>
                </th>
                <td data-label={t("evidence:coding.meaning")}>
                  {code.meaning}{" "}
                  {code.side === null ? null : <span className="tag">{t(`evidence:coding.side.${code.side}`)}</span>}
                </td>
                <td className="num" data-label={t("evidence:coding.counted")}>
                  {code.counted}
                </td>
                <td className="num" data-label={t("evidence:coding.share")}>
                  {code.share}
                </td>
                <td className="num" data-label={t("evidence:coding.printed")}>
                  {code.printed}
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

type CodingMatrixProps = {
  readonly page: Pick<CodingPage, "columns" | "codes" | "found" | "studies">;
  readonly chosen: string | null;
  readonly action: string;
  readonly language: string;
};

/** Every study with its codes, or only those with one code. */
export function CodingMatrix({ page, chosen, action, language }: CodingMatrixProps) {
  const { t } = useTranslator();
  return (
    <section className="section" aria-labelledby="table">
      <h2 id="table">{t("evidence:coding.matrix.title")}</h2>
      <form method="get" action={`${action}#table`} className="finder one">
        <div>
          <label htmlFor="filter-code">{t("evidence:coding.matrix.filter")}</label>
          <select className="input" id="filter-code" name="code" defaultValue={chosen ?? ""}>
            <option value="">{t("evidence:coding.matrix.all")}</option>
            {page.codes.map(({ id, name, codes }) => (
              <optgroup key={id} label={name}>
                {codes.map((code) => (
                  <option key={code.id} value={code.id}>
                    {code.id} · {code.meaning}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </div>
        <button className="button" type="submit">
          {t("evidence:filter.show")}
        </button>
      </form>
      {page.found === null ? null : (
        <p className="mt4" role="status">
          {page.found}
        </p>
      )}
      <table className="table cards coding mt4">
        <caption className="vh">{t("evidence:coding.matrix.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("evidence:coding.matrix.study")}</th>
            {page.columns.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.studies.map(({ id, source, cells }) => (
            <tr key={id}>
              <th scope="row">
                <span className="muted">{id}</span> <bdi lang={language}>{source}</bdi>
              </th>
              {page.columns.map((column, place) => (
                <td key={column.id} data-label={column.name}>
                  <Codes codes={cells[place] ?? []} chosen={chosen} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Codes({ codes, chosen }: { readonly codes: readonly string[]; readonly chosen: string | null }) {
  const { t } = useTranslator();
  if (codes.length === 0) return <span className="muted">{t("evidence:coding.matrix.empty")}</span>;
  return codes.map((code, place) => (
    <span key={code}>
      {place === 0 ? "" : " "}
      {code === chosen ? <mark>{code}</mark> : code}
    </span>
  ));
}
