import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** How many groups, items in each, and items that depend on an earlier one. */
export type SurveySize = { readonly groups: number; readonly perGroup: number; readonly conditions: number };

export const largeSurvey: SurveySize = { groups: 12, perGroup: 25, conditions: 100 };
export const smallSurvey: SurveySize = { groups: 4, perGroup: 5, conditions: 0 };

/** Kinds in turn: levels, a shared set, yes, a number with marks. Every third item depends on the one two before it. */
const kinds = [
  "kind: level, levels: 5",
  "kind: choice, answers: stage, notApplicable: allowed",
  "kind: yes-partly-no, notApplicable: allowed",
  "kind: number, min: 0, max: 100, worst: 0, best: 80",
];
const wordsOfKind = [
  { levels: ["Nothing.", "A little.", "Some.", "Most.", "All of it."] },
  { notApplicable: "Seldom." },
  { notApplicable: "Seldom." },
  {},
];
const tests = [
  (id: string) => `${id} >= 3`,
  (id: string) => `${id} != "none"`,
  (id: string) => `${id} = "yes"`,
  (id: string) => `${id} < 60`,
];

/** Writes a made-up questionnaire in format 2 of the given size into a folder of questionnaires. */
export async function writeSurvey(
  root: string,
  id: string,
  { groups, perGroup, conditions }: SurveySize,
): Promise<void> {
  const items: Record<string, object> = {};
  let dependent = 0;
  const tree = Array.from({ length: groups }, (_, g) => {
    const children = Array.from({ length: perGroup }, (_, at) => {
      const item = `Q${g + 1}-${at + 1}`;
      const kind = at % kinds.length;
      items[item] = { name: `Question ${at + 1} of part ${g + 1}`, ...wordsOfKind[kind] };
      const asks =
        at >= 2 && at % 3 !== 0 && dependent < conditions && dependent < Math.ceil(((g + 1) * conditions) / groups);
      if (asks) dependent++;
      const when = asks ? `, when: '${tests[(at - 2) % tests.length]?.(`Q${g + 1}-${at - 1}`)}'` : "";
      return `      - { id: ${item}, weight: ${1 + (at % 3)}, ${kinds[kind]}${when} }`;
    });
    return `  - id: G${g + 1}\n    scale: { from: 0, to: 100 }\n    children:\n${children.join("\n")}`;
  });
  if (dependent !== conditions) throw new Error(`Only ${dependent} of ${conditions} conditions found a place.`);
  const sets =
    "answerSets:\n  stage:\n    - { id: none, value: 0 }\n    - { id: draft, value: 1 }\n    - { id: settled, value: 3 }\n";
  const head = `format: 2\nid: ${id}\nversion: 1.0.0\nstatus: expert-draft\n${sets}overall: { scale: { from: 0, to: 100 } }\ntree:\n`;
  const words = {
    language: "en",
    title: `A made-up questionnaire of ${groups * perGroup} items`,
    description: "Made to be measured.",
    statusNote: "This questionnaire is made up.",
    answerSets: { stage: { none: "Nothing yet", draft: "A draft", settled: "Settled" } },
    groups: Object.fromEntries(Array.from({ length: groups }, (_, g) => [`G${g + 1}`, { name: `Part ${g + 1}` }])),
    items,
  };
  const folder = join(root, id);
  await mkdir(join(folder, "locales"), { recursive: true });
  await writeFile(join(folder, "survey.yaml"), `${head}${tree.join("\n")}\n`);
  await writeFile(join(folder, "locales/en.json"), JSON.stringify(words, null, 2));
}
