import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { PreviewView } from "./preview-view.tsx";
import type { PreviewedQuestionnaire } from "./previewed-questionnaire.ts";
import { ProblemList } from "./problem-list.tsx";
import type { ShownProblem } from "./read-preview.server.ts";

export type PreviewPageProps = {
  readonly folder: string;
  readonly revision: string;
  readonly mistakes: readonly ShownProblem[];
  readonly warnings: readonly ShownProblem[];
  /** Null while a mistake keeps the questionnaire from being read. */
  readonly questionnaire: PreviewedQuestionnaire | null;
};

/** One questionnaire while it is written: its questions, or what keeps it from being read. */
export function PreviewPage({ folder, revision, mistakes, warnings, questionnaire }: PreviewPageProps) {
  const { t } = useTranslator();
  const again = questionnaire === null ? paths.preview(folder) : inLanguage(questionnaire.language);
  return (
    <div
      className="wrap paper"
      data-enhance="watch-files"
      data-address={paths.previewRevision(folder)}
      data-revision={revision}
    >
      <header className="head">
        <p className="crumb">
          <a href={paths.previews}>{t("assessments:preview.title")}</a>
        </p>
        <h1 dir="auto">{questionnaire?.title ?? folder}</h1>
        {questionnaire === null ? (
          <p className="lead">{t("assessments:preview.broken", { count: mistakes.length })}</p>
        ) : (
          <p className="lead" lang={questionnaire.language} dir="auto">
            {questionnaire.description}
          </p>
        )}
        <p className="note mt5">
          {t("assessments:preview.live", { folder })} <a href={again}>{t("assessments:preview.again")}</a>
        </p>
        {questionnaire === null ? null : <Languages {...questionnaire} />}
      </header>
      {questionnaire === null ? (
        <section className="section" aria-label={t("assessments:preview.mistakes")}>
          <ProblemList problems={mistakes} />
        </section>
      ) : null}
      {warnings.length === 0 ? null : (
        <details className="more">
          <summary>{t("assessments:preview.warnings", { count: warnings.length })}</summary>
          <div className="body">
            <ProblemList problems={warnings} />
          </div>
        </details>
      )}
      {questionnaire === null ? null : <PreviewView {...questionnaire} />}
    </div>
  );
}

function Languages({ language, languages, origin }: PreviewedQuestionnaire) {
  const { t } = useTranslator();
  return (
    <div className="meta mt5">
      <p>{origin}</p>
      <ul className="inline-list" aria-label={t("assessments:preview.languages")}>
        {languages.map(({ tag, name }) => (
          <li key={tag}>
            <a href={inLanguage(tag)} lang={tag} aria-current={tag === language ? "true" : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function inLanguage(tag: string): string {
  return `?words=${tag}`;
}
