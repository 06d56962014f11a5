import { useTranslator } from "#app/i18n/translator-context.tsx";
import { QuestionCard } from "#app/questions/question-card.tsx";
import type { SectionPage } from "./section-page.ts";
import { type SectionPlace, SectionShell } from "./section-shell.tsx";

type SectionViewProps = SectionPlace & { readonly page: SectionPage };

/** The questions of one section in one form, and their list beside it. */
export function SectionView({ page, ...place }: SectionViewProps) {
  const { t } = useTranslator();
  const list = page.questions.map(({ id, shortName, mark }) => ({ id, shortName, mark }));
  return (
    <SectionShell page={page} {...place} rule={t("questions:rule")} list={list}>
      {page.questions.map((question) => (
        <QuestionCard key={question.id} {...question} />
      ))}
    </SectionShell>
  );
}
