import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { createTranslator } from "#app/i18n/translator.ts";
import { TranslatorProvider } from "#app/i18n/translator-context.tsx";
import { ChooseQuestionnaire } from "#app/surveys/choose-questionnaire.tsx";
import { loadInstrumentLibrary } from "#app/surveys/load-instrument.server.ts";
import { offeredAtStart } from "#app/surveys/offered-questionnaires.ts";

async function pageOf(language: string, most = 100): Promise<string> {
  const load = await loadInstrumentLibrary("surveys");
  if (!load.ok) throw new Error(load.problems[0]?.message);
  const offered = offeredAtStart(load.library, language).slice(0, most);
  return renderToStaticMarkup(
    <TranslatorProvider value={createTranslator(language)}>
      <ChooseQuestionnaire offered={offered} chosen="micro-credential-readiness" fault={undefined} />
    </TranslatorProvider>,
  );
}

test.each([
  ["en", ["With a roadmap and peers", "With a result and a report"]],
  ["es", ["Con hoja de ruta y comparación", "Con resultado e informe"]],
])("many questionnaires stand in groups by what they lead to, the one chosen first (%s)", async (language, legends) => {
  const page = await pageOf(language);
  expect([...page.matchAll(/<legend class="legend">([^<]+)/g)].map(([, legend]) => legend)).toEqual(legends);
  const inputs = [...page.matchAll(/<input [^>]+>/g)].map(([input]) => input);
  expect(inputs.length).toBeGreaterThan(2);
  expect(inputs.filter((input) => input.includes("checked"))).toEqual([inputs[0]]);
  expect(inputs[0]).toContain('value="micro-credential-readiness"');
});

test("with only one there is nothing to choose", async () => {
  expect(await pageOf("en", 1)).toBe("");
});
