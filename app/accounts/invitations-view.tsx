import { useTranslator } from "#app/i18n/translator-context.tsx";
import type { Paging } from "#app/platform/paging.ts";
import { Page } from "#app/ui/page.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { type OpenInvitationRow, OpenInvitations } from "./open-invitations.tsx";
import { PlaceHead } from "./place-head.tsx";

type InvitationsViewProps = {
  readonly institution: { readonly id: string; readonly name: string };
  readonly invitations: readonly OpenInvitationRow[];
  readonly paging: Paging;
  readonly search: string;
};

/** Every invitation of an institution that waits to be used. */
export function InvitationsView({ institution, invitations, paging, search }: InvitationsViewProps) {
  const { t } = useTranslator();
  return (
    <Page>
      <div className="wrap">
        <PlaceHead
          institution={institution}
          up="people"
          title={t("accounts:people.invitations")}
          lead={t("accounts:people.allInvitations", { count: paging.total })}
        />
        <OpenInvitations institutionId={institution.id} invitations={invitations} />
        <Pager paging={paging} search={search} />
      </div>
    </Page>
  );
}
