import type { ReactNode } from "react";
import { KeepAside } from "#app/accounts/keep-aside.tsx";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import type { HomeLink } from "./home-steps.ts";
import { type SectionLink, SectionList } from "./section-list.tsx";

type HomeViewProps = {
  readonly page: {
    readonly institution: string;
    readonly heading: string;
    readonly lead: string;
    readonly main: HomeLink;
    readonly side: HomeLink | null;
    readonly sections: readonly SectionLink[];
    readonly inAccount: boolean;
    readonly links: Readonly<Record<"keep" | "profile" | "link" | "download" | "delete", string>>;
  };
  /** What stands under the list of sections. */
  readonly below?: ReactNode;
  /** What else can be done with the assessment, beside the list. */
  readonly children?: ReactNode;
};

/** The home of an assessment: where it stands, its sections, and beside them how to keep it. */
export function HomeView({ page, below, children }: HomeViewProps) {
  const { t } = useTranslator();
  return (
    <div className="wrap split wide-aside">
      <div>
        <header className="head">
          <p className="crumb">
            <bdi>{page.institution}</bdi> <a href={page.links.profile}>{t("assessments:home.profile")}</a>
          </p>
          <h1>{page.heading}</h1>
          <p className="lead">{page.lead}</p>
          <div className="actions mt5">
            <a className="button" href={page.main.href}>
              {page.main.label}
            </a>
            {page.side === null ? null : (
              <a className="button quiet" href={page.side.href}>
                {page.side.label}
              </a>
            )}
          </div>
        </header>
        <section className="section" aria-labelledby="sections">
          <h2 id="sections">{t("assessments:home.sections")}</h2>
          <SectionList sections={page.sections} />
          <p className="meta mt4">{t("assessments:home.anyOrder")}</p>
          {below}
        </section>
      </div>
      <aside className="side" aria-label={t("assessments:home.aside")}>
        <section>
          <h2>{t("assessments:home.keep")}</h2>
          <p className="meta mt2">{t("assessments:home.keepText")}</p>
          <p className="mt2">
            <a href={page.links.link}>{t("assessments:home.keepLink")}</a>
          </p>
        </section>
        <KeepAside keep={page.links.keep} kept={page.inAccount} />
        {children}
        <section>
          <h2>{t("assessments:home.download")}</h2>
          <p className="meta mt2">{t("assessments:home.downloadText")}</p>
          <p className="mt2">
            <a href={page.links.download} download>
              {t("assessments:home.downloadLink")}
            </a>
          </p>
          <p className="mt2">
            <a href={page.links.delete}>{t("assessments:home.delete")}</a>
          </p>
        </section>
        <section>
          <h2>{t("assessments:home.others")}</h2>
          <p className="meta mt2">{t("assessments:home.othersText")}</p>
        </section>
      </aside>
    </div>
  );
}
