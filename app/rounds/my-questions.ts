import { progressOf } from "#app/assessments/progress.ts";
import type { SectionLink } from "#app/assessments/section-list.tsx";
import { dateText } from "#app/i18n/date-text.ts";
import type { Translator } from "#app/i18n/translator.ts";
import { paths } from "#app/paths.ts";
import type { InstrumentWords } from "#app/surveys/instrument-words.ts";
import { mayWithdraw } from "./answering.ts";
import { deadlineText } from "./deadline-text.ts";
import type { OwnPart } from "./own-part.server.ts";
import type { LastEntries } from "./read-last-round.server.ts";
import type { Round } from "./round.ts";

/** What somebody's first page of a round says: what is asked of them, until when, how far they are, what comes next. */
export type MyQuestions = {
  readonly institution: string;
  readonly name: string;
  readonly lead: string;
  readonly deadline: string | null;
  /** Why answers are not taken now; null when they are. */
  readonly closed: string | null;
  /** What a reviewer said when returning the answers. */
  readonly returned: string | null;
  /** How many open questions they answered in the round before; null where none, or where that is not shown. */
  readonly lastRound: string | null;
  readonly sections: readonly SectionLink[];
  readonly next: { readonly href: string; readonly label: string } | null;
  /** What the button at the end does. */
  readonly end: "handIn" | "takeBack" | "rejoin" | null;
  /** Where one withdraws; null once that is no longer possible, or done. */
  readonly withdraw: string | null;
};

export type MyQuestionsInputs = {
  readonly round: Round;
  readonly institution: { readonly name: string };
  readonly part: OwnPart | null;
  readonly last: LastEntries;
  readonly words: InstrumentWords;
  readonly translator: Translator;
  readonly now: Date;
};

export function myQuestions({
  round,
  institution,
  part,
  last,
  words,
  translator,
  now,
}: MyQuestionsInputs): MyQuestions {
  const { t } = translator;
  const place = { institution: institution.name, name: round.name, deadline: deadlineText(round, now, translator) };
  if (part === null) {
    const nothing = {
      closed: null,
      returned: null,
      lastRound: null,
      sections: [],
      next: null,
      end: null,
      withdraw: null,
    };
    return { ...place, ...nothing, lead: t("rounds:respond.lead.unknown") };
  }
  const { contribution, sections, entries, answering } = part;
  const id = round.assessmentId;
  if (answering === "withdrawn") return { ...place, ...withdrawn(round, translator) };
  const nameOf = (dimension: string) => words.dimensions[dimension]?.name ?? dimension;
  const progress = progressOf({ dimensions: sections }, entries);
  const next = progress.sections.find((section) => section.state !== "answered");
  const role = words.roles[contribution.roleGroup] ?? contribution.roleGroup;
  const counts = { count: progress.answered, total: progress.of, role };
  const begin = progress.answered === 0 ? "assessments:home.begin" : "assessments:home.continue";
  return {
    ...place,
    lead: t(progress.answered === 0 ? "rounds:respond.lead.none" : "rounds:respond.lead.some", counts),
    closed: closedText(part, translator),
    returned: contribution.state === "returned" ? contribution.comment : null,
    lastRound: lastRoundText(part, last, translator),
    sections: progress.sections.map(({ dimension, answered, of, state }) => ({
      id: dimension,
      href: paths.respondSection(id, dimension),
      name: nameOf(dimension),
      description: words.dimensions[dimension]?.description ?? "",
      ...{ answered, of, state },
    })),
    next:
      answering !== "open" || next === undefined
        ? null
        : {
            href: paths.respondSection(id, next.dimension),
            label: t(begin, { dimension: nameOf(next.dimension) }),
          },
    end: answering === "open" ? "handIn" : answering === "submitted" ? "takeBack" : null,
    withdraw: mayWithdraw(round.state) ? paths.withdraw(id) : null,
  };
}

/** What is left for somebody who withdrew: what happened to their answers, and the way back while there is one. */
function withdrawn({ state }: Round, { t }: Translator) {
  return {
    ...{ returned: null, lastRound: null, sections: [], next: null, withdraw: null },
    lead: t("rounds:answering.withdrawn"),
    closed: mayWithdraw(state) ? null : t("rounds:answering.roundClosedWithdrawn"),
    end: mayWithdraw(state) ? ("rejoin" as const) : null,
  };
}

function lastRoundText({ answering, sections, entries }: OwnPart, last: LastEntries, { t }: Translator): string | null {
  const asked = sections.flatMap(({ capabilities }) => capabilities.map(({ id }) => id));
  const count = asked.filter((id) => id in last && (entries[id]?.answer ?? null) === null).length;
  return answering !== "open" || count === 0 ? null : t("rounds:respond.lastRound", { count });
}

function closedText({ answering, contribution }: OwnPart, translator: Translator): string | null {
  if (answering === "open") return null;
  const { submittedAt } = contribution;
  if (answering === "submitted" && submittedAt !== null) {
    return translator.t("rounds:respond.handedIn", { date: dateText(submittedAt, translator) });
  }
  return translator.t(`rounds:answering.${answering}`);
}
