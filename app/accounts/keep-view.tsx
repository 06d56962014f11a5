import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths, signInTo } from "#app/paths.ts";
import { AccountFields, type FieldFaults, NewPasswordField } from "./account-fields.tsx";

type KeepViewProps = {
  readonly id: string;
  readonly institution: string;
  /** Who is signed in, or null. */
  readonly name: string | null;
  readonly kept: boolean;
  readonly typed: { readonly name?: string; readonly email?: string };
  readonly faults: FieldFaults;
};

/** Takes an assessment into an account, after making one if need be, and gives it back. */
export function KeepView({ id, institution, name, kept, typed, faults }: KeepViewProps) {
  const { t } = useTranslator();
  return (
    <div className="wrap narrow-page">
      <header className="head">
        <p className="crumb">
          <a href={paths.assessment(id)}>
            <bdi>{institution}</bdi>
          </a>
        </p>
        <h1>{t("accounts:keep.title")}</h1>
        <p className="lead">{t(kept ? "accounts:keep.leadKept" : "accounts:keep.lead")}</p>
      </header>
      {name === null ? (
        <MakeAccount id={id} typed={typed} faults={faults} />
      ) : (
        <KeepButton id={id} name={name} kept={kept} />
      )}
    </div>
  );
}

function KeepButton({ id, name, kept }: { id: string; name: string; kept: boolean }) {
  const { t } = useTranslator();
  return (
    <form method="post" className="stack-s">
      <input type="hidden" name="intent" value={kept ? "leave" : "keep"} />
      <p className="actions">
        {kept ? (
          <a className="button" href={paths.assessment(id)}>
            {t("accounts:keep.on")}
          </a>
        ) : null}
        <button className={kept ? "button quiet" : "button"} type="submit">
          {t(kept ? "accounts:keep.leave" : "accounts:keep.keep", { name })}
        </button>
      </p>
      {kept ? <p className="hint">{t("accounts:keep.leaveHint")}</p> : null}
    </form>
  );
}

function MakeAccount({ id, typed, faults }: Pick<KeepViewProps, "id" | "typed" | "faults">) {
  const { t } = useTranslator();
  return (
    <>
      <form method="post" className="stack form">
        <AccountFields posted={typed} faults={faults} emailHint={t("accounts:field.emailHint")} />
        <NewPasswordField fault={faults.password} label={t("accounts:field.password")} />
        <p className="actions">
          <button className="button" type="submit">
            {t("accounts:keep.make")}
          </button>
        </p>
      </form>
      <section className="section stack-s">
        <h2>{t("accounts:keep.haveOne")}</h2>
        <p>
          <a href={signInTo(paths.keep(id))}>{t("accounts:keep.signIn")}</a>
        </p>
      </section>
    </>
  );
}
