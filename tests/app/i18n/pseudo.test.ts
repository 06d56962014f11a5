import { describe, expect, test } from "vitest";
import { pseudoWords } from "#app/i18n/pseudo.ts";

const words = { save: "Save and continue", deep: { list: ["One", "Two"] }, count: "{{count}} of {{total}} done" };

describe("the invented languages", () => {
  test("a real language is none of them", () => {
    expect(pseudoWords("en", words)).toBeNull();
    expect(pseudoWords("ar", words)).toBeNull();
  });

  test("en-XA makes every sentence at least two fifths longer and keeps it readable", () => {
    const lengthened = pseudoWords("en-XA", words);
    expect(lengthened?.save).toMatch(/^Sávé áñd çóñtíñúé /);
    expect(lengthened?.save.length).toBeGreaterThanOrEqual(words.save.length * 1.4);
    expect(lengthened?.deep.list).toHaveLength(2);
  });

  test("ar-XB turns every word round without changing its letters", () => {
    const mirrored = pseudoWords("ar-XB", words);
    expect(mirrored?.save).toBe("\u202eSave\u202c \u202eand\u202c \u202econtinue\u202c");
  });

  test.each(["en-XA", "ar-XB"])("%s leaves what will be filled in untouched", (tag) => {
    expect(pseudoWords(tag, words)?.count).toContain("{{count}}");
    expect(pseudoWords(tag, words)?.count).toContain("{{total}}");
    expect(pseudoWords(tag, { again: "See $t(common:help)" })?.again).toContain("$t(common:help)");
  });

  test("what is no text stays what it is", () => {
    expect(pseudoWords("en-XA", { number: 3, nothing: null, yes: true })).toEqual({
      number: 3,
      nothing: null,
      yes: true,
    });
  });
});
