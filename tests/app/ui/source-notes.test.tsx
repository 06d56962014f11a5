import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { createTranslator } from "#app/i18n/translator.ts";
import { TranslatorProvider } from "#app/i18n/translator-context.tsx";
import { readDocComments } from "#app/platform/read-doc-comments.server.ts";
import { SourceNotes } from "#app/ui/source-notes.tsx";
import { readText } from "../../support/read-page.ts";
import { emptyFolder } from "../../support/waymark.server.ts";

const rule = (text: string) =>
  `/**\n * ${text}\n *\n * @param mean A \`level\`.\n */\nexport function ruleOf(mean: number) {}\n`;

async function pageOf(files: Readonly<Record<string, string>>, language = "en"): Promise<string> {
  const root = emptyFolder();
  for (const [path, source] of Object.entries(files)) {
    await mkdir(join(root, path, ".."), { recursive: true });
    await writeFile(join(root, path), source);
  }
  return renderToStaticMarkup(
    <TranslatorProvider value={createTranslator(language)}>
      <SourceNotes rooms={[{ room: "scoring", files: await readDocComments(root, "app/scoring") }]} />
    </TranslatorProvider>,
  );
}

describe("what source files say about what they calculate", () => {
  test("a changed comment changes the page", async () => {
    const path = "app/scoring/rule.ts";
    expect(readText(await pageOf({ [path]: rule("Twice the mean.") }))).toContain(
      "ruleOf Twice the mean. Takes: mean A level .",
    );
    expect(readText(await pageOf({ [path]: rule("Three times the mean.") }))).toContain("Three times the mean.");
  });

  test("files stand by path, those of folders below as well; acts, and files that speak to people, do not", async () => {
    const page = await pageOf({
      "app/scoring/b.ts": rule("B."),
      "app/scoring/a/deep.ts": rule("A."),
      "app/scoring/act.server.ts": rule("Acts."),
      "app/scoring/words.ts": `import type { Translator } from "#app/i18n/translator.ts";\n${rule("Words.")}`,
      "app/scoring/silent.ts": "export const silent = 1;\n",
      "app/roadmaps/other.ts": rule("Other."),
    });
    expect([...page.matchAll(/<details class="why source" id="([^"]*)"/g)].map(([, path]) => path)).toEqual([
      "app/scoring/a/deep.ts",
      "app/scoring/b.ts",
    ]);
  });

  test("the comments are marked as English, the labels as the page's language", async () => {
    const page = await pageOf({ "app/scoring/rule.ts": rule("Twice the mean.") }, "es");
    expect(page).toContain('<div class="body" lang="en" dir="ltr">');
    expect(page).toContain('<b lang="es">Recibe:</b>');
    expect(page).toContain("A <code>level</code>.");
  });

  test("what looks like markup in a comment stays text", async () => {
    expect(await pageOf({ "app/scoring/rule.ts": rule("<b>Bold</b>") })).toContain("&lt;b&gt;Bold&lt;/b&gt;");
  });
});
