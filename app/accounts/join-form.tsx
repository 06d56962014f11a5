import { isolate } from "#app/i18n/isolate.ts";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths, signInTo } from "#app/paths.ts";
import { Field } from "#app/ui/field.tsx";
import { EmailField, NameField, NewPasswordField } from "./account-fields.tsx";
import type { LookState } from "./join-state.ts";

type JoinFormProps = Omit<LookState, "kind">;

/** Accepts an invitation: as whoever is signed in, as somebody new, or as whom it lets back in. */
export function JoinForm({ invitation, secret, name, obstacle, typed, faults }: JoinFormProps) {
  const { t } = useTranslator();
  const { person, email } = invitation;
  const isNew = name === null && person === null;
  if (obstacle !== null) {
    return (
      <>
        <p className="note error mt5" role="alert">
          {obstacle}
        </p>
        {name === null ? null : <SomebodyElse name={name} back={person} />}
      </>
    );
  }
  return (
    <>
      <form method="post" className="stack form">
        <input type="hidden" name="intent" value="accept" />
        <input type="hidden" name="secret" value={secret} />
        {isNew ? <NewMemberFields email={email} typed={typed} faults={faults} /> : null}
        <p className="actions">
          <button className="button" type="submit">
            {person !== null
              ? t("accounts:join.comeBack", { name: isolate(person) })
              : isNew
                ? t("accounts:join.accept")
                : t("accounts:join.acceptAs", { name: isolate(name ?? "") })}
          </button>
        </p>
      </form>
      {isNew ? (
        <section className="section stack-s">
          <h2>{t("accounts:keep.haveOne")}</h2>
          <p>
            <a href={signInTo(paths.join)}>{t("accounts:join.signInFirst")}</a>
          </p>
        </section>
      ) : null}
      {name === null ? null : <SomebodyElse name={name} back={person} />}
    </>
  );
}

function NewMemberFields({ email, typed, faults }: Pick<JoinFormProps, "typed" | "faults"> & { email: string | null }) {
  const { t } = useTranslator();
  const isOpen = faults.email !== undefined || faults.password !== undefined || typed.email !== "";
  return (
    <>
      <NameField value={typed.name} fault={faults.name} hint={t("accounts:join.nameHint")} />
      <details className="more" open={isOpen}>
        <summary>
          <span>{t("accounts:join.addPassword")}</span>
        </summary>
        <div className="body stack">
          <p className="hint">{t("accounts:join.addPasswordText")}</p>
          {email === null ? (
            <EmailField value={typed.email} fault={faults.email} hint={t("accounts:field.emailHint")} />
          ) : (
            <Field
              id="email"
              label={t("accounts:field.email")}
              hint={t("accounts:join.boundHint")}
              fault={faults.email}
            >
              {(control) => <input {...control} className="input" value={email} readOnly dir="ltr" />}
            </Field>
          )}
          <NewPasswordField fault={faults.password} label={t("accounts:field.password")} />
        </div>
      </details>
    </>
  );
}

/** For whoever finds another person signed in at this browser. */
function SomebodyElse({ name, back }: { name: string; back: string | null }) {
  const { t } = useTranslator();
  const names = { name: isolate(name), back: isolate(back ?? "") };
  return (
    <form method="post" action={paths.signOut} className="section stack-s">
      <input type="hidden" name="to" value={paths.join} />
      <p>{back === null ? t("accounts:join.notYou", names) : t("accounts:join.otherYou", names)}</p>
      <p className="actions">
        <button className="button quiet" type="submit">
          {t("accounts:account.signOut")}
        </button>
      </p>
    </form>
  );
}
