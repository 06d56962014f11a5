import { isolate } from "#app/i18n/isolate.ts";
import type { Translator } from "#app/i18n/translator.ts";
import type { Accepted } from "./accept-invitation.server.ts";
import type { FieldFaults } from "./account-fields.tsx";
import type { InvitationReading } from "./invitation-reading.ts";
import type { Look } from "./look-at-invitation.server.ts";
import { waitText } from "./wait-text.ts";

/** Where somebody stands with an invitation: asked for it, looking at one, or told why it leads nowhere. */
export type JoinState =
  | { readonly kind: "ask"; readonly fault: string | null; readonly code: string }
  | { readonly kind: "wrong"; readonly code: string }
  | { readonly kind: "closed"; readonly invitation: InvitationReading }
  | LookState;

export type LookState = {
  readonly kind: "look";
  readonly invitation: InvitationReading;
  readonly secret: string;
  /** Who is signed in, or null. */
  readonly name: string | null;
  /** Why whoever is signed in cannot accept it; null while they can. */
  readonly obstacle: string | null;
  readonly typed: { readonly name: string; readonly email: string };
  readonly faults: FieldFaults;
};

export type JoinAnswer = { readonly state: JoinState; readonly status: number };

export function looking(
  invitation: InvitationReading,
  secret: string,
  name: string | null,
  change: Partial<LookState> = {},
): LookState {
  return {
    kind: "look",
    invitation,
    secret,
    name,
    obstacle: null,
    typed: { name: "", email: "" },
    faults: {},
    ...change,
  };
}

export type Refused = Exclude<Look | Accepted, { readonly ok: true }>;

/**
 * What a secret that opens nothing gets. `look` is what was being looked at, for a refusal that has to do with whoever asks
 * and leaves the invitation as good as before.
 */
export function refusedState(
  refused: Exclude<Refused, { reason: "closed" }>,
  look: LookState | null,
  code: string,
  translator: Translator,
): JoinAnswer {
  if (refused.reason === "wait") {
    return { state: { kind: "ask", fault: waitText(refused.seconds, translator), code }, status: 429 };
  }
  if (look === null || refused.reason === "wrong" || refused.reason === "nobody") {
    return { state: { kind: "wrong", code }, status: 404 };
  }
  if (refused.reason === "emailTaken") {
    return { state: { ...look, faults: { email: translator.t("accounts:fault.emailTaken") } }, status: 409 };
  }
  const email = isolate(look.invitation.email ?? "");
  return { state: { ...look, obstacle: translator.t(`accounts:join.${refused.reason}`, { email }) }, status: 409 };
}
