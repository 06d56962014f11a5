import type { ReactNode } from "react";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { type SectionLink, SectionList } from "./section-list.tsx";

type ContextHomeViewProps = {
  readonly back: { readonly href: string; readonly label: string };
  readonly sections: readonly SectionLink[];
  /** What follows from the answers; null while there are none. */
  readonly children: ReactNode;
};

/** The questions about an institution's circumstances: what they are for, their sections, and what follows from them. */
export function ContextHomeView({ back, sections, children }: ContextHomeViewProps) {
  const { t } = useTranslator();
  return (
    <div className="wrap">
      <header className="head">
        <p className="crumb">
          <a href={back.href}>{back.label}</a>
        </p>
        <h1>{t("assessments:context.title")}</h1>
        <p className="lead">{t("assessments:context.lead")}</p>
      </header>
      <section aria-labelledby="sections">
        <h2 id="sections">{t("assessments:home.sections")}</h2>
        <SectionList sections={sections} />
      </section>
      {children === null ? null : (
        <section className="section blocks" aria-labelledby="follows">
          <h2 id="follows">{t("assessments:context.follows")}</h2>
          {children}
        </section>
      )}
    </div>
  );
}
