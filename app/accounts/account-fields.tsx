import { useTranslator } from "#app/i18n/translator-context.tsx";
import { Field } from "#app/ui/field.tsx";
import { longestName } from "./new-account.ts";
import { longestPassword, shortestPassword } from "./password-rule.ts";

/** One sentence per faulty field of an account's form. */
export type FieldFaults = Readonly<Partial<Record<"name" | "email" | "password" | "current", string>>>;

type AccountFieldsProps = {
  readonly posted: { readonly name?: string | undefined; readonly email?: string | undefined };
  readonly faults: FieldFaults;
  readonly emailHint: string;
};

/** Name and sign-in name. */
export function AccountFields({ posted, faults, emailHint }: AccountFieldsProps) {
  const { t } = useTranslator();
  return (
    <>
      <NameField value={posted.name} fault={faults.name} hint={t("accounts:field.nameHint")} />
      <EmailField value={posted.email} fault={faults.email} hint={emailHint} />
    </>
  );
}

type OneFieldProps = {
  readonly value: string | undefined;
  readonly fault: string | undefined;
  readonly hint: string;
};

export function NameField({ value, fault, hint }: OneFieldProps) {
  const { t } = useTranslator();
  return (
    <Field id="name" label={t("accounts:field.name")} hint={hint} fault={fault}>
      {(control) => (
        <input
          {...control}
          className="input"
          name="name"
          defaultValue={value}
          autoComplete="name"
          maxLength={longestName}
          dir="auto"
        />
      )}
    </Field>
  );
}

/** The name somebody signs in with. */
export function EmailField({ value, fault, hint }: OneFieldProps) {
  const { t } = useTranslator();
  return (
    <Field id="email" label={t("accounts:field.email")} hint={hint} fault={fault}>
      {(control) => (
        <input
          {...control}
          className="input"
          name="email"
          defaultValue={value}
          autoComplete="username"
          inputMode="email"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={254}
          dir="ltr"
        />
      )}
    </Field>
  );
}

/** A password to choose. It is never sent back to the page. */
export function NewPasswordField({ fault, label }: { fault: string | undefined; label: string }) {
  const { t } = useTranslator();
  return (
    <Field
      id="password"
      label={label}
      hint={t("accounts:field.passwordHint", { least: shortestPassword })}
      fault={fault}
    >
      {(control) => (
        <input
          {...control}
          className="input"
          type="password"
          name="password"
          autoComplete="new-password"
          maxLength={longestPassword}
          dir="ltr"
        />
      )}
    </Field>
  );
}

/** The password in use, asked before something that would give the account away. */
export function CurrentPasswordField({ fault, hint }: { fault: string | undefined; hint: string }) {
  const { t } = useTranslator();
  return (
    <Field id="current" label={t("accounts:field.current")} hint={hint} fault={fault}>
      {(control) => (
        <input
          {...control}
          className="input"
          type="password"
          name="current"
          autoComplete="current-password"
          maxLength={longestPassword}
          dir="ltr"
        />
      )}
    </Field>
  );
}
