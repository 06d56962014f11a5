import { describe, expect, test } from "vitest";
import { productRoot } from "#app/platform/product.server.ts";
import { readDocComments } from "#app/platform/read-doc-comments.server.ts";
import { readText } from "../../support/read-page.ts";
import { openSite } from "../../support/site.server.ts";

describe("how scores are made", () => {
  test("the page publishes the rule of every calculating file, as its comment states it", async () => {
    const { text } = await (await openSite()).visitor().get("/method");
    const page = readText(text);
    for (const room of ["scoring", "benchmarks", "roadmaps"]) {
      const files = await readDocComments(productRoot, `app/${room}`);
      expect(files.length).toBeGreaterThan(5);
      for (const { path, comments } of files) {
        expect(text).toContain(`id="${path}"`);
        const [part] = comments[0]?.parts ?? [];
        const words = part?.kind === "paragraph" ? (part.text.split(/[`<>]/)[0] ?? "").trim() : "";
        expect(page, path).toContain(words);
      }
    }
  });

  test("a plain summary stands before it, and each of its sections can be linked to", async () => {
    const { text } = await (await openSite()).visitor().get("/method");
    expect(text.indexOf('id="weights"')).toBeGreaterThan(0);
    expect(text.indexOf('id="weights"')).toBeLessThan(text.indexOf('id="code"'));
  });
});
