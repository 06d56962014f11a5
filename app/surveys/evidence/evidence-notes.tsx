import { useTranslator } from "#app/i18n/translator-context.tsx";

/** A sentence that says what was found, and what is to be said about it. */
export function TopicNote({ title, sentences }: { readonly title: string; readonly sentences: readonly string[] }) {
  return (
    <div className="panel mt5">
      <h2>{title}</h2>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}

export type StudiesNoteProps = {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly href: string;
  readonly label: string;
};

/** Where the studies behind a result come from, and where they can be read. */
export function StudiesNote({ title, sentences, href, label }: StudiesNoteProps) {
  return (
    <section className="section" aria-labelledby="studies">
      <h2 id="studies">{title}</h2>
      <div className="stack-s">
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p>
          <a href={href}>{label}</a>
        </p>
      </div>
    </section>
  );
}

type ReadingProps = {
  readonly groups: readonly { readonly id: string; readonly title: string; readonly authors: readonly string[] }[];
  readonly csv: string;
  readonly json: string;
};

/** Whom to read next, and the numbers to take away. */
export function Reading({ groups, csv, json }: ReadingProps) {
  const { t } = useTranslator();
  return (
    <section className="section cols" aria-label={t("evidence:download.title")}>
      {groups.length === 0 ? null : (
        <div className="stack-s">
          <h2>{t("evidence:reading.title")}</h2>
          <p className="meta">{t("evidence:reading.lead")}</p>
          <ul className="rows">
            {groups.map(({ id, title, authors }) => (
              <li key={id}>
                <span>{title}</span>
                <span className="muted">{authors.join("; ")}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Downloads
        csv={{ href: csv, label: t("evidence:download.csv") }}
        json={{ href: json, label: t("evidence:download.json") }}
      />
    </section>
  );
}

type DownloadsProps = { readonly csv: Download; readonly json: Download };
type Download = { readonly href: string; readonly label: string };

/** Files of what the page shows. */
export function Downloads({ csv, json }: DownloadsProps) {
  const { t } = useTranslator();
  return (
    <div className="stack-s">
      <h2>{t("evidence:download.title")}</h2>
      {[csv, json].map(({ href, label }) => (
        <p key={href}>
          <a href={href} download>
            {label}
          </a>
        </p>
      ))}
      <p className="meta">{t("evidence:download.note")}</p>
    </div>
  );
}
