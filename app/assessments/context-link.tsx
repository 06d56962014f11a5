import { useTranslator } from "#app/i18n/translator-context.tsx";
import { type SectionLink, SectionList } from "./section-list.tsx";

/** The way from the home of an assessment to the questions that enter no score. */
export function ContextLink({ link }: { link: Pick<SectionLink, "href" | "answered" | "of" | "state"> }) {
  const { t } = useTranslator();
  const name = t("assessments:context.title");
  return (
    <section className="section" aria-labelledby="beside">
      <h2 id="beside">{t("assessments:context.beside")}</h2>
      <SectionList sections={[{ ...link, id: "context", name, description: t("assessments:context.text") }]} />
    </section>
  );
}
