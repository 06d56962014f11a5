import { useTranslator } from "#app/i18n/translator-context.tsx";
import { Steps } from "#app/ui/steps.tsx";
import type { Headline } from "../headline.ts";
import type { FactRow } from "../result-facts.ts";
import { FactList } from "./fact-list.tsx";

/** The result in the corner of the page: level, word, and the facts that say how far to trust it. */
export function Standing({ headline, facts }: { headline: Headline; facts: readonly FactRow[] }) {
  const { t } = useTranslator();
  return (
    <aside className="standing" aria-label={t("assessments:result.overall")}>
      <p className="big">
        {headline.title} {headline.level === null ? null : <Steps level={headline.level} />}
      </p>
      <p className="word">
        {headline.name}
        {headline.provisional === null ? null : <span className="tag warn">{headline.provisional}</span>}
        {headline.limited === null ? null : <span className="tag warn">{headline.limited}</span>}
      </p>
      <FactList rows={facts} />
    </aside>
  );
}
