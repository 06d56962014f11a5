import { useTranslator } from "#app/i18n/translator-context.tsx";
import type { ContributionState } from "./contribution.ts";

export type PersonRow = {
  readonly id: string;
  readonly name: string;
  readonly part: string;
  readonly answered: number;
  readonly of: number;
  readonly state: ContributionState;
};

/** Who takes part, as what, and how far each of them is. */
export function PeopleTable({ rows }: { rows: readonly PersonRow[] }) {
  const { t } = useTranslator();
  return (
    <table className="table cards">
      <caption className="vh">{t("rounds:people.title")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("rounds:people.name")}</th>
          <th scope="col">{t("rounds:people.part")}</th>
          <th scope="col">{t("rounds:people.answered")}</th>
          <th scope="col">{t("rounds:people.state")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, part, answered, of, state }) => (
          <tr key={id}>
            <th scope="row">
              <bdi>{name}</bdi>
            </th>
            <td data-label={t("rounds:people.part")}>{part}</td>
            <td data-label={t("rounds:people.answered")}>{t("assessments:home.count", { answered, total: of })}</td>
            <td data-label={t("rounds:people.state")}>
              <span className={state === "returned" ? "tag warn" : state === "open" ? "tag now" : "tag"}>
                {t(`rounds:contribution.${state}`)}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
