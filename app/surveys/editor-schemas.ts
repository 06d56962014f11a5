import { z } from "zod";
import { actionsSchema, treeActionsSchema } from "./action-schema.ts";
import { wordsSchema } from "./check-words.ts";
import { wholeContext } from "./context/context-schema.ts";
import { panelSchema } from "./panel/check-panel.ts";
import { surveySchema } from "./survey-schema.ts";
import { treeWordsSchema } from "./tree/check-tree-words.ts";
import { groupSchema, itemSchemas, treeSchema } from "./tree/tree-schema.ts";

export type EditorSchema = "survey" | "actions" | "context" | "panel" | "words";

/**
 * JSON Schema (draft 2020-12) of the files of an instrument, for editors that complete and underline while one writes. Made from
 * the schemas the check itself uses. What only the check can tell, such as an id that names nothing, is not in it.
 */
export function editorSchemas(): Readonly<Record<EditorSchema, object>> {
  return {
    survey: published("survey.yaml of an instrument, in format 1 or 2", z.union([surveySchema, wholeTree()])),
    actions: published("actions.yaml of an instrument, in format 1 or 2", z.union([actionsSchema, treeActionsSchema])),
    panel: published("panel.yaml of an instrument, in format 1 or 2", panelSchema),
    context: published("context.yaml of an instrument in format 1", wholeContext()),
    words: published(
      "locales/<language>.json of an instrument, in format 1 or 2",
      z.union([wordsSchema, treeWordsSchema]),
    ),
  };
}

function published(title: string, schema: z.ZodType): object {
  return { title, ...z.toJSONSchema(schema, { io: "input", reused: "ref" }) };
}

/** The check reads a tree node by node; an editor needs the whole of it in one. */
function wholeTree(): z.ZodType {
  const node: z.ZodType = z.lazy(() => z.union([group, ...Object.values(itemSchemas)]));
  const group = groupSchema.extend({ children: z.array(node).min(1).max(500) });
  return treeSchema.extend({ tree: z.array(node).min(1).max(500) });
}
