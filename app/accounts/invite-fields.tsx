import { writtenLanguages } from "#app/i18n/languages.ts";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { Field } from "#app/ui/field.tsx";
import { longestPurpose, type PostedInvite } from "./invite-form.ts";

export type Choice = { readonly id: string; readonly name: string };

/** One sentence per faulty field of the form that invites. */
export type InviteFieldFaults = Readonly<Partial<Record<"people" | "group" | "purpose" | "until", string>>>;

type FieldsProps = { readonly posted: PostedInvite; readonly faults: InviteFieldFaults };

/** As which group somebody answers, and about what. */
export function PartFields({
  posted,
  faults,
  groups,
  sections,
}: FieldsProps & { groups: readonly Choice[]; sections: readonly Choice[] }) {
  const { t } = useTranslator();
  return (
    <>
      <Field
        id="group"
        label={t("accounts:invitation.group")}
        hint={t("accounts:invite.groupHint")}
        fault={faults.group}
      >
        {(control) => (
          <select {...control} className="input" name="group" defaultValue={posted.group}>
            <option value="">{t("accounts:invite.chooseGroup")}</option>
            {groups.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <fieldset className="plain">
        <legend className="legend">{t("accounts:invitation.sections")}</legend>
        <p className="hint">{t("accounts:invite.sectionsHint")}</p>
        {sections.map(({ id, name }) => (
          <label key={id} className="choice">
            <input type="checkbox" name="section" value={id} defaultChecked={posted.sections.includes(id)} /> {name}
          </label>
        ))}
      </fieldset>
    </>
  );
}

/** What an engagement is for, and until when. */
export function EngagementFields({ posted, faults }: FieldsProps) {
  const { t } = useTranslator();
  return (
    <>
      <Field
        id="purpose"
        label={t("accounts:invitation.purpose")}
        hint={t("accounts:invite.purposeHint")}
        fault={faults.purpose}
      >
        {(control) => (
          <input
            {...control}
            className="input"
            name="purpose"
            defaultValue={posted.purpose}
            maxLength={longestPurpose}
            dir="auto"
          />
        )}
      </Field>
      <Field
        id="until"
        label={t("accounts:invitation.engagementEnds")}
        hint={t("accounts:invite.untilHint")}
        fault={faults.until}
      >
        {(control) => (
          <input {...control} className="input code" type="date" name="until" defaultValue={posted.until} />
        )}
      </Field>
    </>
  );
}

/** Who is invited, one on each line. */
export function PeopleField({ posted, faults }: FieldsProps) {
  const { t } = useTranslator();
  return (
    <Field id="people" label={t("accounts:invite.people")} hint={t("accounts:invite.peopleHint")} fault={faults.people}>
      {(control) => (
        <textarea {...control} className="input lines" name="people" rows={6} defaultValue={posted.people} dir="auto" />
      )}
    </Field>
  );
}

/** Whether those with an address get a letter as well, and in which language. Passing links on by hand stays first. */
export function LettersField({ posted }: Pick<FieldsProps, "posted">) {
  const { t } = useTranslator();
  return (
    <Field id="letters" label={t("letters:choice.label")} hint={t("letters:choice.hint")}>
      {(control) => (
        <select {...control} className="input" name="letters" defaultValue={posted.letters}>
          <option value="">{t("letters:choice.none")}</option>
          {writtenLanguages.map(({ tag, name }) => (
            <option key={tag} value={tag}>
              {t("letters:choice.in", { language: name })}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
