import { CodeForm } from "#app/accounts/code-form.tsx";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths, signInTo } from "#app/paths.ts";
import { Field } from "#app/ui/field.tsx";

/** What a call leads to, as it is shown before anything is used up. */
export type Offer = {
  readonly secret: string;
  readonly programme: string;
  readonly description: string;
  readonly instrument: string;
  readonly institutions: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: string;
  readonly name: string;
  readonly fault: string | null;
};

type JoinViewProps = {
  readonly signedIn: boolean;
  readonly offer: Offer | null;
  readonly fault: string | undefined;
  readonly code: string | undefined;
};

export function JoinView({ signedIn, offer, fault, code }: JoinViewProps) {
  const { t } = useTranslator();
  if (offer === null) {
    return (
      <CodeForm
        label={t("programmes:join.code")}
        hint={t("programmes:join.codeHint")}
        submit={t("programmes:join.look")}
        fault={fault}
        code={code}
        withToken
      />
    );
  }
  return (
    <div className="stack">
      <ul className="rows">
        <li>{t("programmes:join.about", { title: offer.instrument })}</li>
        <li>{t("programmes:join.means")}</li>
        <li>{t("programmes:join.seen")}</li>
      </ul>
      {signedIn ? <JoinForm offer={offer} /> : <SignInFirst />}
    </div>
  );
}

function SignInFirst() {
  const { t } = useTranslator();
  return (
    <div className="stack-s">
      <p className="note">{t("programmes:join.signIn")}</p>
      <p className="actions">
        <a className="button" href={signInTo(paths.joinProgramme)}>
          {t("common:signIn")}
        </a>
        <a href={paths.start}>{t("programmes:join.account")}</a>
      </p>
    </div>
  );
}

function JoinForm({ offer }: { offer: Offer }) {
  const { t } = useTranslator();
  return (
    <form method="post" className="stack form">
      <input type="hidden" name="token" value={offer.secret} />
      {offer.institutions.length === 0 ? null : (
        <fieldset className="plain">
          <legend>{t("programmes:join.which")}</legend>
          {offer.institutions.map(({ id, name }, at) => (
            <label className="choice" key={id}>
              <input
                type="radio"
                name="institution"
                value={id}
                defaultChecked={offer.chosen === id || (offer.chosen === "" && offer.name === "" && at === 0)}
              />
              <bdi>{name}</bdi>
            </label>
          ))}
          <label className="choice">
            <input type="radio" name="institution" value="" defaultChecked={offer.name !== ""} />
            {t("programmes:join.newInstitution")}
          </label>
        </fieldset>
      )}
      <Field id="name" label={t("programmes:join.name")} fault={offer.fault ?? undefined}>
        {(control) => <input {...control} className="input" name="name" defaultValue={offer.name} maxLength={200} />}
      </Field>
      <p className="actions">
        <button className="button" type="submit" name="intent" value="join">
          {t("programmes:join.submit")}
        </button>
      </p>
    </form>
  );
}
