import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { NarrowPage } from "#app/ui/narrow-page.tsx";
import { type CarriedForm, fieldsOf } from "./carried-form.ts";
import { SignInForm } from "./sign-in-form.tsx";

type SignInPageProps = {
  readonly to: string | null;
  readonly carried: CarriedForm | null;
  readonly fault?: string | undefined;
  readonly email?: string | undefined;
};

export function SignInPage({ to, carried, fault, email }: SignInPageProps) {
  const { t } = useTranslator();
  return (
    <NarrowPage title={t("accounts:signIn.title")} lead={t("accounts:signIn.lead")}>
      {carried === null ? null : <p className="note mb5">{t("accounts:ended.kept")}</p>}
      <SignInForm to={to} carried={carried} fault={fault} email={email} />
      <section className="section stack-s">
        <h2>{t("accounts:signIn.otherWays")}</h2>
        <p>
          <a href={paths.recovery}>{t("accounts:signIn.toRecovery")}</a>
        </p>
        <p>
          <a href={paths.return}>{t("accounts:signIn.toReturn")}</a>
        </p>
      </section>
    </NarrowPage>
  );
}

/**
 * What a form meets that comes in after its session has ended. Nothing typed is lost: it stands in this page, and goes on
 * with whoever signs in, or with the link opened again.
 */
export function EndedPage({ to, carried }: { to: string; carried: CarriedForm | null }) {
  const { t } = useTranslator();
  return (
    <NarrowPage title={t("accounts:ended.title")} lead={t("accounts:ended.lead")}>
      <p className="note mb5">{t(carried === null ? "accounts:ended.lost" : "accounts:ended.kept")}</p>
      <SignInForm to={to} carried={carried} />
      {carried === null ? null : (
        <section className="section stack-s">
          <h2>{t("accounts:ended.byLink")}</h2>
          <p>{t("accounts:ended.byLinkText")}</p>
          <form method="post" action={carried.to}>
            <CarriedFields form={carried} />
            <p className="actions">
              <a className="button quiet" href={paths.return} target="_blank" rel="noreferrer">
                {t("accounts:ended.open")}
              </a>
              <button className="button quiet" type="submit">
                {t("accounts:ended.save")}
              </button>
            </p>
          </form>
        </section>
      )}
    </NarrowPage>
  );
}

export function CarriedFields({ form }: { form: CarriedForm }) {
  return fieldsOf(form).map(([name, value], at) => (
    // The same name may come twice, so the place is the key.
    // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
    <input key={`${at}${name}`} type="hidden" name={name} value={value} />
  ));
}
