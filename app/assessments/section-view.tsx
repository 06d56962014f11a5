import { useTranslator } from "#app/i18n/translator-context.tsx";
import { ConflictChoice } from "#app/questions/conflict-choice.tsx";
import { QuestionCard } from "#app/questions/question-card.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import type { SectionPage } from "./section-page.ts";
import type { UnsentNoteProps } from "./unsent-note.tsx";

type SectionViewProps = {
  readonly page: SectionPage;
  /** Where the sections are listed. */
  readonly back: { readonly href: string; readonly label: string };
  /** Why answers are no longer taken, for when they are not. */
  readonly closed: string;
  readonly unsent: UnsentNoteProps;
};

/** The questions of one section in one form, and their list beside it. */
export function SectionView({ page, back, closed, unsent }: SectionViewProps) {
  const { t } = useTranslator();
  return (
    <div className="wrap split">
      <div>
        <header className="head">
          <p className="crumb">
            <a href={back.href}>{back.label}</a>
          </p>
          <h1>{page.name}</h1>
          <p className="lead">{page.description}</p>
          <p className="note mt5">{t("questions:rule")}</p>
        </header>
        {page.closed ? (
          <p className="note warn" role="status">
            {closed}
          </p>
        ) : null}
        {page.stale.length > 0 ? (
          <div className="note warn mb5" role="alert">
            <p>{t("assessments:section.stale", { count: page.stale.length })}</p>
            <ul className="plain">
              {page.stale.map(({ href, name }) => (
                <li key={href}>
                  <a href={href}>{name}</a>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        <ErrorSummary title={t("common:missingThings", { count: page.faults.length })} faults={page.faults} />
        <form
          id="section-form"
          method="post"
          // Coming back by the history, a browser would put older choices beside newer revisions and overwrite others.
          autoComplete="off"
          data-enhance={page.closed ? undefined : "autosave"}
          data-box={unsent.box}
          data-address={unsent.address}
          data-status="save-status"
          data-words={unsent.words}
        >
          {/* What Enter in a field presses: otherwise the first button of the first question. */}
          <input type="submit" hidden />
          <fieldset disabled={page.closed && !page.unsaved} className="plain">
            {page.questions.map((question) => (
              <QuestionCard key={question.id} {...question} />
            ))}
          </fieldset>
        </form>
        <template id="conflict">
          <ConflictChoice id="" name="" differences={[]} savedAt={null} />
        </template>
      </div>
      <aside className="side" aria-label={t("assessments:section.inThis")}>
        <div className="stick">
          <section>
            <h2>{t("assessments:section.inThis")}</h2>
            <ul className="rows">
              {page.questions.map(({ id, shortName, mark }) => (
                <li key={id}>
                  <a href={`#${id}`}>{shortName}</a>
                  <span className={mark === "" ? "tag" : "n"} data-mark={id}>
                    {mark === "" ? t("assessments:section.open") : mark}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        </div>
      </aside>
    </div>
  );
}
