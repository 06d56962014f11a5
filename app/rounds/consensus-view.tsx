import { useTranslator } from "#app/i18n/translator-context.tsx";
import { AgreeingQuestionView } from "./agreeing-question-view.tsx";
import type { Consensus } from "./consensus.ts";
import { SectionReviewNote } from "./section-review-note.tsx";

type ConsensusViewProps = {
  readonly consensus: Consensus;
  readonly back: { readonly href: string; readonly label: string };
  /** What to know before reading: that nothing is suggested yet, or that the record is closed. Null while it is agreed on. */
  readonly note: string | null;
  readonly mayAgree: boolean;
  readonly fault: string | null;
};

export function ConsensusView({ consensus, back, note, mayAgree, fault }: ConsensusViewProps) {
  const { t } = useTranslator();
  return (
    <div className="wrap">
      <header className="head">
        <p className="crumb">
          <a href={back.href}>
            <bdi>{back.label}</bdi>
          </a>
        </p>
        <h1>{t("rounds:consensus.title")}</h1>
        <p className="lead">{t("rounds:consensus.lead", { count: consensus.agreed, total: consensus.of })}</p>
        <p className="note mt5">{note ?? t("rounds:consensus.rule")}</p>
      </header>
      {fault === null ? null : (
        <p className="note error mb5" role="alert">
          {fault}
        </p>
      )}
      {consensus.sections.map(({ id, name, review, questions }) => (
        <section className="section" key={id} aria-labelledby={`section-${id}`}>
          <h2 id={`section-${id}`}>{name}</h2>
          <SectionReviewNote id={id} name={name} {...review} mayHandIn={mayAgree} />
          <ul className="tasks">
            {questions.map((question) => (
              <AgreeingQuestionView key={question.id} question={question} mayAgree={mayAgree} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
