import { readFileSync } from "node:fs";
import type { Problem } from "#app/questions/problem.ts";
import { checkActions } from "#app/surveys/check-actions.ts";
import { checkSurvey } from "#app/surveys/check-survey.ts";
import { checkWords } from "#app/surveys/check-words.ts";
import { checkContext } from "#app/surveys/context/check-context.ts";
import type { ReadText } from "#app/surveys/file-problem.ts";
import { parseJson } from "#app/surveys/parse-json.ts";
import { parseYaml } from "#app/surveys/read-yaml.server.ts";
import { checkTree } from "#app/surveys/tree/check-tree.ts";
import { checkTreeActions } from "#app/surveys/tree/check-tree-actions.ts";
import { checkTreeWords } from "#app/surveys/tree/check-tree-words.ts";

export type Outcome = {
  readonly ok: boolean;
  readonly value: unknown;
  readonly problems?: readonly Problem[];
};

/** A file to mutate, how it is read, and how its content is checked. Heavier ones are drawn more often. */
export type Source = {
  readonly name: string;
  readonly weight: number;
  readonly text: string;
  readonly parse: (text: string) => ReadText;
  readonly check: (value: unknown) => Outcome;
};

const flagship = "surveys/micro-credential-readiness";
const library = "surveys/public-library-service";
const models = "tests/surveys/models";

/** The files of both formats, the large ones drawn seldom because they take long. */
export function readSources(): readonly Source[] {
  const yaml = (name: string, weight: number, check: Source["check"]): Source => {
    return { name, weight, text: readFileSync(name, "utf8"), parse: parseYaml, check };
  };
  const json = (name: string, weight: number, check: Source["check"]): Source => {
    return { name, weight, text: readFileSync(name, "utf8"), parse: parseJson, check };
  };
  const survey = checkSurvey(contentOf(yaml(`${flagship}/survey.yaml`, 0, checkSurvey))).value;
  const actions = checkActions(contentOf(yaml(`${flagship}/actions.yaml`, 0, checkSurvey)), survey).value;
  const context = checkContext(contentOf(yaml(`${flagship}/context.yaml`, 0, checkSurvey)), survey, actions).value;
  const tree = checkTree(contentOf(yaml(`${models}/mixed-scales/survey.yaml`, 0, checkTree))).value;
  const shelves = checkTree(contentOf(yaml(`${library}/survey.yaml`, 0, checkTree))).value;
  return [
    yaml(`${models}/mixed-scales/survey.yaml`, 60, checkTree),
    yaml(`${models}/cumulative-levels/survey.yaml`, 30, checkTree),
    json(`${models}/mixed-scales/locales/en.json`, 30, (value) => checkTreeWords(value, "en", tree)),
    yaml(`${models}/samm-structure/survey.yaml`, 2, checkTree),
    yaml(`${library}/actions.yaml`, 4, (value) => checkTreeActions(value, shelves)),
    yaml(`${flagship}/survey.yaml`, 2, checkSurvey),
    yaml(`${flagship}/actions.yaml`, 2, (value) => checkActions(value, survey)),
    yaml(`${flagship}/context.yaml`, 20, (value) => checkContext(value, survey, actions)),
    json(`${flagship}/locales/en.json`, 2, (value) => checkWords(value, "en", survey, actions, null, context)),
  ];
}

function contentOf({ parse, text }: Source): unknown {
  const source = parse(text);
  return source.ok ? source.value : null;
}
