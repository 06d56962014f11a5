import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Entry } from "#app/assessments/entry.ts";
import { type Movable, movableOf } from "#app/assessments/movable.ts";
import { arrivingEntries, moveAnswers } from "#app/assessments/move-answers.ts";
import { createTranslator } from "#app/i18n/translator.ts";
import type { ItemAnswer } from "#app/questions/kinds/item-answer.ts";
import type { InstrumentLibrary } from "#app/surveys/instrument-library.ts";
import type { TreeGroup, TreeItem, TreeNode } from "#app/surveys/tree/tree-instrument.ts";
import { newerVersion } from "#app/surveys/versions/newer-version.ts";
import { flagship } from "../../support/flagship.ts";
import { guideLibrary, secondVersions } from "../../support/guide-library.ts";
import { anyAnswers, anyInstrument } from "../../support/instrument-of.ts";
import { factsOf } from "../reports/worked-facts.ts";

const english = createTranslator("en");

function entry(answer: ItemAnswer | null, note: string | null = null): Entry<ItemAnswer> {
  return { answer, note, evidenceUrl: null };
}

/** Both versions of the small instrument in one format. */
async function versions(format: 1 | 2): Promise<readonly [older: Movable, newer: Movable]> {
  const library = await guideLibrary({ format }, secondVersions[format]);
  const [older, newer] = [loadedIn(library, "1.0.0"), loadedIn(library, "2.0.0")];
  expect(newerVersion(library, older)).toBe(newer);
  expect(newerVersion(library, newer)).toBeNull();
  return [movableOf(older, english), movableOf(newer, english)];
}

function loadedIn({ instruments, trees }: InstrumentLibrary, version: string) {
  const found =
    instruments.find(({ instrument }) => instrument.version === version) ??
    trees.find(({ tree }) => tree.version === version);
  if (found === undefined) throw new Error(`There is no version ${version}.`);
  return found;
}

/** The same questions, each changed or left out. */
function mapItems(group: TreeGroup, change: (item: TreeItem) => readonly TreeItem[]): TreeGroup {
  const children = group.children.flatMap((node): readonly TreeNode[] =>
    node.type === "item" ? change(node) : [mapItems(node, change)],
  );
  return { ...group, children };
}

describe("what becomes of answers in a newer version", () => {
  test("of format 1: a question that is gone, and an answer that can no longer be given", async () => {
    const [older, newer] = await versions(1);
    const moved = moveAnswers(older, newer, {
      "POL-1": entry({ level: 3 }),
      "POL-2": entry({ notApplicable: "no people" }, "see paper 12"),
    });
    expect(moved).toMatchObject({
      carriesOver: [],
      look: [{ id: "POL-2", why: "answer" }],
      noHome: [{ id: "POL-1", entry: { answer: { level: 3 } } }],
      fresh: ["POL-9"],
      notComparable: ["POL", "overall"],
    });
    expect(arrivingEntries(moved)).toEqual({ "POL-2": entry(null, "see paper 12") });
    expect(moveAnswers(older, newer, { "POL-2": entry({ level: 2 }) }).carriesOver).toMatchObject([{ id: "POL-2" }]);
  });

  test("of format 2: another range gives even a fitting number a look; the rest carries over", async () => {
    const [older, newer] = await versions(2);
    const moved = moveAnswers(older, newer, {
      PLAN: entry({ choice: "draft" }),
      STAFF: entry({ notApplicable: "volunteers" }),
      RENEW: entry({ choice: "yes" }),
      PAY: entry(null, "only a note"),
      VISITS: entry({ number: 500 }),
    });
    expect(moved).toMatchObject({
      carriesOver: [{ id: "PLAN" }, { id: "STAFF" }, { id: "PAY" }],
      look: [{ id: "VISITS", why: "asked" }],
      noHome: [{ id: "RENEW" }],
      fresh: ["RENEWAL"],
    });
    expect(moveAnswers(older, newer, { VISITS: entry({ number: 5 }) }).look).toMatchObject([{ why: "answer" }]);
    expect(older.readingOf("VISITS", { number: 500 })).toBe("500 visits");
  });

  test("what was said of circumstances moves with it: an option that is gone needs a look, a question that is gone has no home", () => {
    const { context } = flagship();
    if (context === null) throw new Error("The flagship has no context.");
    const { whole } = context.questions;
    const changed = mapItems(whole, ({ id, item, ...node }) => {
      if (id === "tools") return [];
      const rest = item.kind === "choices" && id === "patterns" ? { ...item, options: item.options.slice(1) } : item;
      return [{ ...node, id, item: rest }];
    });
    const newest = {
      ...flagship(),
      version: "2.0.0",
      context: { ...context, questions: { ...context.questions, whole: changed } },
    };
    const [older, newer] = [flagship(), newest].map((instrument) =>
      movableOf({ instrument, words: { en: factsOf({}).words }, evidence: null }, english),
    );
    if (older === undefined || newer === undefined) throw new Error("There are two.");
    const moved = moveAnswers(older, newer, {
      "STD-1": entry({ level: 2 }),
      means: entry({ choice: "scarce" }, "since 2020"),
      patterns: entry({ choices: ["partnerships"] }),
      tools: entry({ choices: ["solo"] }),
    });
    expect(moved).toMatchObject({
      carriesOver: [{ id: "STD-1" }, { id: "means" }],
      look: [{ id: "patterns", why: "answer" }],
      noHome: [{ id: "tools" }],
      fresh: [],
      notComparable: [],
    });
    expect(older.readingOf("tools", { choices: ["solo"] })).toBe("The SOLO taxonomy");
    expect(older.nameOf("means")).toBe("How far do your money, staff and networks reach?");
  });

  test("what an assessment holds beyond its questions is listed, not lost", async () => {
    const [older, newer] = await versions(1);
    const moved = moveAnswers(older, newer, { "OLD-7": entry({ level: 1 }) });
    expect(moved.noHome).toMatchObject([{ id: "OLD-7" }]);
  });

  test("everything that was said is in exactly one list, and what carries over is as it was", () => {
    const words = {};
    fc.assert(
      fc.property(
        anyInstrument().chain((older) => fc.tuple(fc.constant(older), anyInstrument(), anyAnswers(older))),
        ([older, newer, answers]) => {
          const movable = (instrument: typeof older) =>
            movableOf({ instrument, words: { en: words as never }, evidence: null }, english);
          const entries = Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, entry(answer)]));
          const { carriesOver, look, noHome } = moveAnswers(movable(older), movable(newer), entries);
          const listed = [...carriesOver, ...look, ...noHome].map(({ id }) => id);
          expect(listed.toSorted()).toEqual(Object.keys(entries).toSorted());
          for (const { id, entry: one } of carriesOver) expect(one).toBe(entries[id]);
          const arriving = arrivingEntries({ carriesOver, look });
          expect(Object.keys(arriving)).toEqual(carriesOver.map(({ id }) => id));
          const same = moveAnswers(movable(older), movable({ ...older, version: "1.0.1" }), entries);
          expect(same.carriesOver).toHaveLength(listed.length);
        },
      ),
      { numRuns: 60 },
    );
  });
});
