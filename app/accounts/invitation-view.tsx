import { useTranslator } from "#app/i18n/translator-context.tsx";
import { Page } from "#app/ui/page.tsx";
import { InvitationFacts } from "./invitation-facts.tsx";
import { InvitationLetters, type InvitationLettersProps } from "./invitation-letters.tsx";
import type { InvitationReading } from "./invitation-reading.ts";
import { PlaceHead } from "./place-head.tsx";
import type { InvitationStanding } from "./read-invitation.server.ts";

type InvitationViewProps = {
  readonly institution: { readonly id: string; readonly name: string };
  readonly label: string;
  readonly invitation: InvitationReading;
  readonly standing: InvitationStanding;
  readonly letters: InvitationLettersProps;
  readonly fault: string | null;
};

/** One invitation, as whoever leads the institution sees it: what it is to, and what can still be done. */
export function InvitationView({ institution, label, invitation, standing, letters, fault }: InvitationViewProps) {
  const { t } = useTranslator();
  const isOver = standing === "used" || standing === "withdrawn";
  return (
    <Page>
      <div className="wrap narrow-page">
        <PlaceHead
          institution={institution}
          up="people"
          title={t("accounts:invitation.for", { name: label })}
          lead={t(`accounts:invitation.standing.${standing}`)}
        />
        {fault === null ? null : (
          <p className="note error mb5" role="alert">
            {fault}
          </p>
        )}
        <InvitationFacts invitation={invitation} />
        <InvitationLetters {...letters} />
        {isOver ? null : (
          <>
            <form method="post" className="section stack-s">
              <input type="hidden" name="intent" value="renew" />
              <p className="actions">
                <button className="button" type="submit">
                  {t("accounts:invitation.renew")}
                </button>
              </p>
              <p className="hint">{t("accounts:invitation.renewHint")}</p>
            </form>
            <form method="post" className="section stack-s">
              <input type="hidden" name="intent" value="withdraw" />
              <p className="actions">
                <button className="button quiet" type="submit">
                  {t("accounts:invitation.withdraw")}
                </button>
              </p>
            </form>
          </>
        )}
      </div>
    </Page>
  );
}
