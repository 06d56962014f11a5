import type { ReactNode } from "react";
import { Page } from "./page.tsx";

type TextPageProps = {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly TextSection[];
  /** What follows the text. */
  readonly children?: ReactNode;
};

type TextSection = {
  readonly id?: string;
  readonly title: string;
  readonly text: string;
  /** Where to read on. */
  readonly link?: { readonly href: string; readonly label: string };
};

/** A page that is only text, or nearly. */
export function TextPage({ title, lead, sections, children }: TextPageProps) {
  return (
    <Page>
      <div className="wrap">
        <header className="head">
          <h1>{title}</h1>
          <p className="lead">{lead}</p>
        </header>
        {sections.map((section) => (
          <section className="text-section" key={section.title}>
            <h2 id={section.id}>{section.title}</h2>
            <p>{section.text}</p>
            {section.link === undefined ? null : (
              <p>
                <a href={section.link.href}>{section.link.label}</a>
              </p>
            )}
          </section>
        ))}
        {children}
      </div>
    </Page>
  );
}
