import { expect, test } from "vitest";
import { joinsTwoThings } from "#app/surveys/advice/double-barrelled.ts";

test.each([
  ["Is there a plan, and is it known?", "yes-partly-no", "en", ", and"],
  ["Are rules and/or guides written?", "yes-partly-no", "en", "and/or"],
  ["They make me more motivated and more sure of myself.", "agreement", "en", "and"],
  ["¿Hay un plan, y se conoce?", "yes-partly-no", "es", ", y"],
  ["Me dan más motivación y más seguridad.", "agreement", "es-MX", "y"],
  ["¿Hay normas y/o guías?", "yes-partly-no", "es", "y/o"],
] as const)("%s asks two things", (question, kind, language, joined) => {
  expect(joinsTwoThings(question, kind, language)).toBe(joined);
});

test.each([
  ["Is it open in the evening or at the weekend?", "yes-partly-no", "en"],
  ["Were teachers, learners, and employers heard?", "yes-partly-no", "en"],
  ["Is there a plan for fire, flood, power failure and attacks?", "yes-partly-no", "en"],
  ["Are terms and conditions published?", "yes-partly-no", "en"],
  ["Our staff understand what readers need.", "agreement", "en"],
  ["¿Se ha escuchado al profesorado, a quienes aprenden y a las empresas?", "yes-partly-no", "es"],
  ["Gibt es einen Plan, und ist er bekannt?", "yes-partly-no", "de"],
] as const)("%s does not, as far as anybody can tell", (question, kind, language) => {
  expect(joinsTwoThings(question, kind, language)).toBeNull();
});
