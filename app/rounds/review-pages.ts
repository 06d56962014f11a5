import { dateText } from "#app/i18n/date-text.ts";
import type { Translator } from "#app/i18n/translator.ts";
import { paths } from "#app/paths.ts";
import type { Paging } from "#app/platform/paging.ts";
import type { Dimension, Instrument } from "#app/surveys/instrument.ts";
import type { InstrumentWords } from "#app/surveys/instrument-words.ts";
import { type AnswerSection, answerSections } from "./answer-sections.ts";
import { partText } from "./part-text.ts";
import type { Review, ReviewedPart } from "./read-review.server.ts";
import { type ReviewShelf, reviewShelves } from "./review-shelf.ts";
import { partIn } from "./role-sections.ts";
import type { Round } from "./round.ts";
import { type ReviewStanding, recordRevision, reviewStanding, sectionActs } from "./section-review.ts";

type Link = { readonly href: string; readonly label: string };

/** Everything there is to review in a round. */
export type ReviewList = {
  readonly back: Link;
  readonly lead: string;
  /** The sections of the record; null while there is none to review. */
  readonly sections: readonly (Link & { readonly id: string; readonly standing: ReviewStanding })[] | null;
  readonly shelves: readonly { readonly shelf: ReviewShelf; readonly href: string; readonly count: number }[];
  readonly shelf: ReviewShelf;
  readonly rows: readonly {
    readonly id: string;
    readonly href: string;
    readonly name: string;
    readonly part: string;
    readonly answered: number;
    readonly of: number;
    readonly handedIn: string;
  }[];
  readonly paging: Paging;
  readonly search: string;
};

/** What a reviewer reads and decides on: somebody's part, or a section of the record. */
export type ReviewPage = {
  readonly back: Link;
  readonly kind: "part" | "section";
  readonly title: string;
  readonly lead: string;
  /** Why nothing can be decided now, or what to know before; null when there is nothing to say. */
  readonly note: string | null;
  /** The reason it was given back with before; null when it never was. */
  readonly before: string | null;
  readonly sections: readonly AnswerSection[];
  readonly accept: boolean;
  readonly giveBack: boolean;
  /** How it stood when it was read, as the form sends it back. */
  readonly seen: string;
};

type Inputs = {
  readonly round: Round;
  readonly instrument: Instrument;
  readonly words: InstrumentWords;
  readonly translator: Translator;
};

export function reviewList(inputs: Inputs, review: Review, search: string): ReviewList {
  const { round, instrument, words, translator } = inputs;
  const { t } = translator;
  const { assessmentId, roleSections } = round;
  const { shelf, counts, people, paging, record } = review;
  return {
    back: { href: paths.round(assessmentId), label: round.name },
    lead:
      counts.submitted === 0 ? t("rounds:review.none.submitted") : t("rounds:review.lead", { count: counts.submitted }),
    sections:
      record === null
        ? null
        : instrument.dimensions.map((dimension) => ({
            id: dimension.id,
            href: paths.reviewSection(assessmentId, dimension.id),
            label: words.dimensions[dimension.id]?.name ?? dimension.id,
            standing: reviewStanding(record.reviews[dimension.id], recordRevision(dimension, record.entries)),
          })),
    shelves: reviewShelves.map((one) => ({
      shelf: one,
      href: `${paths.review(assessmentId)}?show=${one}`,
      count: counts[one],
    })),
    rows: people.map(({ personId, name, answered, of, submittedAt, updatedAt, ...part }) => ({
      id: personId,
      href: paths.reviewPart(assessmentId, personId),
      name: name === "" ? t("rounds:people.erased") : name,
      part: partText(partIn(roleSections, part), words, translator),
      ...{ answered, of },
      handedIn: dateText(submittedAt ?? updatedAt, translator),
    })),
    ...{ shelf, paging, search },
  };
}

export function partPage(inputs: Inputs, part: ReviewedPart): ReviewPage {
  const { round, words, translator } = inputs;
  const { t } = translator;
  const { contribution, name, can, sections, entries } = part;
  return {
    back: { href: paths.review(round.assessmentId), label: t("rounds:review.title") },
    kind: "part",
    title: name === "" ? t("rounds:people.erased") : name,
    lead: t("rounds:review.speaksFor", {
      part: partText(partIn(round.roleSections, contribution), words, translator),
    }),
    note: partNote(inputs, part),
    before: contribution.comment,
    sections: can.read ? answerSections(sections, entries, words, translator) : [],
    ...{ accept: can.accept, giveBack: can.giveBack, seen: contribution.submittedAt ?? "" },
  };
}

function partNote({ round, translator }: Inputs, { contribution, can }: ReviewedPart): string | null {
  const { t } = translator;
  const { state } = contribution;
  if (!can.read)
    return t(state === "submitted" || state === "accepted" ? "rounds:review.own" : `rounds:review.not.${state}`);
  if (state === "accepted") return t("rounds:review.accepted");
  return round.state === "consensus" ? t("rounds:review.noReturn") : null;
}

export function sectionReviewPage(
  { round, words, translator }: Inputs,
  dimension: Dimension,
  { entries, reviews }: NonNullable<Review["record"]>,
): ReviewPage {
  const { t } = translator;
  const revision = recordRevision(dimension, entries);
  const review = reviews[dimension.id];
  const standing = reviewStanding(review, revision);
  const acts = sectionActs(round.state, standing, revision);
  return {
    back: { href: paths.review(round.assessmentId), label: t("rounds:review.title") },
    kind: "section",
    title: words.dimensions[dimension.id]?.name ?? dimension.id,
    lead: t("rounds:review.ofRecord", { round: round.name }),
    note: round.state === "consensus" ? t(`rounds:review.standingText.${standing}`) : t("rounds:review.noRecord"),
    before: review?.comment ?? null,
    sections:
      round.state === "consensus"
        ? answerSections([dimension], entries, words, translator).map((section) => ({
            ...section,
            name: t("rounds:review.recordSays"),
          }))
        : [],
    ...{ accept: acts.accept, giveBack: acts.giveBack, seen: String(revision) },
  };
}
