import { isolate } from "#app/i18n/isolate.ts";
import type { Translator } from "#app/i18n/translator.ts";
import { enumerationText } from "#app/reports/naming.ts";
import { indexText } from "#app/reports/number.ts";
import { wholeId } from "#app/surveys/tree/tree-instrument.ts";
import { breakReasons } from "../break-reasons.ts";
import { endOf, smallestIndexMove, type Trend, type TrendLine } from "./trend.ts";

/** One finished result as the page names it. */
export type TrendResult = {
  readonly id: string;
  readonly name: string;
  readonly date: string;
  readonly version: string;
  readonly href: string;
};

export type TrendInputs = {
  readonly institution: string;
  readonly questionnaire: string;
  readonly back: TrendPage["back"];
  /** Other questionnaires with results, this one among them. */
  readonly choices: TrendPage["choices"];
  /** The oldest first, in the order of the trend's points. */
  readonly results: readonly TrendResult[];
  readonly trend: Trend;
  readonly groups: readonly string[];
  /** The name of a group or question in the newest version that has it. */
  readonly nameOf: (id: string) => string;
  readonly translator: Translator;
};

/** Scores of an institution over time: what moved, over what can be compared. */
export type TrendPage = {
  readonly institution: string;
  /** Empty while nothing is finished. */
  readonly questionnaire: string;
  readonly back: { readonly href: string; readonly label: string } | null;
  readonly choices: readonly { readonly href: string; readonly name: string; readonly current: boolean }[];
  readonly lead: string;
  readonly groups: readonly {
    readonly id: string;
    readonly name: string;
    readonly line: TrendLine;
    readonly reading: string;
  }[];
  readonly results: readonly (TrendResult & {
    /** The index of each group in their order, as it is read. */
    readonly values: readonly string[];
  })[];
  /** A sentence for each place where lines break, with its reasons. */
  readonly breaks: readonly { readonly sentence: string; readonly reasons: readonly string[] }[];
};

export function trendPage(inputs: TrendInputs): TrendPage {
  const { institution, questionnaire, back, choices, results, trend, groups, translator } = inputs;
  const shown = [wholeId, ...groups];
  const lineOf = (id: string) => trend.lines[id] ?? [];
  return {
    ...{ institution, questionnaire, back, choices },
    lead: leadOf(lineOf(wholeId), inputs),
    groups: shown.map((id) => ({
      id,
      name: groupName(id, inputs),
      line: lineOf(id),
      reading: readingOf(lineOf(id), inputs),
    })),
    results: results.map((result, at) => ({
      ...result,
      values: shown.map((id) => valueText(lineOf(id)[at]?.value ?? null, translator)),
    })),
    breaks: trend.breaks.map((broken) => breakText(broken, inputs)),
  };
}

function groupName(id: string, { nameOf, translator }: TrendInputs): string {
  return id === wholeId ? translator.t("rounds:trend.whole") : nameOf(id);
}

function valueText(value: number | null, translator: Translator): string {
  return value === null ? "\u2013" : indexText(value, translator);
}

type Direction = "up" | "down" | "little";

function directionOf(from: number, to: number): Direction {
  if (Math.abs(to - from) < smallestIndexMove) return "little";
  return to > from ? "up" : "down";
}

function leadOf(line: TrendLine, inputs: TrendInputs): string {
  const { results, translator } = inputs;
  const { t } = translator;
  if (results.length === 0) return t("rounds:trend.lead.none");
  if (results.length === 1) return t("rounds:trend.lead.one");
  const end = endOf(line);
  if (end === null) return t("rounds:trend.lead.open");
  if (end.since === null && !end.broken) return t("rounds:trend.lead.first");
  if (end.since === null) {
    const count = inputs.groups.filter((id) => (endOf(inputs.trend.lines[id] ?? [])?.since ?? null) !== null).length;
    return count === 0 ? t("rounds:trend.lead.alone") : t("rounds:trend.lead.broken", { count });
  }
  return t(`rounds:trend.lead.${directionOf(end.since.value, end.now.value)}`, wordsOf(end.since, end.now, inputs));
}

function readingOf(line: TrendLine, inputs: TrendInputs): string {
  const { translator } = inputs;
  const { t } = translator;
  const end = endOf(line);
  if (end === null) return t("rounds:trend.reading.none");
  const now = indexText(end.now.value, translator);
  if (end.since === null) return t(end.broken ? "rounds:trend.reading.broken" : "rounds:trend.reading.first", { now });
  return t(`rounds:trend.reading.${directionOf(end.since.value, end.now.value)}`, wordsOf(end.since, end.now, inputs));
}

type Place = { readonly at: number; readonly value: number };

function wordsOf(since: Place, now: Place, { results, translator }: TrendInputs) {
  return {
    from: indexText(since.value, translator),
    to: indexText(now.value, translator),
    since: isolate(results[since.at]?.name ?? ""),
  };
}

function breakText({ at, groups, changes }: Trend["breaks"][number], inputs: TrendInputs): TrendPage["breaks"][number] {
  const { results, nameOf, translator } = inputs;
  const shown = [wholeId, ...inputs.groups].filter((id) => groups.includes(id));
  const [before, after] = [results[at - 1], results[at]];
  return {
    sentence: translator.t("rounds:trend.break", {
      before: isolate(before?.name ?? ""),
      beforeVersion: before?.version ?? "",
      after: isolate(after?.name ?? ""),
      afterVersion: after?.version ?? "",
      parts: enumerationText(
        shown.map((id) => groupName(id, inputs)),
        translator,
      ),
    }),
    reasons: breakReasons(changes, null, nameOf, translator),
  };
}
