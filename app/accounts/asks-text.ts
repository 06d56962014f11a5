import { dateText } from "#app/i18n/date-text.ts";
import { isolate } from "#app/i18n/isolate.ts";
import type { Translator } from "#app/i18n/translator.ts";
import type { InvitationReading } from "./invitation-reading.ts";

type Asked = Pick<InvitationReading, "role" | "place" | "inviter" | "round" | "grantEndsAt" | "person">;

/** Who asks what, in one sentence. */
export function asksText({ role, place, inviter, round, grantEndsAt, person }: Asked, translator: Translator): string {
  const { t } = translator;
  const names = {
    inviter: isolate(inviter),
    place: isolate(place),
    round: isolate(round?.name ?? ""),
    person: isolate(person ?? ""),
    date: grantEndsAt === null ? "" : dateText(grantEndsAt, translator),
  };
  if (person !== null) return t("accounts:join.asks.back", names);
  if (role === "administrator") throw new Error("Nobody is invited to administer.");
  return t(`accounts:join.asks.${role}`, names);
}
