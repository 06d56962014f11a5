import { Fragment } from "react";
import { dateText } from "#app/i18n/date-text.ts";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import type { InvitationReading } from "./invitation-reading.ts";

type InvitationFactsProps = {
  readonly invitation: Pick<
    InvitationReading,
    "role" | "person" | "round" | "group" | "sections" | "purpose" | "grantEndsAt" | "expiresAt" | "email"
  >;
};

/** What an invitation is to, line by line. */
export function InvitationFacts({ invitation }: InvitationFactsProps) {
  const translator = useTranslator();
  const { t } = translator;
  const { role, person, round, group, sections, purpose, grantEndsAt, expiresAt, email } = invitation;
  const list = new Intl.ListFormat(translator.formats, { type: "unit" });
  const facts: readonly (readonly [label: string, text: string | null | undefined])[] = [
    [t("accounts:invitation.role"), person === null ? t(`accounts:role.${role}`) : null],
    [t("accounts:invitation.round"), round?.name],
    [t("accounts:invitation.group"), group],
    [t("accounts:invitation.sections"), sections === null ? null : list.format(sections)],
    [t("accounts:invitation.deadline"), round?.deadline == null ? null : dateText(round.deadline, translator)],
    [t("accounts:invitation.purpose"), purpose],
    [t("accounts:invitation.engagementEnds"), grantEndsAt === null ? null : dateText(grantEndsAt, translator)],
    [t("accounts:invitation.email"), email],
    [t("accounts:invitation.expires"), dateText(expiresAt, translator)],
  ];
  return (
    <dl className="facts">
      {facts.map(([label, text]) =>
        text == null ? null : (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>
              <bdi>{text}</bdi>
            </dd>
          </Fragment>
        ),
      )}
    </dl>
  );
}
