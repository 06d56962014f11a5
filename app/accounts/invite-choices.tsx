import { dateText } from "#app/i18n/date-text.ts";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { type InstitutionRole, institutionRoles } from "./invitation.ts";

/** What somebody can be invited to, each with what it opens. */
export function RoleChoices({ href }: { href: string }) {
  const { t } = useTranslator();
  return (
    <ul className="ladder plain">
      {institutionRoles.map((role) => (
        <li key={role}>
          <a href={`${href}?role=${role}`}>{t(`accounts:role.${role}`)}</a>
          <span>{t(`accounts:invite.does.${role}`)}</span>
        </li>
      ))}
    </ul>
  );
}

export type RoundChoice = { readonly id: string; readonly name: string; readonly deadline: string | null };

/** Which round the role is for. */
export function RoundChoices({
  href,
  role,
  rounds,
}: {
  href: string;
  role: InstitutionRole;
  rounds: readonly RoundChoice[];
}) {
  const translator = useTranslator();
  const { t } = translator;
  if (rounds.length === 0) return <p className="note">{t("accounts:invite.noRound")}</p>;
  return (
    <ul className="rows">
      {rounds.map(({ id, name, deadline }) => (
        <li key={id}>
          <a href={`${href}?role=${role}&round=${id}`}>
            <bdi>{name}</bdi>
          </a>
          {deadline === null ? null : (
            <span className="meta">{t("accounts:invite.due", { date: dateText(deadline, translator) })}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
