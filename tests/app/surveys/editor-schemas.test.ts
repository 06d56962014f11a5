import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { type EditorSchema, editorSchemas } from "#app/surveys/editor-schemas.ts";
import { parseJson } from "#app/surveys/parse-json.ts";
import { parseYaml } from "#app/surveys/read-yaml.server.ts";

const schemas = editorSchemas();
const names: readonly EditorSchema[] = ["survey", "actions", "context", "panel", "words"];

test.each(names)("the published schema of %s is the one the check uses (refresh it with vitest -u)", async (name) => {
  await expect(`${JSON.stringify(schemas[name], null, 2)}\n`).toMatchFileSnapshot(
    `../../../surveys/${name}.schema.json`,
  );
});

/** Whether a file fits its published schema, read the way an editor would. */
function fits(name: EditorSchema, file: string, change: (text: string) => string = (text) => text): boolean {
  const published: unknown = JSON.parse(readFileSync(`surveys/${name}.schema.json`, "utf8"));
  const text = change(readFileSync(file, "utf8"));
  const source = file.endsWith(".yaml") ? parseYaml(text) : parseJson(text);
  if (!source.ok) throw new Error(source.problems[0]?.message);
  return z.fromJSONSchema(published as Parameters<typeof z.fromJSONSchema>[0]).safeParse(source.value).success;
}

describe("an editor finds nothing wrong with what the check accepts", () => {
  test.each<[EditorSchema, string]>([
    ["survey", "surveys/micro-credential-readiness/survey.yaml"],
    ["survey", "surveys/public-library-service/survey.yaml"],
    ["survey", "tests/surveys/models/mixed-scales/survey.yaml"],
    ["survey", "tests/surveys/models/samm-structure/survey.yaml"],
    ["survey", "tests/surveys/models/cumulative-levels/survey.yaml"],
    ["actions", "surveys/micro-credential-readiness/actions.yaml"],
    ["context", "surveys/micro-credential-readiness/context.yaml"],
    ["words", "surveys/micro-credential-readiness/locales/es.json"],
    ["words", "surveys/public-library-service/locales/es.json"],
  ])("%s: %s", (name, file) => {
    expect(fits(name, file)).toBe(true);
  });

  test.each<[EditorSchema, string, string, string]>([
    ["survey", "surveys/micro-credential-readiness/survey.yaml", "levels: 5", "levels: five"],
    ["survey", "surveys/public-library-service/survey.yaml", "kind: number", "kind: nummer"],
    ["survey", "surveys/public-library-service/survey.yaml", "aggregate: staged", "aggregate: stagd"],
    ["survey", "surveys/public-library-service/survey.yaml", "    weight: 3", "    wieght: 3"],
    ["context", "surveys/micro-credential-readiness/context.yaml", "kind: ranking", "kind: rank"],
    ["context", "surveys/micro-credential-readiness/context.yaml", "before: Pilot", "after: Pilot"],
    ["words", "surveys/public-library-service/locales/en.json", '"title"', '"titel"'],
  ])("and underlines in %s of %s that %s became %s", (name, file, from, to) => {
    expect(fits(name, file, (text) => text.replace(from, to))).toBe(false);
  });
});
