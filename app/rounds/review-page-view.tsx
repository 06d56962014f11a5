import { AnswerTable } from "#app/assessments/answer-table.tsx";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { longestReason } from "./review-form.ts";
import type { ReviewPage } from "./review-pages.ts";

type ReviewPageViewProps = ReviewPage & {
  /** What kept a decision from being taken, and the reason that was typed with it. */
  readonly refused: { readonly field: boolean; readonly text: string; readonly typed: string } | null;
};

/** Somebody's part or a section of the record, to read, and then to accept or to give back with a reason. */
export function ReviewPageView(page: ReviewPageViewProps) {
  const { t } = useTranslator();
  const { back, title, lead, note, before, sections, accept, giveBack, refused } = page;
  return (
    <div className="wrap">
      <header className="head">
        <p className="crumb">
          <a href={back.href}>{back.label}</a>
        </p>
        <h1>
          <bdi>{title}</bdi>
        </h1>
        <p className="lead">{lead}</p>
        {note === null ? null : <p className="note mt5">{note}</p>}
      </header>
      {refused === null || refused.field ? null : (
        <p className="note error mb5" role="alert">
          {refused.text}
        </p>
      )}
      <ErrorSummary
        title={t("common:missingThings", { count: 1 })}
        faults={refused?.field === true ? [{ href: "#reason", text: refused.text }] : []}
      />
      {before === null ? null : (
        <div className="note warn mb5">
          <p>{t("rounds:review.before")}</p>
          <p className="answer-note" dir="auto">
            {before}
          </p>
        </div>
      )}
      {sections.map((section) => (
        <AnswerTable key={section.id} name={section.name} rows={section.rows} changeable={false} />
      ))}
      {accept || giveBack ? (
        <section className="section stack" aria-labelledby="decide">
          <h2 id="decide">{t("rounds:review.decide")}</h2>
          {accept ? <Accept {...page} /> : null}
          {giveBack ? <GiveBack {...page} /> : null}
        </section>
      ) : null}
    </div>
  );
}

function Accept({ kind, seen }: ReviewPageViewProps) {
  const { t } = useTranslator();
  return (
    <form method="post" className="stack-s">
      <input type="hidden" name="intent" value="accept" />
      <input type="hidden" name="seen" value={seen} />
      <p className="actions">
        <button className="button" type="submit">
          {t("rounds:review.accept")}
        </button>
      </p>
      <p className="hint">{t(`rounds:review.acceptHint.${kind}`)}</p>
    </form>
  );
}

function GiveBack({ kind, seen, refused }: ReviewPageViewProps) {
  const { t } = useTranslator();
  return (
    <form method="post" className="stack narrow-page">
      <input type="hidden" name="intent" value="return" />
      <input type="hidden" name="seen" value={seen} />
      <Field
        id="reason"
        label={t("rounds:review.reason")}
        hint={t(`rounds:review.reasonHint.${kind}`)}
        fault={refused?.field === true ? refused.text : undefined}
      >
        {(control) => (
          <textarea
            {...control}
            className="input"
            name="reason"
            rows={3}
            maxLength={longestReason}
            defaultValue={refused?.typed ?? ""}
            dir="auto"
          />
        )}
      </Field>
      <p className="actions">
        <button className="button quiet" type="submit">
          {t("rounds:review.giveBack")}
        </button>
      </p>
    </form>
  );
}
