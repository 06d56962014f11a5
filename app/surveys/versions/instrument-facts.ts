import type { ActionLibrary, Dimension, Instrument } from "../instrument.ts";
import type { InstrumentWords } from "../instrument-words.ts";
import { type TreeGroup, type TreeInstrument, type TreeNode, wholeId } from "../tree/tree-instrument.ts";
import type { TreeWords } from "../tree/tree-words.ts";

/** What kind of thing a fact about an instrument is. */
export type FactClass = "wording" | "scoring" | "structure";

/** One thing an instrument says, under a name that stays the same from version to version. */
export type Fact = {
  readonly class: FactClass;
  /** What it is about: the id of a question, a group, a lens, …; null for the instrument itself. */
  readonly about: string | null;
  /** What is said: "weight", "core", "answers"; the name alone when it is that the thing exists. */
  readonly what: string;
  readonly value: unknown;
  /** Ids of the groups whose scores it enters, the whole among them; none when it enters no score. */
  readonly enters: readonly string[];
  /** The question whose answers may lose their meaning when this changes; null for others. */
  readonly answers: string | null;
};

export type Facts = ReadonlyMap<string, Fact>;

/** The one fact of which only what both versions have is compared: a part that came or went is told by itself. */
export const orderOfParts = "order of its parts";

/** The name of a fact, the same in every version. */
export function factKey(about: string | null, what: string): string {
  return JSON.stringify([about, what]);
}

/** Everything an instrument of format 1 says. */
export function ladderFacts(instrument: Instrument, words: Readonly<Record<string, InstrumentWords>>): Facts {
  const facts = collector();
  const { levels, insideRoles, outsideRoles, dimensions, lenses, targets, library } = instrument;
  const { headlines, audiences, adoption, balance, voices } = instrument;
  facts.add("structure", null, "levels", levels, dimensions.map(({ id }) => id).concat(wholeId));
  facts.add("structure", null, "roles", [insideRoles, outsideRoles]);
  facts.add("structure", wholeId, orderOfParts, idsOf(dimensions));
  for (const dimension of dimensions) addDimension(facts, dimension);
  for (const { id, source, elements } of lenses) {
    if (source !== undefined) facts.add("structure", id, "source of the lens", source);
    for (const element of elements) {
      facts.add("structure", `${id} ${element.id}`, "lens element", element.capabilities.toSorted());
      const { group = null, role = null, finding = null } = element;
      facts.add("structure", `${id} ${element.id}`, "place of the lens element", [group, role, finding]);
    }
  }
  if (headlines.length > 0) facts.add("structure", null, "headlines", headlines);
  for (const audience of audiences) facts.add("structure", audience.id, "audience", audience.capabilities);
  if (balance !== null) facts.add("structure", null, "lens weighed in reports", balance);
  if (voices.length > 0) facts.add("structure", null, "voices", voices);
  if (adoption !== null) facts.add("structure", null, "source of the stages of adoption", adoption.source);
  for (const { id, needs } of adoption?.stages ?? []) facts.add("structure", id, "stage of adoption", sorted(needs));
  for (const { id, levels: wished, ...target } of targets)
    facts.add("structure", id, "target", sorted({ ...target, levels: sorted(wished) }));
  addLibrary(facts, library);
  addWords(facts, words);
  return facts.all;
}

/** Everything an instrument of format 2 says. */
export function treeFacts(tree: TreeInstrument, words: Readonly<Record<string, TreeWords>>): Facts {
  const facts = collector();
  facts.add("structure", null, "roles", [tree.insideRoles, tree.outsideRoles]);
  addGroupRules(facts, tree.whole, [wholeId]);
  facts.add("structure", wholeId, orderOfParts, idsOf(tree.whole.children));
  for (const node of tree.whole.children) addNode(facts, node, [wholeId]);
  for (const { id, elements } of tree.lenses)
    for (const element of elements)
      facts.add("structure", `${id} ${element.id}`, "lens element", element.nodes.toSorted());
  for (const { id, values } of tree.targets) facts.add("structure", id, "target", sorted(values));
  if (tree.library !== null) addLibrary(facts, tree.library);
  addWords(facts, words);
  return facts.all;
}

type Collector = {
  readonly all: Facts;
  readonly add: (
    kind: FactClass,
    about: string | null,
    what: string,
    value: unknown,
    enters?: readonly string[],
    answers?: string | null,
  ) => void;
};

function collector(): Collector {
  const all = new Map<string, Fact>();
  return {
    all,
    add(kind, about, what, value, enters = [], answers = null) {
      all.set(factKey(about, what), { class: kind, about, what, value, enters, answers });
    },
  };
}

