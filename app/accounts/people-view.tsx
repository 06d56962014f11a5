import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import type { Paging } from "#app/platform/paging.ts";
import { Field } from "#app/ui/field.tsx";
import { Page } from "#app/ui/page.tsx";
import { Pager } from "#app/ui/pager.tsx";
import type { Role } from "./grant.ts";
import { institutionRoles } from "./invitation.ts";
import { MemberList } from "./member-list.tsx";
import type { MemberRow } from "./member-row.ts";
import { type OpenInvitationRow, OpenInvitations } from "./open-invitations.tsx";
import { PlaceHead } from "./place-head.tsx";

export type PeopleViewProps = {
  readonly institution: { readonly id: string; readonly name: string };
  readonly asked: { readonly q: string; readonly role: Role | null };
  readonly search: string;
  readonly members: readonly MemberRow[];
  readonly paging: Paging;
  readonly invitations: readonly OpenInvitationRow[];
  readonly invitationCount: number;
  readonly fault: string | null;
};

/** Who may do what in an institution, and who is invited to. */
export function PeopleView(props: PeopleViewProps) {
  const { t } = useTranslator();
  const { institution, asked, search, members, paging, invitations, invitationCount, fault } = props;
  const isNarrowed = asked.q !== "" || asked.role !== null;
  return (
    <Page>
      <div className="wrap">
        <PlaceHead
          institution={institution}
          up="institution"
          title={t("accounts:people.title")}
          lead={t("accounts:people.lead")}
        />
        {fault === null ? null : (
          <p className="note error mb5" role="alert">
            {fault}
          </p>
        )}
        <p className="actions">
          <a className="button" href={paths.invite(institution.id)}>
            {t("accounts:invite.title")}
          </a>
          <a href={paths.tokens(institution.id)}>{t("accounts:tokens.title")}</a>
        </p>
        <section className="section stack" aria-labelledby="members">
          <h2 id="members">{t("accounts:people.members")}</h2>
          <SearchForm asked={asked} />
          <p className="meta" role="status">
            {t(isNarrowed ? "accounts:people.found" : "accounts:people.count", { count: paging.total })}
          </p>
          <MemberList members={members} />
          <Pager paging={paging} search={search} />
        </section>
        <section className="section stack" aria-labelledby="invitations">
          <h2 id="invitations">{t("accounts:people.invitations")}</h2>
          {invitations.length === 0 ? (
            <p className="muted">{t("accounts:people.noInvitations")}</p>
          ) : (
            <OpenInvitations institutionId={institution.id} invitations={invitations} />
          )}
          {invitationCount > invitations.length ? (
            <p>
              <a href={paths.invitations(institution.id)}>
                {t("accounts:people.allInvitations", { count: invitationCount })}
              </a>
            </p>
          ) : null}
        </section>
      </div>
    </Page>
  );
}

function SearchForm({ asked }: Pick<PeopleViewProps, "asked">) {
  const { t } = useTranslator();
  return (
    <form method="get" className="filter">
      <Field id="q" label={t("accounts:people.search")}>
        {(control) => (
          <input
            {...control}
            className="input small"
            type="search"
            name="q"
            defaultValue={asked.q}
            maxLength={100}
            dir="auto"
          />
        )}
      </Field>
      <Field id="role" label={t("accounts:invitation.role")}>
        {(control) => (
          <select {...control} className="input small" name="role" defaultValue={asked.role ?? ""}>
            <option value="">{t("accounts:people.anyRole")}</option>
            {institutionRoles.map((role) => (
              <option key={role} value={role}>
                {t(`accounts:role.${role}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <button className="button quiet small" type="submit">
        {t("accounts:people.show")}
      </button>
    </form>
  );
}
