import fc from "fast-check";
import { expect, test } from "vitest";
import { isKeepable, withPlainLines } from "#app/questions/keepable-text.ts";

test("text of any script is kept, with tabs, lines and marks of direction", () => {
  for (const text of ["", "a\tb\nc", "שלום \u200fعالم", "\u202eevol\u202c", "👩‍🏫", "e\u0301"])
    expect(isKeepable(text)).toBe(true);
});

test("control characters and halves of characters are not", () => {
  for (const text of ["\0", "a\u0007b", "\r", "\u001b[31m", "\u007f", "\u009b", "\ud83d", "\udc69a"])
    expect(isKeepable(text), JSON.stringify(text)).toBe(false);
});

test("whatever can be kept comes back from UTF-8 as it was", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      if (isKeepable(text)) expect(Buffer.from(text, "utf8").toString("utf8")).toBe(text);
    }),
  );
  // Control: half a character does not come back.
  expect(Buffer.from("\ud83d", "utf8").toString("utf8")).not.toBe("\ud83d");
});

test("line ends of every system become one", () => {
  expect(withPlainLines("a\r\nb\rc\nd")).toBe("a\nb\nc\nd");
});
