import { itemScale } from "#app/questions/kinds/item-value.ts";
import type { ActionLibrary, Dimension, Instrument, LensElement } from "../instrument.ts";
import type { InstrumentWords } from "../instrument-words.ts";
import { linksOf, type TreeGroup, type TreeInstrument, type TreeNode, wholeId } from "../tree/tree-instrument.ts";
import type { TreeWords } from "../tree/tree-words.ts";
import { addContextFacts } from "./context-facts.ts";

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

/** Of an order only what both versions have is compared: a part that came or went is told by itself. */
export function isOrder({ what }: Pick<Fact, "what">): boolean {
  return what.startsWith("order of ");
}

const orderOfParts = "order of its parts";

/** The name of a fact, the same in every version. */
export function factKey(about: string | null, what: string): string {
  return JSON.stringify([about, what]);
}

/** Everything an instrument of format 1 says. */
export function ladderFacts(instrument: Instrument, words: Readonly<Record<string, InstrumentWords>>): Facts {
  const facts = collector();
  const { levels, insideRoles, outsideRoles, dimensions, lenses, targets, library } = instrument;
  addStanding(facts, instrument);
  facts.add("structure", null, "levels", levels, dimensions.map(({ id }) => id).concat(wholeId));
  facts.add("structure", null, "roles", [insideRoles, outsideRoles]);
  facts.add("structure", wholeId, orderOfParts, idsOf(dimensions));
  for (const dimension of dimensions) addDimension(facts, dimension);
  addLenses(
    facts,
    lenses.map(({ id, source, elements }) => ({
      ...{ id, source },
      elements: elements.map(({ capabilities: of, ...element }) => ({ ...element, of })),
    })),
  );
  addViews(facts, instrument);
  for (const { id, ...target } of targets) facts.add("structure", id, "target", target);
  // Without a choice the plan aims at the first target.
  facts.add("structure", null, "order of targets", idsOf(targets));
  addActions(facts, library);
  if (instrument.context !== null) addContextFacts(facts, instrument.context);
  addWords(facts, words, () => null);
  return facts.all;
}

/** Everything an instrument of format 2 says. */
export function treeFacts(tree: TreeInstrument, words: Readonly<Record<string, TreeWords>>): Facts {
  const facts = collector();
  addStanding(facts, tree);
  facts.add("structure", null, "roles", [tree.insideRoles, tree.outsideRoles]);
  addGroupRules(facts, tree.whole, [wholeId]);
  facts.add("structure", wholeId, orderOfParts, idsOf(tree.whole.children));
  for (const node of tree.whole.children) addNode(facts, node, [wholeId]);
  addLenses(
    facts,
    tree.lenses.map(({ id, elements }) => ({ id, elements: elements.map((one) => ({ id: one.id, of: one.nodes })) })),
  );
  for (const { id, nodes } of tree.weights) facts.add("scoring", id, "set of weights", nodes);
  for (const { id, values } of tree.targets) facts.add("structure", id, "target", values);
  if (tree.library !== null) addActions(facts, tree.library);
  for (const { id, ...standard } of tree.standards) facts.add("structure", id, "listed standard", standard);
  facts.add("structure", null, "order of sets of weights", idsOf(tree.weights));
  facts.add("structure", null, "order of targets", idsOf(tree.targets));
  facts.add("structure", null, "order of standards", idsOf(tree.standards));
  for (const { group, ...said } of tree.literature) facts.add("structure", group, "literature", said);
  for (const { item, ...said } of tree.studies) facts.add("structure", item, "studies", said);
  // "12" means something else when days become hours.
  addWords(facts, words, ([part, id, text]) => (part === "items" && text === "unit" ? (id ?? null) : null));
  return facts.all;
}

export type Collector = {
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
      all.set(factKey(about, what), { class: kind, about, what, value: inOrder(value), enters, answers });
    },
  };
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
    facts.add("structure", capability.id, "roles", capability.roles);
    facts.add("scoring", capability.id, "studies counted", capability.evidence, above);
    facts.add("structure", capability.id, "advice", capability.guidance ?? null);
  }
}

/** How far it can be trusted, which can be found out after people have answered it. */
function addStanding(facts: Collector, { status, panel }: Pick<Instrument, "status" | "panel">): void {
  facts.add("wording", null, "status", status);
  if (panel !== null) facts.add("wording", null, "panel", panel);
}

type LensFacts = {
  readonly id: string;
  readonly source?: string | undefined;
  readonly elements: readonly (Omit<LensElement, "capabilities"> & { readonly of: readonly string[] })[];
};

function addLenses(facts: Collector, lenses: readonly LensFacts[]): void {
  facts.add("structure", null, "order of lenses", idsOf(lenses));
  for (const { id, source, elements } of lenses) {
    if (source !== undefined) facts.add("structure", id, "source of the lens", source);
    facts.add("structure", id, "order of its elements", idsOf(elements));
    for (const element of elements) {
      const { group = null, role = null, finding = null } = element;
      facts.add("structure", `${id} ${element.id}`, "lens element", element.of.toSorted());
      facts.add("structure", `${id} ${element.id}`, "place of the lens element", [group, role, finding]);
    }
  }
}

