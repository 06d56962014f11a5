import type { ReactNode } from "react";
import { Page } from "./page.tsx";

type TextPageProps = {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly { readonly id?: string; readonly title: string; readonly text: string }[];
  /** What follows the text. */
  readonly children?: ReactNode;
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
          </section>
        ))}
        {children}
      </div>
    </Page>
  );
}
