import { useTranslator } from "#app/i18n/translator-context.tsx";
import type { MemberRow } from "./programme-page.ts";

/** Who takes part, as far as each institution lets it be seen. */
export function MemberTable({ rows }: { rows: readonly MemberRow[] }) {
  const { t } = useTranslator();
  if (rows.length === 0) return null;
  return (
    <table className="table cards">
      <thead>
        <tr>
          <th scope="col">{t("programmes:home.memberName")}</th>
          <th scope="col">{t("programmes:home.memberState")}</th>
          <th scope="col">{t("programmes:home.memberSince")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, state, since }) => (
          <tr key={key}>
            <th scope="row">{name === null ? t("programmes:home.unnamed") : <bdi>{name}</bdi>}</th>
            <td data-label={t("programmes:home.memberState")}>{state}</td>
            <td data-label={t("programmes:home.memberSince")}>{since}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
