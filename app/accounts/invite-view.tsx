import { isolate } from "#app/i18n/isolate.ts";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { Page } from "#app/ui/page.tsx";
import type { InstitutionRole } from "./invitation.ts";
import { RoleChoices, type RoundChoice, RoundChoices } from "./invite-choices.tsx";
import {
  type Choice,
  EngagementFields,
  type InviteFieldFaults,
  LettersField,
  PartFields,
  PeopleField,
} from "./invite-fields.tsx";
import { needsRound, type PostedInvite } from "./invite-form.ts";
import { PlaceHead } from "./place-head.tsx";

export type InviteViewProps = {
  readonly institution: { readonly id: string; readonly name: string };
  /** Makes sure that the form sent twice invites once. */
  readonly formKey: string;
  readonly role: InstitutionRole | null;
  readonly sendsLetters: boolean;
  /** Rounds that can be joined in this role. */
  readonly rounds: readonly RoundChoice[];
  readonly round: (RoundChoice & { readonly groups: readonly Choice[]; readonly sections: readonly Choice[] }) | null;
  readonly posted: PostedInvite;
  readonly faults: InviteFieldFaults;
  /** The form came twice, or the round has gone on meanwhile. */
  readonly refusal: "twice" | "moved" | null;
};

/** Invites people: first to what, then whom. */
export function InviteView(props: InviteViewProps) {
  const { t } = useTranslator();
  const { institution, role, rounds, round } = props;
  const href = paths.invite(institution.id);
  const isChosen = role !== null && (!needsRound(role) || round !== null);
  const lead = role === null ? t("accounts:invite.lead") : t(`accounts:invite.does.${role}`);
  return (
    <Page>
      <div className="wrap narrow-page">
        <PlaceHead institution={institution} up="people" title={titleOf()} lead={lead} />
        {props.refusal === null ? null : (
          <p className="note warn mb5" role="alert">
            {t(`accounts:invite.${props.refusal}`)}
          </p>
        )}
        {role === null ? <RoleChoices href={href} /> : null}
        {role !== null && !isChosen ? <RoundChoices href={href} role={role} rounds={rounds} /> : null}
        {role !== null && isChosen ? <InviteForm {...props} role={role} /> : null}
      </div>
    </Page>
  );

  function titleOf(): string {
    if (role === null) return t("accounts:invite.title");
    if (!needsRound(role)) return t(`accounts:invite.to.${role as "lead"}`);
    if (round === null) return t("accounts:invite.whichRound");
    return t(`accounts:invite.to.${role as "respondent"}`, { round: isolate(round.name) });
  }
}

function InviteForm({
  formKey,
  role,
  round,
  posted,
  faults,
  sendsLetters,
}: InviteViewProps & { role: InstitutionRole }) {
  const { t } = useTranslator();
  return (
    <form method="post" className="stack form">
      <input type="hidden" name="key" value={formKey} />
      <PeopleField posted={posted} faults={faults} />
      {role === "respondent" && round !== null ? (
        <PartFields posted={posted} faults={faults} groups={round.groups} sections={round.sections} />
      ) : null}
      {role === "consultant" ? <EngagementFields posted={posted} faults={faults} /> : null}
      {sendsLetters ? <LettersField posted={posted} /> : null}
      <p className="meta">{t("accounts:invite.note")}</p>
      <p className="actions">
        <button className="button" type="submit">
          {t("accounts:invite.submit")}
        </button>
      </p>
    </form>
  );
}
