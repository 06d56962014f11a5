import { useTranslator } from "#app/i18n/translator-context.tsx";
import { Field } from "#app/ui/field.tsx";
import type { MemberRow, RoleRow } from "./member-row.ts";

/** Who holds which role, and what can be done about each. Forms come back to the page they stand on. */
export function MemberList({ members }: { members: readonly MemberRow[] }) {
  const { t } = useTranslator();
  return (
    <ul className="members plain">
      {members.map((member) => (
        <li key={member.personId}>
          <div>
            <h3>
              <bdi>{member.name}</bdi>
            </h3>
            {member.isSelf ? <p className="meta">{t("accounts:people.you")}</p> : null}
          </div>
          <ul className="plain stack-s">
            {member.roles.map((role) => (
              <li key={role.key}>
                <p>
                  <b>{role.title}</b>
                </p>
                <p className="meta">{role.about.join(" · ")}</p>
                <RoleForms member={member} role={role} />
              </li>
            ))}
            {member.mayComeBack ? (
              <li>
                <WayBackForm member={member} />
              </li>
            ) : null}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function RoleForms({ member, role }: { member: MemberRow; role: RoleRow }) {
  const { t } = useTranslator();
  const { way, title } = role;
  const named = { name: member.name, role: title };
  return (
    <details className="more">
      <summary aria-label={t("accounts:people.changeNamed", named)}>
        <span>{t("accounts:people.change")}</span>
      </summary>
      <div className="body stack">
        {way.kind === "grant" && way.other !== null ? (
          <form method="post">
            <input type="hidden" name="intent" value="change" />
            <input type="hidden" name="grant" value={way.grantId} />
            <input type="hidden" name="role" value={way.other} />
            <button className="button quiet small" type="submit">
              {t(`accounts:people.make.${way.other}`)}
            </button>
          </form>
        ) : null}
        {way.kind === "grant" && way.until !== null ? (
          <form method="post" className="stack-s">
            <input type="hidden" name="intent" value="extend" />
            <input type="hidden" name="grant" value={way.grantId} />
            <Field id={`until-${way.grantId}`} label={t("accounts:invitation.engagementEnds")}>
              {(control) => (
                <input {...control} className="input small" type="date" name="until" defaultValue={way.until ?? ""} />
              )}
            </Field>
            <button className="button quiet small" type="submit">
              {t("accounts:people.extend")}
            </button>
          </form>
        ) : null}
        <form method="post" className="stack-s">
          <input type="hidden" name="intent" value="end" />
          {way.kind === "grant" ? (
            <input type="hidden" name="grant" value={way.grantId} />
          ) : (
            <>
              <input type="hidden" name="round" value={way.roundId} />
              <input type="hidden" name="person" value={member.personId} />
            </>
          )}
          <p className="hint">{t(way.kind === "part" ? "accounts:people.endPartHint" : "accounts:people.endHint")}</p>
          <button className="button quiet small" type="submit" aria-label={t("accounts:people.endNamed", named)}>
            {t("accounts:people.end")}
          </button>
        </form>
      </div>
    </details>
  );
}

function WayBackForm({ member }: { member: MemberRow }) {
  const { t } = useTranslator();
  return (
    <form method="post">
      <input type="hidden" name="intent" value="back" />
      <input type="hidden" name="person" value={member.personId} />
      <button className="link" type="submit" aria-label={t("accounts:people.letBackNamed", { name: member.name })}>
        {t("accounts:people.letBack")}
      </button>
    </form>
  );
}
