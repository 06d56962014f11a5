import { useTranslator } from "#app/i18n/translator-context.tsx";
import { roleSectionsField } from "./role-sections.ts";
import type { Division } from "./settings-page.ts";

/** Who answers what: a role without a tick answers what is addressed to it, one with ticks those sections whole. */
export function DivisionTable({ sections, roles, undecided }: Division) {
  const { t, formats } = useTranslator();
  return (
    <section className="section" aria-labelledby="division">
      <h2 id="division">{t("rounds:division.title")}</h2>
      <p>{t("rounds:division.text")}</p>
      {undecided.length === 0 ? null : (
        <p className="note warn mt5">
          {t("rounds:division.undecided", {
            count: undecided.length,
            questions: new Intl.ListFormat(formats).format(undecided),
          })}
        </p>
      )}
      <table className="table cards division mt5">
        <caption className="vh">{t("rounds:division.title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("rounds:division.role")}</th>
            <th scope="col">{t("rounds:division.addressed")}</th>
            {sections.map(({ id, name }) => (
              <th scope="col" key={id}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {roles.map((role) => (
            <tr key={role.id}>
              <th scope="row">{role.name}</th>
              <td data-label={t("rounds:division.addressed")}>
                {t("rounds:division.questions", { count: role.addressed })}
              </td>
              {sections.map(({ id, name }) => (
                <td key={id}>
                  <label>
                    <input
                      type="checkbox"
                      name={roleSectionsField(role.id)}
                      value={id}
                      defaultChecked={role.ticked.includes(id)}
                    />
                    <span className="section-name">
                      <span className="vh">{role.name}: </span>
                      {name}
                    </span>
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
