import { describe, expect, test } from "vitest";
import { auditedActs } from "#app/accounts/audit-entry.ts";
import { actsOf, auditKinds } from "#app/accounts/audit-kind.ts";
import { roles } from "#app/accounts/grant.ts";
import { type HistoryRow, historyRow } from "#app/accounts/history-row.ts";
import { historySentence, historyWords } from "#app/accounts/history-sentence.ts";
import { createTranslator } from "#app/i18n/translator.ts";
import { chainOf } from "./a-chain.ts";

const kinds = ["institution", "round", "invitation", "programme", "token"] as const;
const nobody = { people: new Map<string, string>(), rounds: new Map<string, string>(), self: null };

function row(change: Partial<HistoryRow>): HistoryRow {
  const bare = historyRow(chainOf(1)[0] as ReturnType<typeof chainOf>[number], "Harbour University", nobody);
  return { ...bare, ...change };
}

describe.each(["en", "es"])("what happened, in %s", (tag) => {
  const translator = createTranslator(tag);

  test("has a sentence of its own for every act that is written down", () => {
    const sentences = auditedActs.map((act) => {
      const who = { kind: "person", name: "Mona Hartmann" } as const;
      const kind = kinds.find((one) => act.startsWith(`${one}.`)) ?? "person";
      return historySentence(row({ act, who, what: { kind, name: "Spring" } }), translator);
    });
    expect(new Set(sentences).size).toBe(auditedActs.length);
    for (const [at, sentence] of sentences.entries()) {
      expect(sentence, auditedActs[at]).toMatch(/^\p{Lu}.{15,}\.$/u);
      expect(sentence, auditedActs[at]).not.toMatch(/\{\{|history:|act\./);
      if (auditedActs[at] !== "person.erased") expect(sentence).toContain("Mona Hartmann");
    }
  });

  test("names everybody who can act and everything that can be acted on, with a name and without one", () => {
    const whos = (["you", "link", "token", "operator"] as const).map((kind) => ({ kind }));
    for (const who of [...whos, { kind: "person", name: null } as const]) {
      expect(historySentence(row({ act: "round.opened", who }), translator)).toMatch(/^\p{Lu}[^{]+\.$/u);
    }
    for (const kind of [...kinds, "person", "capability"] as const) {
      for (const name of [null, "Spring"]) {
        expect(historySentence(row({ act: "round.made", what: { kind, name } }), translator)).toMatch(/^[^{:]+\.$/);
      }
    }
    for (const role of roles) {
      expect(historyWords(row({ words: [["role", role]] }), translator)[0]).toMatch(/^\p{Lu}\p{L}+: [^{]+$/u);
    }
  });
});

describe("an entry", () => {
  const translator = createTranslator("en");

  test("is told with names that are still known, and without those that were erased", () => {
    const [, link] = chainOf(2) as [never, ReturnType<typeof chainOf>[number]];
    const known = { ...nobody, people: new Map([["person-1", "Mona"]]), rounds: new Map([["round-1", "Autumn"]]) };
    const told = (names: typeof known) => historySentence(historyRow(link, "Harbour", names), translator);
    expect(told(known)).toBe("Mona made the round “Autumn”.");
    expect(told(nobody)).toBe("Somebody whose account was deleted made the round “Round 1”.");
    expect(told({ ...known, self: "person-1" as never })).toBe("You made the round “Autumn”.");
    const erased = historyRow({ ...link, detail: null }, "Harbour", nobody);
    expect(historySentence(erased, translator)).toBe("Somebody whose account was deleted made a round.");
  });

  test("that a newer version wrote is told as far as it can be, and words spoiled by hand are left out", () => {
    const [, link] = chainOf(2) as [never, ReturnType<typeof chainOf>[number]];
    const newer = { ...link.entry, act: "moon.landed", subject: { kind: "moon", id: "1" } };
    expect(historySentence(historyRow({ entry: newer, detail: null }, "Harbour", nobody), translator)).toBe(
      "Somebody whose account was deleted did something that this version has no sentence for (moon.landed): something else.",
    );
    for (const detail of ["no json", "[1]", '{"name":1}']) {
      const spoiled = historyRow({ ...link, detail: { personId: null, salt: "", detail } }, "Harbour", nobody);
      expect(spoiled).toMatchObject({ what: { name: null }, words: [] });
    }
  });

  test("shows further words that have a label", () => {
    const words = [
      ["role", "lead"],
      ["comment", "Please look again"],
      ["odd", "as it is"],
    ] as const;
    expect(historyWords(row({ words }), translator)).toEqual(["Role: lead", "Comment: Please look again"]);
  });

  test("says numbers, days and audiences in words, and leaves out what somebody spoiled by hand", () => {
    const told = (key: string, value: string) => historyWords(row({ words: [[key, value]] }), translator);
    expect(told("count", "1")).toEqual(["1 person was invited."]);
    expect(told("count", "12")).toEqual(["12 people were invited."]);
    expect(told("count", "many")).toEqual([]);
    expect(told("again", "1")).toEqual(["A new link was made; the one before no longer works."]);
    expect(told("until", "2027-11-26")).toEqual(["Until: 26 November 2027"]);
    for (const spoiled of ["soon", "2027-99-99"]) expect(told("until", spoiled)).toEqual([`Until: ${spoiled}`]);
    expect(told("audience", "benchmark")).toEqual(["For: published figures of groups"]);
  });
});

test("every act belongs to one kind", () => {
  expect(auditKinds.flatMap(actsOf).sort()).toEqual([...auditedActs].sort());
});
