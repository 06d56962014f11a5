import { readFileSync } from "node:fs";
import type { Item } from "#app/questions/kinds/item.ts";
import { parseJson } from "#app/surveys/parse-json.ts";
import { parseYaml } from "#app/surveys/read-yaml.server.ts";
import { checkTree } from "#app/surveys/tree/check-tree.ts";
import { itemsBelow, type TreeInstrument } from "#app/surveys/tree/tree-instrument.ts";

/** The questionnaires of format 2 that tests work with. */
export type Model = "samm-structure" | "mixed-scales" | "system-usability-scale" | "cumulative-levels";

export function modelFile(model: Model, file: string): string {
  return readFileSync(`tests/surveys/models/${model}/${file}`, "utf8");
}

/** The structure of a model, which must be in order. */
export function modelTree(model: Model): TreeInstrument {
  return treeFrom(modelFile(model, "survey.yaml"));
}

/** The structure in a text, which must be in order. */
export function treeFrom(text: string): TreeInstrument {
  const source = parseYaml(text);
  if (!source.ok) throw new Error(source.problems[0]?.message);
  const checked = checkTree(source.value);
  if (!checked.ok) throw new Error(checked.problems.map(({ message }) => message).join("\n"));
  return checked.value;
}

/** The item of that id in the model of every kind. */
export function mixedItem(id: string): Item {
  const found = itemsBelow(modelTree("mixed-scales").whole).find((node) => node.id === id);
  if (found === undefined) throw new Error(`The model has no item ${id}.`);
  return found.item;
}

export function wordsFile(model: Model): unknown {
  const source = parseJson(modelFile(model, "locales/en.json"));
  return source.ok ? source.value : null;
}
