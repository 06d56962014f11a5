import type { Translator } from "#app/i18n/translator.ts";
import type { FieldFaults } from "./account-fields.tsx";
import type { AccountFaults } from "./new-account.ts";
import { longestPassword, shortestPassword } from "./password-rule.ts";
import { waitText } from "./wait-text.ts";

/** One sentence per faulty field, in the visitor's language. */
export function accountFaults(faults: AccountFaults, { t }: Translator): FieldFaults {
  const { name, email, password } = faults;
  return {
    ...(name === undefined ? {} : { name: t("accounts:fault.name") }),
    ...(email === undefined ? {} : { email: t(`accounts:fault.${email}`) }),
    ...(password === undefined
      ? {}
      : { password: t(`accounts:fault.${password}`, { least: shortestPassword, most: longestPassword }) }),
  };
}

/** Why somebody has not shown that they are themselves. */
export function confirmationFault(
  refusal: { readonly reason: "wrong" } | { readonly reason: "wait"; readonly seconds: number },
  translator: Translator,
): string {
  return refusal.reason === "wait" ? waitText(refusal.seconds, translator) : translator.t("accounts:fault.current");
}
