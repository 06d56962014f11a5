import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { createTranslator } from "#app/i18n/translator.ts";
import { TranslatorProvider } from "#app/i18n/translator-context.tsx";
import { ChooseQuestionnaire } from "#app/surveys/choose-questionnaire.tsx";
import { loadInstrumentLibrary } from "#app/surveys/load-instrument.server.ts";
import { offeredAtStart } from "#app/surveys/offered-questionnaires.ts";

async function pageOf(language: string, most = 100, chosen = "micro-credential-readiness"): Promise<string> {
  const load = await loadInstrumentLibrary("surveys");
  if (!load.ok) throw new Error(load.problems[0]?.message);
  const offered = offeredAtStart(load.library, language).slice(0, most);
  return renderToStaticMarkup(
    <TranslatorProvider value={createTranslator(language)}>
      <ChooseQuestionnaire offered={offered} chosen={chosen} fault={undefined} />
    </TranslatorProvider>,
  );
}

test.each([
  ["en", "Other questionnaires, with a result and a report"],
  ["es", "Otros cuestionarios, con resultado e informe"],
])("what leads to a roadmap stands open and first, the others behind a line (%s)", async (language, line) => {
  const page = await pageOf(language);
  const [before = "", behind = ""] = page.split(`<summary>${line}</summary>`);
  expect(before).toMatch(/<details class="more">$/);
  const inputs = [...before.matchAll(/<input [^>]+>/g)].map(([input]) => input);
  expect(inputs).toEqual([
    expect.stringMatching(/value="micro-credential-readiness".*checked|checked.*value="micro-credential-readiness"/),
  ]);
  expect([...behind.matchAll(/<input [^>]+>/g)].length).toBeGreaterThan(1);
  expect(behind).not.toContain("checked");
});

test("the line is open where one of those behind it is chosen", async () => {
  expect(await pageOf("en", 100, "public-library-service")).toContain('<details class="more" open="">');
});

test("with only one there is nothing to choose", async () => {
  expect(await pageOf("en", 1)).toBe("");
});