function addLibrary(facts: Collector, { phases, actions, ideas = [] }: ActionLibrary): void {
  for (const phase of phases) facts.add("structure", phase.id, "phase", phase.months);
  for (const action of actions) facts.add("structure", action.id, "action", sorted(action));
  for (const idea of ideas) facts.add("structure", idea.id, "idea", sorted(idea));
}

function addDimension(facts: Collector, { id, weight, literature, capabilities }: Dimension): void {
  facts.add("structure", id, "dimension", true, [wholeId]);
  facts.add("scoring", id, "weight", weight, [wholeId]);
  facts.add("scoring", id, "literature share", literature, [wholeId]);
  facts.add("structure", id, orderOfParts, idsOf(capabilities));
  for (const capability of capabilities) {
    const above = [id, wholeId];
    facts.add("structure", capability.id, "capability", true, above, capability.id);
    facts.add("structure", capability.id, "dimension of the capability", id, above);
    facts.add("scoring", capability.id, "weight", capability.weight, above);
    facts.add("scoring", capability.id, "core", capability.core, above);
    facts.add("scoring", capability.id, "may be answered does not apply", capability.mayBeNotApplicable, above);
    facts.add("structure", capability.id, "roles", sorted(capability.roles));
    facts.add("scoring", capability.id, "studies counted", capability.evidence, above);
    facts.add("structure", capability.id, "advice", capability.guidance ?? null);
  }
}

function addNode(facts: Collector, node: TreeNode, above: readonly string[]): void {
  const answers = node.type === "item" ? node.id : null;
  facts.add("structure", node.id, node.type, true, above, answers);
  facts.add("structure", node.id, "group around it", above[0], above);
  facts.add("structure", node.id, "condition", node.when, above);
  facts.add("scoring", node.id, "weight", node.weight, above);
  facts.add("scoring", node.id, "core", node.core, above);
  facts.add("structure", node.id, "standards", node.standards);
  if (node.type === "group") {
    addGroupRules(facts, node, [node.id, ...above]);
    facts.add("structure", node.id, orderOfParts, idsOf(node.children));
    for (const child of node.children) addNode(facts, child, [node.id, ...above]);
    return;
  }
  const { kind, mayBeNotApplicable, reverse, scored, ...form } = node.item;
  facts.add("structure", node.id, "kind", kind, above, node.id);
  facts.add("scoring", node.id, "may be answered does not apply", mayBeNotApplicable, above);
  facts.add("scoring", node.id, "scored", scored, above);
  facts.add("scoring", node.id, "reversed", reverse, above);
  addForm(facts, node.id, form, above);
  facts.add("structure", node.id, "roles", node.roles === null ? null : sorted(node.roles));
}

/** What can be answered, apart from what it is worth: a new value leaves an answer its meaning, a lost option does not. */
function addForm(
  facts: Collector,
  id: string,
  form: Readonly<Record<string, unknown>>,
  above: readonly string[],
): void {
  for (const [key, value] of Object.entries(form)) {
    if (key === "id" || key === "set") continue;
    if (key === "options" || key === "entries") {
      const entries = value as readonly { readonly id: string }[];
      facts.add(
        "structure",
        id,
        "answers",
        entries.map((one) => one.id),
        above,
        id,
      );
      facts.add("scoring", id, "worth of the answers", entries.map(sorted), above);
    } else if (key === "marks" || key === "full")
      facts.add("scoring", id, key === "marks" ? "worst and best" : key, value, above);
    else facts.add("structure", id, key, value, above, key === "levels" || key === "columns" ? id : null);
  }
}

function addGroupRules(facts: Collector, group: TreeGroup, enters: readonly string[]): void {
  const about = group.id;
  facts.add("scoring", about, "rule", group.aggregate, enters);
  facts.add("scoring", about, "scale", group.scale, enters);
  facts.add("scoring", about, "steps", group.stages, enters);
  facts.add("scoring", about, "bands", group.bands, enters);
  facts.add("scoring", about, "cap of does not apply", group.notApplicableCap, enters);
}

function addWords(facts: Collector, words: Readonly<Record<string, object>>): void {
  const visit = (value: unknown, language: string, path: readonly string[]): void => {
    if (typeof value === "object" && value !== null)
      for (const [key, part] of Object.entries(value)) visit(part, language, [...path, key]);
    else facts.add("wording", path.join("."), `words (${language})`, value);
  };
  for (const [language, texts] of Object.entries(words)) visit(texts, language, []);
}

function idsOf(parts: readonly { readonly id: string }[]): readonly string[] {
  return parts.map(({ id }) => id);
}

/** The same group with its keys in one order, so that writing them in another is no change. */
function sorted<Group extends object>(group: Group): object {
  return Object.fromEntries(Object.entries(group).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
