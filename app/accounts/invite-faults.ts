import { isolate } from "#app/i18n/isolate.ts";
import type { Translator } from "#app/i18n/translator.ts";
import type { InviteFieldFaults } from "./invite-fields.tsx";
import { type InviteFaults, longestPurpose } from "./invite-form.ts";
import { type ListFault, mostInvited } from "./invite-list.ts";

/** One sentence per faulty field; of a list, its first faulty lines. */
export function inviteFaults(
  { people, group, purpose, until }: InviteFaults,
  translator: Translator,
): InviteFieldFaults {
  const { t } = translator;
  return {
    ...(people === undefined ? {} : { people: listFaults(people, translator) }),
    ...(group === undefined ? {} : { group: t("accounts:invite.fault.group") }),
    ...(purpose === undefined ? {} : { purpose: t("accounts:invite.fault.purpose", { most: longestPurpose }) }),
    ...(until === undefined ? {} : { until: t("accounts:invite.fault.until") }),
  };
}

const mostNamed = 5;

function listFaults(faults: readonly ListFault[], { t, formats }: Translator): string {
  const sentences = faults.slice(0, mostNamed).map((fault) => {
    if ("line" in fault) {
      return t(`accounts:invite.fault.${fault.kind}`, { line: fault.line, text: isolate(fault.text) });
    }
    if (fault.kind === "none") return t("accounts:invite.fault.none");
    return t("accounts:invite.fault.many", { most: new Intl.NumberFormat(formats).format(mostInvited) });
  });
  const more = faults.length - sentences.length;
  return [...sentences, ...(more > 0 ? [t("accounts:invite.fault.more", { count: more })] : [])].join(" ");
}