/** What reports tell beside the scores. */
function addViews(facts: Collector, { headlines, audiences, adoption, balance, voices }: Instrument): void {
  if (headlines.length > 0) facts.add("structure", null, "headlines", headlines);
  for (const audience of audiences) facts.add("structure", audience.id, "audience", audience.capabilities);
  facts.add("structure", null, "order of audiences", idsOf(audiences));
  if (balance !== null) facts.add("structure", null, "lens weighed in reports", balance);
  if (voices.length > 0) facts.add("structure", null, "voices", voices);
  if (adoption === null) return;
  facts.add("structure", null, "source of the stages of adoption", adoption.source);
  for (const { id, needs } of adoption.stages) facts.add("structure", id, "stage of adoption", needs);
  facts.add("structure", null, "order of stages of adoption", idsOf(adoption.stages));
}

function addActions(facts: Collector, { tags = [], phases, effort, actions, ideas = [] }: ActionLibrary): void {
  if (tags.length > 0) facts.add("structure", null, "topics of actions", tags);
  for (const phase of phases) facts.add("structure", phase.id, "phase", phase.months);
  facts.add("structure", null, "order of phases", idsOf(phases));
  for (const [size, amount] of Object.entries(effort)) facts.add("structure", size, "effort", amount);
  for (const action of actions) facts.add("structure", action.id, "action", action);
  facts.add("structure", null, "order of actions", idsOf(actions));
  for (const idea of ideas) facts.add("structure", idea.id, "idea", idea);
  if (ideas.length > 0) facts.add("structure", null, "order of ideas", idsOf(ideas));
}

/** `around` are the groups around it, the nearest first. What is never scored enters none of them. */
function addNode(facts: Collector, node: TreeNode, around: readonly string[]): void {
  const answers = node.type === "item" ? node.id : null;
  const above = isScored(node) ? around : [];
  facts.add("structure", node.id, node.type, true, above, answers);
  facts.add("structure", node.id, "group around it", around[0], above);
  facts.add("structure", node.id, "condition", node.when, above);
  facts.add("scoring", node.id, "weight", node.weight, above);
  facts.add("scoring", node.id, "core", node.core, above);
  facts.add("structure", node.id, "standards", linksOf(node));
  if (node.type === "group") {
    addGroupRules(facts, node, isScored(node) ? [node.id, ...above] : []);
    facts.add("structure", node.id, orderOfParts, idsOf(node.children));
    for (const child of node.children) addNode(facts, child, [node.id, ...around]);
    return;
  }
  const { id: _, kind, mayBeNotApplicable, reverse, scored, ...form } = node.item;
  facts.add("structure", node.id, "kind", kind, above, node.id);
  facts.add("scoring", node.id, "may be answered does not apply", mayBeNotApplicable, above);
  facts.add("scoring", node.id, "scored", scored, above);
  facts.add("scoring", node.id, "reversed", reverse, above);
  addForm(facts, node.id, form, above);
  facts.add("structure", node.id, "roles", node.roles === null ? null : node.roles);
}

function isScored(node: TreeNode): boolean {
  return node.type === "item" ? itemScale(node.item) !== null : node.scale !== null;
}

/** What changes which answers can be given, beside the list of answers itself. */
const limits: ReadonlySet<string> = new Set(["levels", "columns", "min", "max", "whole", "most", "long"]);

/** What can be answered, apart from what it is worth: a new value leaves an answer its meaning, a lost option does not. */
function addForm(
  facts: Collector,
  id: string,
  form: Readonly<Record<string, unknown>>,
  above: readonly string[],
): void {
  for (const [key, value] of Object.entries(form)) {
    // The set an answer comes from gives it its words, and nothing else.
    if (key === "set") facts.add("wording", id, "set of its answers", value);
    else if (key === "options" || key === "entries") {
      const entries = value as readonly { readonly id: string }[];
      facts.add(
        "structure",
        id,
        "answers",
        entries.map((one) => one.id),
        above,
        id,
      );
      facts.add("scoring", id, "worth of the answers", entries, above);
    } else if (key === "marks" || key === "full")
      facts.add("scoring", id, key === "marks" ? "worst and best" : key, value, above);
    else facts.add("structure", id, key, value, above, limits.has(key) ? id : null);
  }
}

function addGroupRules(facts: Collector, group: TreeGroup, enters: readonly string[]): void {
  const about = group.id;
  facts.add("scoring", about, "rule", group.aggregate, enters);
  facts.add("scoring", about, "scale", group.scale, enters);
  facts.add("scoring", about, "steps", group.stages, enters);
  facts.add("scoring", about, "bands", group.bands, enters);
  facts.add("wording", about, "set of its bands", group.bandSet);
  facts.add("scoring", about, "cap of does not apply", group.notApplicableCap, enters);
}

/** Words, each under its path; `meantBy` names the question whose answers take their meaning from them. */
function addWords(
  facts: Collector,
  words: Readonly<Record<string, object>>,
  meantBy: (path: readonly string[]) => string | null,
): void {
  const visit = (value: unknown, language: string, path: readonly string[]): void => {
    if (typeof value === "object" && value !== null)
      for (const [key, part] of Object.entries(value)) visit(part, language, [...path, key]);
    else facts.add("wording", path.join("."), `words (${language})`, value, [], meantBy(path));
  };
  for (const [language, texts] of Object.entries(words)) visit(texts, language, []);
}

function idsOf(parts: readonly { readonly id: string }[]): readonly string[] {
  return parts.map(({ id }) => id);
}

/** The same value with the keys of every group in one order, so that writing them in another is no change. */
function inOrder(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(inOrder);
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, part]) => [key, inOrder(part)]));
}
