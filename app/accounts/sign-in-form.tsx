import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { Field } from "#app/ui/field.tsx";
import type { CarriedForm } from "./carried-form.ts";

type SignInFormProps = {
  readonly email?: string | undefined;
  readonly fault?: string | undefined;
  /** Where to go afterwards. */
  readonly to: string | null;
  readonly carried: CarriedForm | null;
};

/** Name and password. Whatever is wrong with them is said once, for both: which of them it was is nobody's business. */
export function SignInForm({ email, fault, to, carried }: SignInFormProps) {
  const { t } = useTranslator();
  return (
    <form method="post" action={paths.signIn} className="stack form">
      {to === null ? null : <input type="hidden" name="to" value={to} />}
      {carried === null ? null : <input type="hidden" name="carried" value={carried.fields} />}
      <Field id="email" label={t("accounts:field.email")} fault={fault}>
        {(control) => (
          <input
            {...control}
            className="input"
            name="email"
            defaultValue={email}
            autoComplete="username"
            inputMode="email"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={254}
            dir="ltr"
          />
        )}
      </Field>
      <Field id="password" label={t("accounts:field.password")}>
        {(control) => (
          <input
            {...control}
            className="input"
            type="password"
            name="password"
            autoComplete="current-password"
            maxLength={200}
            dir="ltr"
          />
        )}
      </Field>
      <p className="actions">
        <button className="button" type="submit">
          {t("accounts:signIn.submit")}
        </button>
      </p>
    </form>
  );
}
