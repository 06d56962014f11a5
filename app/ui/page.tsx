import type { ReactNode } from "react";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { BrandMark } from "./brand-mark.tsx";
import { LanguageOffer, LanguageSwitch, TranslationNote } from "./language-switch.tsx";
import { useResponseMarks } from "./response-marks.tsx";

export type NavigationLink = { readonly label: string; readonly href: string; readonly current: boolean };

type PageProps = {
  readonly navigation?: readonly NavigationLink[];
  /** What is invented on this page; stands above everything. */
  readonly demonstration?: string | null;
  /** What the foot says about the instrument in use. */
  readonly origin?: string;
  readonly after?: ReactNode;
  readonly children: ReactNode;
};

/** The frame of every page: skip link, header, main, foot. */
export function Page({ navigation = [], demonstration = null, origin, after, children }: PageProps) {
  const { t } = useTranslator();
  return (
    <>
      <a className="skip" href="#main">
        {t("common:skip")}
      </a>
      {demonstration === null ? null : <DemonstrationStrip text={demonstration} />}
      <LanguageOffer />
      <header className="bar">
        <div className="wrap">
          <a className="brand" href={paths.welcome}>
            <BrandMark />
            {t("common:product")}
          </a>
          {navigation.length === 0 ? null : (
            <nav aria-label={t("common:navigation")}>
              <ul>
                {navigation.map(({ label, href, current }) => (
                  <li key={href}>
                    <a href={href} aria-current={current ? "page" : undefined}>
                      {label}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
          <Visitor />
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      {after}
      <footer className="foot">
        <div className="wrap">
          <span>{origin ?? t("common:promise")}</span>
          <a href={paths.method}>{t("common:method")}</a>
          <a href={paths.privacy}>{t("common:privacy")}</a>
          <a href={paths.accessibility}>{t("common:accessibility")}</a>
          <TranslationNote />
          <LanguageSwitch />
        </div>
      </footer>
    </>
  );
}

/** Who is signed in, leading to their account, or the way to sign in. */
function Visitor() {
  const { t } = useTranslator();
  const { visitor } = useResponseMarks();
  return (
    <p className="who">
      {visitor === null ? (
        <a href={paths.signIn}>{t("common:signIn")}</a>
      ) : (
        <a href={paths.account} aria-label={t("common:accountOf", { name: visitor })} dir="auto">
          {visitor}
        </a>
      )}
    </p>
  );
}

function DemonstrationStrip({ text }: { text: string }) {
  const { t } = useTranslator();
  return (
    <aside className="demo" aria-label={t("common:demonstration.label")}>
      <div className="wrap">
        <p>
          <b>{t("common:demonstration.title")}</b> {text}
        </p>
      </div>
    </aside>
  );
}
