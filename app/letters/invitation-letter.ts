import { asksText } from "#app/accounts/asks-text.ts";
import type { InvitationReading } from "#app/accounts/invitation-reading.ts";
import { dateText } from "#app/i18n/date-text.ts";
import type { Translator } from "#app/i18n/translator.ts";
import { letterText, oneLine } from "./letter.ts";

type Invited = Pick<InvitationReading, "role" | "place" | "inviter" | "round" | "grantEndsAt" | "expiresAt" | "person">;

/** Who asks what, the link, and what to do when it makes no sense. */
export function invitationLetter(
  invited: Invited,
  link: string,
  origin: string,
  translator: Translator,
): { readonly subject: string; readonly text: string } {
  const { t } = translator;
  const [place, inviter] = [oneLine(invited.place), oneLine(invited.inviter)];
  const person = invited.person === null ? null : oneLine(invited.person);
  const round = invited.round === null ? null : { ...invited.round, name: oneLine(invited.round.name) };
  const isBack = person !== null;
  const paragraphs = [
    asksText({ ...invited, place, inviter, person, round }, translator),
    `${t(isBack ? "letters:back.open" : "letters:invitation.open")}\n${link}`,
    t("letters:invitation.until", { date: dateText(invited.expiresAt, translator) }),
    t("letters:invitation.unexpected", { inviter }),
  ];
  return {
    subject: oneLine(t(isBack ? "letters:back.subject" : "letters:invitation.subject", { place })),
    text: letterText(paragraphs, origin, translator),
  };
}
