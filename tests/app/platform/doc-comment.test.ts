import { describe, expect, test } from "vitest";
import { docComments } from "#app/platform/doc-comment.ts";

const source = `
/** What the file is about. */

import { thing } from "./thing.ts";

/**
 * The index of a mean: 25 × (mean − 1),
 * so level 1 is 0.
 *
 * Null when there is no mean:
 *
 * - open: nothing is answered,
 *   or nobody knows.
 * - empty: nothing applies.
 *
 * @param mean A mean level between 1
 *   and 5.
 * @returns 0 to 100.
 * @example indexOf(3) is 50
 */
export function indexOf(mean: number): number {
  /** A remark inside. */
  return 25 * (mean - 1);
}

/** Nobody sees this. */
function hidden() {}

export function silent() {}

/** The top level. */
export const top = 5;

/** A shape. */
export type Shape = { /** Inside. */ readonly one: number };

/** Waits. */
export async function later() {}
`;

describe("the comments of exports", () => {
  const comments = docComments(source);

  test("are those of functions and constants, in order; types, helpers and what has no comment are left out", () => {
    expect(comments.map(({ name }) => name)).toEqual(["indexOf", "top", "later"]);
  });

  test("keep paragraphs and lists, and lose the line breaks of the source", () => {
    expect(comments[0]?.parts).toEqual([
      { kind: "paragraph", text: "The index of a mean: 25 × (mean − 1), so level 1 is 0." },
      { kind: "paragraph", text: "Null when there is no mean:" },
      {
        kind: "list",
        numbered: false,
        items: ["open: nothing is answered, or nobody knows.", "empty: nothing applies."],
      },
    ]);
    expect(comments[1]?.parts).toEqual([{ kind: "paragraph", text: "The top level." }]);
  });

  test("say what goes in, what comes out, and an example", () => {
    expect(comments[0]?.tags).toEqual([
      { kind: "param", name: "mean", text: "A mean level between 1 and 5." },
      { kind: "returns", name: null, text: "0 to 100." },
      { kind: "example", name: null, text: "indexOf(3) is 50" },
    ]);
  });

  test("a file without any has none", () => {
    expect(docComments("export const silent = 1;\n")).toEqual([]);
  });

  test("numbered conditions are a list", () => {
    const [comment] = docComments(
      "/**\n * Holds when\n *\n * 1. it is core,\n * 2. it is not.\n */\nexport const rule = 1;",
    );
    expect(comment?.parts.at(-1)).toEqual({ kind: "list", numbered: true, items: ["it is core,", "it is not."] });
  });
});
