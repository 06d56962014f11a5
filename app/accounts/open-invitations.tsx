import { dateText } from "#app/i18n/date-text.ts";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import type { OpenInvitation } from "#db/queries/open-invitations.server.ts";

export type OpenInvitationRow = Omit<OpenInvitation, "createdBy"> & {
  /** Whoever made it leads the institution no more, so it opens nothing. */
  readonly orphaned: boolean;
};

/** Invitations that wait for somebody, each leading to its own page. */
export function OpenInvitations({
  institutionId,
  invitations,
}: {
  institutionId: string;
  invitations: readonly OpenInvitationRow[];
}) {
  const translator = useTranslator();
  const { t } = translator;
  return (
    <table className="table cards">
      <caption className="vh">{t("accounts:people.invitations")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("accounts:people.for")}</th>
          <th scope="col">{t("accounts:invitation.role")}</th>
          <th scope="col">{t("accounts:people.lasts")}</th>
          <th scope="col">{t("accounts:people.standing")}</th>
        </tr>
      </thead>
      <tbody>
        {invitations.map((invitation) => (
          <tr key={invitation.id}>
            <th scope="row">
              <a href={paths.invitation(institutionId, invitation.id)}>
                <bdi>{invitation.label}</bdi>
              </a>
            </th>
            <td data-label={t("accounts:invitation.role")}>{roleOf(invitation)}</td>
            <td data-label={t("accounts:people.lasts")}>{dateText(invitation.expiresAt, translator)}</td>
            <td data-label={t("accounts:people.standing")}>
              <Standing invitation={invitation} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );

  function roleOf({ role, round, personId }: OpenInvitationRow) {
    const name = personId === null ? t(`accounts:role.${role}`) : t("accounts:people.wayBack");
    return round === null ? name : <bdi>{t("common:enumeration", { before: name, next: round })}</bdi>;
  }
}

/** Whether an open invitation is good, and how it reaches whom it is for. */
export function Standing({ invitation }: { invitation: Pick<OpenInvitationRow, "orphaned"> }) {
  const { t } = useTranslator();
  return invitation.orphaned ? (
    <span className="tag warn">{t("accounts:people.orphaned")}</span>
  ) : (
    <span className="tag">{t("accounts:people.byHand")}</span>
  );
}
