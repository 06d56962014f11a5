import { expect, test } from "vitest";
import { createTranslator } from "#app/i18n/translator.ts";
import { type SaveFacts, saveStanding } from "#app/questions/save-standing.ts";
import { savingWords } from "#app/questions/saving-words.ts";

const words = savingWords(createTranslator("en"));
const quiet: SaveFacts = {
  obstacle: null,
  conflict: null,
  refusal: null,
  waiting: 0,
  elsewhere: false,
  incomplete: false,
  sending: false,
  savedAt: null,
};
const standing = (facts: Partial<SaveFacts>) => saveStanding({ ...quiet, ...facts }, words, "en");

test("nothing typed yet, the line promises to save", () => {
  expect(standing({})).toEqual({ kind: "", text: "Answers save as you go", act: null });
});

test("'saved' is said only when nothing waits", () => {
  expect(standing({ savedAt: "14:32" }).text).toBe("Saved 14:32");
  expect(standing({ savedAt: "14:32", waiting: 1 }).text).toBe("Not saved yet");
});

test("without a connection it counts what waits on this device, and offers to try again", () => {
  expect(standing({ obstacle: { kind: "later" }, waiting: 1 })).toEqual({
    kind: "wait",
    text: "One answer waits on this device",
    act: "again",
  });
  expect(standing({ obstacle: { kind: "later" }, waiting: 3 }).text).toBe("3 answers wait on this device");
});

test("what needs a person comes first: the lost key, then the other version, then the refusal", () => {
  const gone = { kind: "gone", sentence: null } as const;
  const all = { obstacle: gone, conflict: "Credit", refusal: "Shorten the note.", waiting: 2 };
  expect(standing({ obstacle: { ...gone, sentence: "Sign in." } }).text).toBe("Sign in.");
  expect(standing(all)).toMatchObject({ kind: "bad", text: expect.stringContaining("no longer holds the key") });
  expect(standing({ ...all, obstacle: null })).toMatchObject({
    text: "Credit was changed while you were writing",
    act: "show",
  });
  expect(standing({ ...all, obstacle: null, conflict: null })).toMatchObject({ text: "Shorten the note." });
});

test("another version in another section leads there", () => {
  expect(standing({ elsewhere: true, waiting: 1 })).toMatchObject({ kind: "wait", act: "choose" });
});

test("'does not apply' without its reason says what is missing", () => {
  expect(standing({ incomplete: true, waiting: 1 }).text).toBe("Not saved yet: say why it does not apply");
});
