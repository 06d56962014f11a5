import { useTranslator } from "#app/i18n/translator-context.tsx";
import { Field } from "#app/ui/field.tsx";
import { Pager } from "#app/ui/pager.tsx";
import type { ListPage, ListRow } from "./list-page.ts";

type ListViewProps = { readonly list: ListPage; readonly search: string; readonly typed: string };

/** A list with its search and its pages. On a narrow screen each row becomes a card. */
export function ListView({ list, search, typed }: ListViewProps) {
  const { t } = useTranslator();
  const { columns, rows, paging } = list;
  const acts = rows.some((row) => row.acts.length > 0);
  return (
    <section className="section stack-s">
      <search>
        <form method="get" className="form">
          <Field id="q" label={t("administration:search")}>
            {(control) => (
              <input {...control} className="input" type="search" name="q" defaultValue={typed} maxLength={100} />
            )}
          </Field>
          <p className="actions">
            <button className="button quiet" type="submit">
              {t("administration:find")}
            </button>
          </p>
        </form>
      </search>
      <p role="status">{t("administration:count", { count: paging.total })}</p>
      {rows.length === 0 ? (
        <p className="muted">{t(typed === "" ? "administration:empty" : "administration:nothingFits")}</p>
      ) : (
        <table className="table cards">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
              {acts ? <th scope="col">{t("administration:column.acts")}</th> : null}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.id} row={row} columns={columns} acts={acts} />
            ))}
          </tbody>
        </table>
      )}
      <Pager paging={paging} search={search} />
    </section>
  );
}

function Row({ row, columns, acts }: { row: ListRow; columns: readonly string[]; acts: boolean }) {
  const { t } = useTranslator();
  const [first, ...others] = row.cells;
  return (
    <tr>
      <th scope="row">
        {first?.href === undefined ? <bdi>{first?.text}</bdi> : <a href={first.href}>{first.text}</a>}
      </th>
      {others.map(({ text }, at) => (
        // A cell is named by its column, and columns never change places.
        <td key={columns[at + 1]} data-label={columns[at + 1]}>
          <bdi>{text === "" ? "–" : text}</bdi>
        </td>
      ))}
      {acts ? (
        <td data-label={t("administration:column.acts")}>
          {row.acts.map(({ intent, label, name }) => (
            <form method="post" key={intent}>
              <input type="hidden" name="id" value={row.id} />
              <button className="link" type="submit" name="intent" value={intent} aria-label={name}>
                {label}
              </button>
            </form>
          ))}
        </td>
      ) : null}
    </tr>
  );
}
