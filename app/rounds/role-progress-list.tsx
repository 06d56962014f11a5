import { useTranslator } from "#app/i18n/translator-context.tsx";
import type { RoleProgress } from "./role-progress.ts";

/** Who has handed in, by role; roles nobody speaks for yet say so. */
export function RoleProgressList({ roles }: { roles: readonly RoleProgress[] }) {
  const { t } = useTranslator();
  return (
    <ul className="rows">
      {roles.map(({ role, name, outside, people, handedIn }) => (
        <li key={role}>
          <span>
            {name}
            {outside ? <span className="muted"> {t("rounds:progress.outside")}</span> : null}
          </span>
          {people === 0 ? (
            <span className="tag">{t("rounds:progress.nobody")}</span>
          ) : (
            <span className="nums">{t("rounds:progress.handedIn", { handedIn, people })}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
