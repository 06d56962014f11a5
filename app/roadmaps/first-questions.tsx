import { useTranslator } from "#app/i18n/translator-context.tsx";

type FirstQuestionsProps = {
  readonly sections: readonly { readonly href: string; readonly name: string; readonly open: string }[];
};

/** What to answer before there is a roadmap, with the way there. */
export function FirstQuestions({ sections }: FirstQuestionsProps) {
  const { t } = useTranslator();
  return (
    <section className="section" aria-labelledby="first">
      <h2 id="first">{t("roadmaps:baseline.title")}</h2>
      <p className="mt2 muted">{t("roadmaps:baseline.why")}</p>
      <ul className="rows mt4">
        {sections.map(({ href, name, open }) => (
          <li key={href}>
            <a href={href}>{name}</a>
            <span className="muted">{open}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
