import type { Item } from "#app/questions/kinds/item.ts";
import type { Context } from "../context/context.ts";
import type { TreeNode } from "../tree/tree-instrument.ts";
import type { Collector } from "./instrument-facts.ts";

/** What an instrument says about circumstances. None of it enters a score, so none of it touches comparison. */
export function addContextFacts(facts: Collector, context: Context): void {
  const { questions, concerns, options, enablers, seeds, notes, gate, stage, terms } = context;
  const { id: _id, version: _version, status: _status, answerSets: _answerSets, whole, ...rest } = questions;
  const { children: sections, ...around } = whole;
  facts.add("structure", null, "questions about circumstances", [rest, around]);
  facts.add("structure", "circumstances", "order of its parts", idsOf(sections));
  for (const section of sections) addSection(facts, section);
  for (const [id, capabilities] of Object.entries(concerns))
    facts.add("structure", id, "questions it concerns", capabilities);
  for (const [set, said] of Object.entries(options))
    for (const [id, option] of Object.entries(said))
      facts.add("structure", `${set} ${id}`, "option of circumstances", option);
  for (const [id, rows] of Object.entries(seeds)) facts.add("structure", id, "rows to open with", rows);
  for (const { id, actions } of enablers) facts.add("structure", id, "enabler", actions);
  for (const { id, ...note } of notes) facts.add("structure", id, "note on circumstances", note);
  facts.add("structure", null, "order of notes on circumstances", idsOf(notes));
  facts.add("structure", null, "order of enablers", idsOf(enablers));
  facts.add("structure", null, "order of terms", idsOf(terms));
  if (stage !== null) facts.add("structure", null, "own judgement of the stage", stage);
  if (gate !== null) facts.add("structure", null, "gate", gate);
  for (const { id, countries } of terms) facts.add("structure", id, "term", countries);
}

function addSection(facts: Collector, node: TreeNode): void {
  if (node.type === "item") {
    addQuestion(facts, node);
    return;
  }
  const { id, children, ...section } = node;
  facts.add("structure", id, "group", true);
  facts.add("structure", id, "when and how it is asked", section);
  facts.add("structure", id, "order of its parts", idsOf(children));
  for (const child of children) {
    facts.add("structure", child.id, "group around it", id);
    addSection(facts, child);
  }
}

function addQuestion(facts: Collector, { id, item, ...node }: Extract<TreeNode, { readonly type: "item" }>): void {
  const { id: _id, kind, ...form } = item;
  facts.add("structure", id, "item", true, [], id);
  facts.add("structure", id, "when and how it is asked", node);
  facts.add("structure", id, "kind", kind, [], id);
  facts.add("structure", id, "answers", choicesIn(item), [], id);
  facts.add("structure", id, "form", form);
}

/** What can be answered, as far as a lost part of it would cost an answer its meaning. */
function choicesIn(item: Item): readonly unknown[] {
  if ("options" in item) return idsOf(item.options);
  if (item.kind === "checklist") return idsOf(item.entries);
  if (item.kind === "inventory") return item.columns;
  return item.kind === "level" ? [item.levels] : [];
}

function idsOf(parts: readonly { readonly id: string }[]): readonly string[] {
  return parts.map(({ id }) => id);
}
