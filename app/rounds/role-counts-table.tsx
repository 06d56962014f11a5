import { useTranslator } from "#app/i18n/translator-context.tsx";
import type { AgreeingQuestion } from "./consensus.ts";

/** Who said what: people of each role at each level, as numbers, so that two camps stay two camps. */
export function RoleCountsTable({ name, roles }: Pick<AgreeingQuestion, "name" | "roles">) {
  const { t } = useTranslator();
  const levels = roles[0]?.levels.map((_, place) => place + 1) ?? [];
  return (
    <div className="scroll">
      <table className="table counts">
        <caption className="vh">{t("rounds:consensus.saidAbout", { name })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("rounds:people.role")}</th>
            {levels.map((level) => (
              <th scope="col" className="num" key={level}>
                <span className="vh">{t("rounds:consensus.level")} </span>
                {level}
              </th>
            ))}
            <th scope="col" className="num">
              <abbr title={t("questions:dontKnow")}>{t("questions:mark.dontKnow")}</abbr>
            </th>
            <th scope="col" className="num">
              <abbr title={t("questions:notApplicable")}>{t("questions:mark.notApplicable")}</abbr>
            </th>
          </tr>
        </thead>
        <tbody>
          {roles.map(({ role, name: roleName, part, levels: people, dontKnow, notApplicable }) => (
            <tr key={role}>
              <th scope="row">
                {roleName}
                {part === "required" ? null : <span className="muted"> {t(`rounds:consensus.part.${part}`)}</span>}
              </th>
              {people.map((count, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the place is the level
                <Count key={place} count={count} />
              ))}
              <Count count={dontKnow} />
              <Count count={notApplicable} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Count({ count }: { count: number }) {
  return <td className={count === 0 ? "num muted" : "num"}>{count === 0 ? "–" : count}</td>;
}
