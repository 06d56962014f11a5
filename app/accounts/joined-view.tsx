import { isolate } from "#app/i18n/isolate.ts";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { NarrowPage } from "#app/ui/narrow-page.tsx";
import type { InvitationReading } from "./invitation-reading.ts";
import type { WayOn } from "./way-on.ts";

type JoinedViewProps = {
  readonly name: string;
  readonly hasPassword: boolean;
  readonly unusedCodes: number;
  /** What they joined last; null when they came otherwise. */
  readonly invitation: InvitationReading | null;
  readonly on: WayOn;
};

/** After joining: what one is in now, and how to come back without the invitation. */
export function JoinedView({ name, hasPassword, unusedCodes, invitation, on }: JoinedViewProps) {
  const { t } = useTranslator();
  const title = t("accounts:joined.title", { name: isolate(name) });
  return (
    <NarrowPage title={title} lead={leadOf()}>
      <p className="actions">
        <a className="button" href={on.href}>
          {t(`accounts:joined.on.${on.to}`)}
        </a>
      </p>
      <section className="section stack-s" aria-labelledby="back">
        <h2 id="back">{t("accounts:joined.back")}</h2>
        {hasPassword ? (
          <p>{t("accounts:joined.backPassword")}</p>
        ) : (
          <>
            <p>{t("accounts:joined.backHere")}</p>
            <ul className="rows">
              <li>
                <a href={paths.password}>{t("accounts:joined.addPassword")}</a>
              </li>
              <li>
                <a href={paths.recoveryCodes}>{t("accounts:joined.makeCodes")}</a>
                {unusedCodes === 0 ? null : (
                  <span className="tag">{t("accounts:account.unusedCodes", { count: unusedCodes })}</span>
                )}
              </li>
            </ul>
            <p className="meta">{t("accounts:joined.orAsk", { inviter: isolate(invitation?.inviter ?? "") })}</p>
          </>
        )}
      </section>
    </NarrowPage>
  );

  function leadOf(): string {
    if (invitation === null) return t("accounts:joined.lead");
    const names = { place: isolate(invitation.place), round: isolate(invitation.round?.name ?? "") };
    return invitation.round === null ? t("accounts:joined.inPlace", names) : t("accounts:joined.inRound", names);
  }
}
