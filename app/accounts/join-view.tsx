import { isolate } from "#app/i18n/isolate.ts";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { NarrowPage } from "#app/ui/narrow-page.tsx";
import { asksText } from "./asks-text.ts";
import { CodeForm } from "./code-form.tsx";
import { InvitationFacts } from "./invitation-facts.tsx";
import type { InvitationReading } from "./invitation-reading.ts";
import { JoinForm } from "./join-form.tsx";
import type { JoinState, LookState } from "./join-state.ts";

export function JoinView({ state }: { state: JoinState }) {
  const { t } = useTranslator();
  switch (state.kind) {
    case "ask":
      return (
        <NarrowPage title={t("accounts:join.title")} lead={t("accounts:join.lead")}>
          <SecretForm fault={state.fault ?? undefined} code={state.code} />
        </NarrowPage>
      );
    case "wrong":
      return (
        <NarrowPage title={t("accounts:join.wrong")} lead={t("accounts:join.wrongLead")}>
          <p>{t("accounts:join.wrongCure")}</p>
          <SecretForm code={state.code} />
          <p className="mt5">
            <a href={paths.signIn}>{t("accounts:join.joinedAlready")}</a>
          </p>
        </NarrowPage>
      );
    case "closed":
      return <Closed invitation={state.invitation} />;
    case "look":
      return <Found state={state} />;
  }
}

function Found({ state }: { state: LookState }) {
  const translator = useTranslator();
  return (
    <NarrowPage title={translator.t("accounts:join.found")} lead={asksText(state.invitation, translator)}>
      <InvitationFacts invitation={state.invitation} />
      <JoinForm {...state} />
      {/* For a link that is opened while another invitation is being looked at. */}
      <form method="post" data-enhance="return-link" hidden>
        <input type="hidden" name="token" />
      </form>
    </NarrowPage>
  );
}

/** A code to type; script sends the token of the link instead. */
function SecretForm({ fault, code }: { fault?: string | undefined; code: string }) {
  const { t } = useTranslator();
  return (
    <CodeForm
      label={t("accounts:join.code")}
      hint={t("accounts:join.codeHint")}
      submit={t("accounts:join.look")}
      fault={fault}
      code={code}
      withToken
    />
  );
}

function Closed({ invitation }: { invitation: InvitationReading }) {
  const { t } = useTranslator();
  const names = { round: isolate(invitation.round?.name ?? ""), place: isolate(invitation.place) };
  return (
    <NarrowPage title={t("accounts:join.closed")} lead={t("accounts:join.closedLead", names)}>
      <p>{t("accounts:join.closedCure", { inviter: isolate(invitation.inviter) })}</p>
    </NarrowPage>
  );
}
