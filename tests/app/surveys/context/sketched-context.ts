import { readFileSync } from "node:fs";
import { checkActions } from "#app/surveys/check-actions.ts";
import { checkSurvey } from "#app/surveys/check-survey.ts";
import { checkContext } from "#app/surveys/context/check-context.ts";
import type { Context } from "#app/surveys/context/context.ts";
import { parseYaml } from "#app/surveys/read-yaml.server.ts";

const folder = "surveys/micro-credential-readiness";

export const survey = checkSurvey(contentOf("survey.yaml")).value;
export const library = checkActions(contentOf("actions.yaml"), survey).value;

/** A small context.yaml for the ladder of micro-credentials, one of everything. */
export const sketch = `answerSets:
  means: [{ id: scarce, capabilities: [CUL-2] }, { id: enough }]
  ways: [{ id: first, evidence: { source: sasmita-2026, locator: Table 6, n: 8, of: 23 } }, { id: second }]
  barriers: [{ id: terms, capabilities: [STD-1], enablers: [together] }, { id: money }]
enablers:
  - { id: together, actions: [X2, CUL-5a] }
sections:
  - id: place
    questions:
      - { id: means, kind: choice, answers: means, capabilities: [CUL-2] }
      - { id: right, kind: yes-partly-no }
      - { id: why, kind: text, long: true, when: right = "no" }
  - id: work
    when: means = "enough"
    questions:
      - { id: ways, kind: choices, answers: ways }
      - { id: barriers, kind: choices, answers: barriers }
      - id: risks
        kind: inventory
        columns: [{ id: risk, type: text, required: true }, { id: owner, type: text }]
        seeds: [theatre, income]
notes:
  - { id: first-things, when: means = "scarce", phase: Foundation, capabilities: [STD-2] }
  - { id: aside, when: answered(means) }
gate: { when: right = "no", before: Pilot, override: [why] }
terms:
  - { id: south, countries: [AU, NZ] }
`;

/** A context as its check gives it. */
export function contextOf(text = sketch): Context {
  const checked = checkContext(parsed(text).value, survey, library);
  if (!checked.ok) throw new Error(checked.problems.map(({ message }) => message).join("\n"));
  return checked.value;
}

/** What the check says about a text, as `line:column message`; warnings with a mark. */
export function complaints(text: string): readonly string[] {
  const source = parsed(text);
  const checked = checkContext(source.value, survey, library);
  const said = (mark: string) => (problem: (typeof checked.warnings)[number]) => {
    const { line, column } = source.locate(problem.path);
    return `${mark}${line}:${column} ${problem.message}`;
  };
  return [...(checked.ok ? [] : checked.problems.map(said(""))), ...checked.warnings.map(said("warning "))];
}

function parsed(text: string) {
  const source = parseYaml(text);
  if (!source.ok) throw new Error(source.problems[0]?.message);
  return source;
}

function contentOf(file: string): unknown {
  return parsed(readFileSync(`${folder}/${file}`, "utf8")).value;
}
