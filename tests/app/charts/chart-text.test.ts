import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { breakLines } from "#app/charts/chart-text.ts";

const letters = (text: string) => [...text].length;

describe("lines of a chart", () => {
  test("what fits stays on one line", () => {
    expect(breakLines("Recognition", 20, 3, letters)).toEqual(["Recognition"]);
  });

  test("two lines come out about equally long, without a word left over", () => {
    expect(breakLines("Level 2 Emerging, index 40", 24, 3, letters)).toEqual(["Level 2 Emerging,", "index 40"]);
  });

  test("a word wider than the line breaks inside", () => {
    expect(breakLines("abcdefgh", 3, 3, letters)).toEqual(["abc", "def", "gh"]);
  });

  test("what does not fit ends in an ellipsis", () => {
    expect(breakLines("one two three four five", 5, 2, letters)).toEqual(["one", "two…"]);
  });

  test("no line is ever wider than asked, and there are never more lines than asked", () => {
    const wide = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 80 }),
        wide,
        fc.integer({ min: 1, max: 4 }),
        (text, width, most) => {
          const lines = breakLines(text, width, most, letters);
          expect(lines.length).toBeLessThanOrEqual(most);
          for (const line of lines) expect(letters(line)).toBeLessThanOrEqual(width);
        },
      ),
      { numRuns: 200 },
    );
  });

  test("nothing is lost while the lines suffice", () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,6}$/u), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(words, (list) => {
        expect(breakLines(list.join(" "), 8, 50, letters).join(" ")).toBe(list.join(" "));
      }),
      { numRuns: 200 },
    );
  });
});
