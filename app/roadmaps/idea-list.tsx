import { useTranslator } from "#app/i18n/translator-context.tsx";

export type ListedIdea = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly facts: readonly string[];
};

type IdeaListProps = { readonly fitting: readonly ListedIdea[]; readonly others: readonly ListedIdea[] };

/** Ideas beside the plan: those that fit a gap in sight, the others behind a line. */
export function IdeaList({ fitting, others }: IdeaListProps) {
  const { t } = useTranslator();
  if (fitting.length === 0 && others.length === 0) return null;
  return (
    <section className="section" aria-labelledby="ideas">
      <h2 id="ideas">{t("roadmaps:ideas.title")}</h2>
      <p className="mt2 muted">{t("roadmaps:ideas.lead")}</p>
      <Ideas ideas={fitting} />
      {others.length === 0 ? null : (
        <details className="more mt4">
          <summary>
            <span>{t("roadmaps:ideas.others", { count: others.length })}</span>
          </summary>
          <div className="body">
            <Ideas ideas={others} />
          </div>
        </details>
      )}
    </section>
  );
}

function Ideas({ ideas }: { readonly ideas: readonly ListedIdea[] }) {
  return (
    <ul className="plain">
      {ideas.map(({ id, title, text, facts }) => (
        <li className="idea stack-s" key={id}>
          <h3>{title}</h3>
          <p>{text}</p>
          <ul className="plain bits">
            {facts.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
