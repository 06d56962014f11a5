import { useTranslator } from "#app/i18n/translator-context.tsx";
import { Field } from "#app/ui/field.tsx";
import { AccountFields, type FieldFaults, NewPasswordField } from "./account-fields.tsx";
import { CodeInput } from "./code-form.tsx";

type SetUpFormProps = {
  /** Who is signed in already and would administer; null when an account has to be made. */
  readonly name: string | null;
  readonly typed: { readonly token: string; readonly code: string; readonly name: string; readonly email: string };
  readonly fault: string | undefined;
  readonly faults: FieldFaults;
};

export function SetUpForm({ name, typed, fault, faults }: SetUpFormProps) {
  const { t } = useTranslator();
  return (
    <form method="post" className="stack form" data-enhance="setup-link">
      <input type="hidden" name="token" defaultValue={typed.token} />
      {typed.token !== "" ? null : (
        <div data-typed="">
          <Field id="code" label={t("accounts:setUp.code")} hint={t("accounts:setUp.codeHint")} fault={fault}>
            {(control) => <CodeInput control={control} code={typed.code} />}
          </Field>
        </div>
      )}
      {name === null ? (
        <>
          <AccountFields posted={typed} faults={faults} emailHint={t("accounts:field.emailHint")} />
          <NewPasswordField fault={faults.password} label={t("accounts:field.password")} />
        </>
      ) : (
        <p>{t("accounts:setUp.asYou", { name })}</p>
      )}
      <p className="actions">
        <button className="button" type="submit">
          {t("accounts:setUp.submit")}
        </button>
      </p>
    </form>
  );
}
