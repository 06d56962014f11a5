import type { Translator } from "#app/i18n/translator.ts";
import type { Movable } from "./movable.ts";
import type { MovedAnswers } from "./move-answers.ts";

/** What a move would do, as its page shows it before anything happens. */
export type MovePage = {
  readonly title: string;
  readonly lead: string;
  /** What the newer version does to comparing scores. */
  readonly comparison: string;
  readonly lists: readonly MoveList[];
};

/** Questions with one fate; the empty lists are left out. */
export type MoveList = {
  readonly id: "carriesOver" | "look" | "noHome" | "fresh";
  readonly title: string;
  readonly text: string;
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    /** What was answered; null where nothing was asked yet. */
    readonly answer: string | null;
    readonly why: string | null;
  }[];
};

export function movePage(older: Movable, newer: Movable, moved: MovedAnswers, translator: Translator): MovePage {
  const { t } = translator;
  const { carriesOver, look, noHome, fresh } = moved;
  const list = (id: MoveList["id"], rows: MoveList["rows"]): readonly MoveList[] =>
    rows.length === 0
      ? []
      : [
          {
            ...{ id, rows },
            title: t(`assessments:move.${id}.title`, { count: rows.length }),
            text: t(`assessments:move.${id}.text`, { version: older.version }),
          },
        ];
  const said = ({ id, entry }: MovedAnswers["noHome"][number], version: Movable) => ({
    id,
    name: version.nameOf(id),
    answer: older.readingOf(id, entry.answer),
    why: null,
  });
  return {
    title: t("assessments:move.title", { version: newer.version }),
    lead: leadOf(moved, translator),
    comparison: comparisonOf(newer, moved, translator),
    lists: [
      ...list(
        "look",
        look.map((one) => ({ ...said(one, newer), why: t(`assessments:move.why.${one.why}`) })),
      ),
      ...list(
        "noHome",
        noHome.map((one) => said(one, older)),
      ),
      ...list(
        "carriesOver",
        carriesOver.map((one) => said(one, newer)),
      ),
      ...list(
        "fresh",
        fresh.map((id) => ({ id, name: newer.nameOf(id), answer: null, why: null })),
      ),
    ],
  };
}

function leadOf({ carriesOver, look, noHome }: MovedAnswers, { t }: Translator): string {
  const count = carriesOver.length + look.length + noHome.length;
  if (count === 0) return t("assessments:move.lead.nothing");
  if (carriesOver.length === count) return t("assessments:move.lead.all", { count });
  return t("assessments:move.lead.some", { count, carried: carriesOver.length });
}

function comparisonOf(newer: Movable, { notComparable }: MovedAnswers, { t, formats }: Translator): string {
  if (notComparable.length === 0) return t("assessments:move.comparison.all");
  const parts = notComparable.flatMap((id) => newer.groupNameOf(id) ?? []);
  if (parts.length === 0) return t("assessments:move.comparison.whole");
  const names = new Intl.ListFormat(formats, { type: "conjunction" }).format(parts);
  return t("assessments:move.comparison.parts", { parts: names });
}
