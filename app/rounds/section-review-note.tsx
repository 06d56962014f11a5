import { useTranslator } from "#app/i18n/translator-context.tsx";
import type { ReviewStanding } from "./section-review.ts";

type SectionReviewNoteProps = {
  readonly id: string;
  readonly name: string;
  readonly standing: ReviewStanding;
  readonly comment: string | null;
  readonly mayHandIn: boolean;
};

/** What a reviewer decided about one section of the record, for whoever agrees on it; nothing while nobody looked at it. */
export function SectionReviewNote({ id, name, standing, comment, mayHandIn }: SectionReviewNoteProps) {
  const { t } = useTranslator();
  if (standing === "unreviewed") return null;
  const open = standing === "returned" || standing === "handedIn";
  return (
    <div className={standing === "returned" ? "note warn mb5" : "note mb5"}>
      <p>{t(`rounds:review.standingText.${standing}`)}</p>
      {open && comment !== null ? (
        <p className="answer-note" dir="auto">
          {comment}
        </p>
      ) : null}
      {standing === "returned" && mayHandIn ? (
        <form method="post" className="mt2">
          <input type="hidden" name="intent" value="handIn" />
          <input type="hidden" name="section" value={id} />
          <button className="button quiet small" type="submit">
            {t("rounds:review.handInAgain")}
            <span className="vh"> {name}</span>
          </button>
        </form>
      ) : null}
    </div>
  );
}
