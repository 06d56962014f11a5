import { Page } from "./page.tsx";

type TextPageProps = {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly TextSection[];
};

type TextSection = {
  readonly title: string;
  readonly text: string;
  /** Where to read on. */
  readonly link?: { readonly href: string; readonly label: string };
};

/** A page that is only text. */
export function TextPage({ title, lead, sections }: TextPageProps) {
  return (
    <Page>
      <div className="wrap">
        <header className="head">
          <h1>{title}</h1>
          <p className="lead">{lead}</p>
        </header>
        {sections.map((section) => (
          <section className="text-section" key={section.title}>
            <h2>{section.title}</h2>
            <p>{section.text}</p>
            {section.link === undefined ? null : (
              <p>
                <a href={section.link.href}>{section.link.label}</a>
              </p>
            )}
          </section>
        ))}
      </div>
    </Page>
  );
}
