import { useTranslator } from "#app/i18n/translator-context.tsx";
import { Field } from "#app/ui/field.tsx";
import { Pager } from "#app/ui/pager.tsx";
import type { ListColumn, ListPage, ListRow } from "./list-page.ts";

type ListViewProps = { readonly list: ListPage; readonly search: string; readonly typed: string };

/** A list with its search and its pages. On a narrow screen each row becomes a card. */
export function ListView({ list, search, typed }: ListViewProps) {
  const { t } = useTranslator();
  const { columns, rows, paging } = list;
  const acts = rows.some((row) => row.acts.length > 0);
  return (
    <section className="section stack" aria-label={t(`administration:part.${list.part}`)}>
      <search>
        <form method="get" className="filter">
          <Field id="q" label={t("administration:search")}>
            {(control) => (
              <input
                {...control}
                className="input small"
                type="search"
                name="q"
                defaultValue={typed}
                maxLength={100}
                dir="auto"
              />
            )}
          </Field>
          <button className="button quiet small" type="submit">
            {t("administration:find")}
          </button>
        </form>
      </search>
      <p className="meta" role="status">
        {t("administration:count", { count: paging.total })}
      </p>
      {rows.length === 0 ? (
        <p className="muted">{t(typed === "" ? "administration:empty" : "administration:nothingFits")}</p>
      ) : (
        <table className="table cards">
          <thead>
            <tr>
              {columns.map(({ label, kind }) => (
                <th key={label} scope="col" className={classes[kind]}>
                  {label}
                </th>
              ))}
              {acts ? (
                <th scope="col">
                  <span className="vh">{t("administration:column.acts")}</span>
                </th>
              ) : null}
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

const classes = { words: undefined, number: "num", date: "whole" } as const;

function Row({ row, columns, acts }: { row: ListRow; columns: readonly ListColumn[]; acts: boolean }) {
  const [first, ...others] = row.cells;
  return (
    <tr>
      <th scope="row">
        {first?.href === undefined ? <bdi>{first?.text}</bdi> : <a href={first.href}>{first.text}</a>}
      </th>
      {columns.slice(1).map(({ label, kind }, at) => (
        <td key={label} data-label={label} className={classes[kind]}>
          <bdi>{others[at]?.text || "–"}</bdi>
        </td>
      ))}
      {acts ? (
        <td className="acts">
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
