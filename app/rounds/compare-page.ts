import { dateText } from "#app/i18n/date-text.ts";
import { isolate } from "#app/i18n/isolate.ts";
import type { Translator } from "#app/i18n/translator.ts";
import { capabilityName, dimensionName, levelName, listText } from "#app/reports/naming.ts";
import { meanText } from "#app/reports/number.ts";
import type { InstrumentWords } from "#app/surveys/instrument-words.ts";
import { breakReasons } from "./break-reasons.ts";
import type { LeftOut, Means, MovedCapability, Movement } from "./movement.ts";
import { smallestMove } from "./movement.ts";
import type { Round } from "./round.ts";

/** Two rounds of an institution side by side: what moved, and what the reader must know before believing it. */
export type ComparePage = {
  readonly back: { readonly href: string; readonly label: string } | null;
  readonly institution: string;
  readonly lead: string;
  /** What to know before reading: that a record is still being agreed on. */
  readonly notes: readonly string[];
  readonly before: string;
  readonly now: string;
  readonly levels: number;
  readonly dimensions: readonly {
    readonly id: string;
    readonly name: string;
    readonly count: number;
    readonly before: Mark;
    readonly now: Mark;
    readonly movement: string;
    readonly capabilities: readonly {
      readonly id: string;
      readonly name: string;
      readonly before: Mark;
      readonly now: Mark;
      readonly movement: string;
    }[];
  }[];
  /** Why each question that is not compared is left out, a sentence for each reason. */
  readonly leftOut: { readonly lead: string; readonly reasons: readonly string[] } | null;
  /** Other rounds to compare with. */
  readonly others: readonly { readonly href: string; readonly name: string }[];
};

/** A level or a mean as it is read, and where it stands on the scale; null where there is none. */
export type Mark = { readonly text: string; readonly value: number | null };

export type CompareInputs = {
  readonly institution: { readonly name: string };
  readonly before: Round;
  readonly now: Round;
  readonly movement: Movement | null;
  readonly words: InstrumentWords;
  /** Those of the other version, for what only it asks. */
  readonly otherWords: InstrumentWords;
  readonly levels: number;
  readonly back: ComparePage["back"];
  readonly others: readonly { readonly href: string; readonly name: string }[];
  readonly translator: Translator;
};

export function comparePage(inputs: CompareInputs): ComparePage {
  const { institution, before, now, movement, levels, back, others, translator } = inputs;
  const words = bothWords(inputs);
  return {
    ...{ institution: institution.name, levels, back, others },
    lead: leadOf(movement, translator),
    notes: [before, now].flatMap((round) => noteOn(round, translator)),
    before: titleOf(before, translator),
    now: titleOf(now, translator),
    dimensions: (movement?.dimensions ?? [])
      .filter(({ capabilities }) => capabilities.length > 0)
      .map(({ id, capabilities, ...means }) => ({
        id,
        name: dimensionName(words, id),
        count: capabilities.length,
        before: meanMark(means.before, translator),
        now: meanMark(means.now, translator),
        movement:
          movement?.notComparable.includes(id) === true
            ? notComparable(movement, id, words, translator)
            : dimensionMovement(means, translator),
        capabilities: capabilities.map((capability) => ({
          id: capability.id,
          name: capabilityName(words, capability.id),
          before: levelMark(capability.before, words, translator),
          now: levelMark(capability.now, words, translator),
          movement: capabilityMovement(capability, translator),
        })),
      })),
    leftOut: leftOutText(movement, words, translator),
  };
}

/** Words of the compared version, and of the other one for what is asked there only. */
function bothWords({ words, otherWords }: CompareInputs): InstrumentWords {
  return {
    ...words,
    dimensions: { ...otherWords.dimensions, ...words.dimensions },
    capabilities: { ...otherWords.capabilities, ...words.capabilities },
  };
}

function notComparable({ changes }: Movement, id: string, words: InstrumentWords, translator: Translator): string {
  const nameOf = (part: string) =>
    words.dimensions[part] === undefined ? capabilityName(words, part) : dimensionName(words, part);
  return [translator.t("rounds:compare.notComparable"), ...breakReasons(changes, id, nameOf, translator)].join(" ");
}

function leadOf(movement: Movement | null, { t }: Translator): string {
  if (movement === null) return t("rounds:compare.lead.nothing");
  const moves = movement.dimensions.flatMap(({ capabilities }) => capabilities.map(({ before, now }) => now - before));
  if (moves.length === 0) return t("rounds:compare.lead.none");
  const risen = moves.filter((move) => move > 0).length;
  const fallen = moves.filter((move) => move < 0).length;
  if (risen + fallen === 0) return t("rounds:compare.lead.same", { count: moves.length });
  return t("rounds:compare.lead.moved", { count: moves.length, risen, fallen, same: moves.length - risen - fallen });
}

/** A record that is not locked may still change. */
function noteOn({ state, name }: Round, { t }: Translator): readonly string[] {
  if (state === "locked" || state === "archived") return [];
  return [t("rounds:compare.unlocked", { round: isolate(name) })];
}

function titleOf({ name, lockedAt, createdAt }: Round, translator: Translator): string {
  const date = dateText(lockedAt ?? createdAt, translator);
  return translator.t("rounds:compare.round", { round: isolate(name), date });
}

function meanMark(value: number | null, translator: Translator): Mark {
  return { text: value === null ? "–" : meanText(value, translator), value };
}

function levelMark(level: number, words: InstrumentWords, { t }: Translator): Mark {
  return { text: t("questions:reading.level", { level, name: levelName(words, level) }), value: level };
}

function dimensionMovement({ before, now }: Means, translator: Translator): string {
  const { t } = translator;
  if (before === null || now === null) return "";
  const move = now - before;
  const by = { by: meanText(Math.abs(move), translator) };
  if (Math.abs(move) < smallestMove)
    return t(move === 0 ? "rounds:compare.mean.same" : "rounds:compare.mean.little", by);
  return t(move > 0 ? "rounds:compare.mean.up" : "rounds:compare.mean.down", by);
}

function capabilityMovement({ before, now, newEvidence }: MovedCapability, { t }: Translator): string {
  const count = Math.abs(now - before);
  if (count === 0) return t("rounds:compare.level.same");
  if (now < before) return t("rounds:compare.level.down", { count });
  return t(newEvidence ? "rounds:compare.level.upEvidenced" : "rounds:compare.level.up", { count });
}

function leftOutText(
  movement: Movement | null,
  words: InstrumentWords,
  translator: Translator,
): ComparePage["leftOut"] {
  const { t } = translator;
  if (movement === null || movement.leftOut.length === 0) return null;
  const byReason = Map.groupBy(movement.leftOut, ({ why }) => why);
  return {
    lead: t("rounds:compare.leftOut.lead", { count: movement.leftOut.length }),
    reasons: [...byReason].map(([why, items]: [LeftOut, Movement["leftOut"]]) =>
      t(`rounds:compare.leftOut.${why}`, {
        count: items.length,
        questions: listText(
          items.map(({ id }) => capabilityName(words, id)),
          translator,
        ),
      }),
    ),
  };
}
