import type { ReactNode } from "react";
import { dateText } from "#app/i18n/date-text.ts";
import { languages } from "#app/i18n/languages.ts";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { Field } from "#app/ui/field.tsx";
import { NarrowPage } from "#app/ui/narrow-page.tsx";
import { AccountFields, CurrentPasswordField, type FieldFaults } from "./account-fields.tsx";
import type { AccountReading } from "./read-account.server.ts";
import { SessionList } from "./session-list.tsx";

type AssessmentRow = {
  readonly id: string;
  readonly institution: string;
  readonly instrument: string;
  readonly state: "draft" | "submitted";
  readonly updatedAt: string;
};

type AccountViewProps = {
  readonly account: AccountReading;
  readonly pseudoLocales: boolean;
  readonly kept: readonly AssessmentRow[];
  readonly byLink: readonly AssessmentRow[];
  /** The places of the person's roles; comes first, because that is what most people came for. */
  readonly places: ReactNode;
  readonly refused:
    | { readonly posted: { readonly name: string; readonly email: string }; readonly faults: FieldFaults }
    | undefined;
};

export function AccountView({ account, pseudoLocales, kept, byLink, places, refused }: AccountViewProps) {
  const { t } = useTranslator();
  return (
    <NarrowPage
      title={account.name}
      lead={t(account.administrator ? "accounts:account.leadAdministrator" : "accounts:account.lead")}
    >
      {account.administrator ? (
        <p className="actions mb5">
          <a className="button" href={paths.administration}>
            {t("administration:title")}
          </a>
        </p>
      ) : null}
      {places}
      <section className="stack-s" aria-labelledby="kept">
        <h2 id="kept">{t("accounts:account.kept")}</h2>
        {kept.length === 0 ? <p className="muted">{t("accounts:account.noneKept")}</p> : <AssessmentRows rows={kept} />}
        {byLink.length === 0 ? null : (
          <>
            <h3 className="mt5">{t("accounts:account.byLink")}</h3>
            <p className="muted">{t("accounts:account.byLinkText")}</p>
            <AssessmentRows rows={byLink} toKeep />
          </>
        )}
      </section>
      <section className="section stack-s" aria-labelledby="about">
        <h2 id="about">{t("accounts:account.about")}</h2>
        <AboutForm account={account} pseudoLocales={pseudoLocales} refused={refused} />
      </section>
      <section className="section stack-s" aria-labelledby="waysIn">
        <h2 id="waysIn">{t("accounts:account.waysIn")}</h2>
        <ul className="rows">
          <li>
            <a href={paths.password}>
              {t(account.hasPassword ? "accounts:account.changePassword" : "accounts:account.choosePassword")}
            </a>
          </li>
          <li>
            <a href={paths.recoveryCodes}>{t("accounts:account.recoveryCodes")}</a>
            <span className="tag">{t("accounts:account.unusedCodes", { count: account.unusedCodes })}</span>
          </li>
        </ul>
      </section>
      <SessionList sessions={account.sessions} />
      <section className="section stack-s" aria-labelledby="kept-about-you">
        <h2 id="kept-about-you">{t("accounts:account.keptAboutYou")}</h2>
        <ul className="rows">
          <li>
            <a href={paths.ownHistory}>{t("history:own.link")}</a>
          </li>
          <li>
            <a href={paths.ownData} download>
              {t("accounts:ownData.link")}
            </a>
          </li>
        </ul>
      </section>
      <section className="section stack-s" aria-labelledby="leaving">
        <h2 id="leaving">{t("accounts:account.leaving")}</h2>
        <p className="muted">{t("accounts:account.signOutText")}</p>
        <form method="post" action={paths.signOut}>
          <p className="actions">
            <button className="button quiet" type="submit">
              {t("accounts:account.signOut")}
            </button>
            <a href={paths.eraseAccount}>{t("accounts:account.erase")}</a>
          </p>
        </form>
      </section>
    </NarrowPage>
  );
}

function AssessmentRows({ rows, toKeep = false }: { rows: readonly AssessmentRow[]; toKeep?: boolean }) {
  const translator = useTranslator();
  const { t } = translator;
  return (
    <ul className="rows">
      {rows.map(({ id, institution, instrument, state, updatedAt }) => (
        <li key={id}>
          <div>
            <a href={paths.assessment(id)}>
              <bdi>{institution}</bdi>
            </a>
            <p className="meta">
              {t(`accounts:account.${state}`, { instrument, date: dateText(updatedAt, translator) })}
            </p>
          </div>
          {toKeep ? (
            <a href={paths.keep(id)} aria-label={t("accounts:account.keepNamed", { institution })}>
              {t("accounts:account.keep")}
            </a>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function AboutForm({
  account,
  pseudoLocales,
  refused,
}: Pick<AccountViewProps, "account" | "pseudoLocales" | "refused">) {
  const { t } = useTranslator();
  const faults = refused?.faults ?? {};
  const offered = languages.filter(({ review }) => review !== "pseudo" || pseudoLocales);
  return (
    <form method="post" action={paths.account} className="stack form">
      <AccountFields
        posted={refused?.posted ?? { name: account.name, email: account.email ?? "" }}
        faults={faults}
        emailHint={t("accounts:account.emailHint")}
      />
      <Field id="own-language" label={t("common:language")}>
        {(control) => (
          <select {...control} className="input" name="language" defaultValue={account.language}>
            {offered.map(({ tag, name }) => (
              <option key={tag} value={tag} lang={tag}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {account.fresh || !account.hasPassword ? null : (
        <CurrentPasswordField fault={faults.current} hint={t("accounts:account.currentHint")} />
      )}
      <p className="actions">
        <button className="button quiet" type="submit">
          {t("accounts:account.save")}
        </button>
      </p>
    </form>
  );
}
