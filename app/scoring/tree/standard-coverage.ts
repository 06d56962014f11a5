import type { ItemAnswers } from "#app/questions/kinds/item-answer.ts";
import { type Scale, shareOf } from "#app/questions/kinds/scale.ts";
import {
  itemsBelow,
  nodesBelow,
  type StandardLink,
  type TreeInstrument,
  type TreeNode,
} from "#app/surveys/tree/tree-instrument.ts";
import { zeroToOne } from "./aggregate.ts";
import { type ItemTotals, itemTotals } from "./item-totals.ts";
import type { ItemState, TreeScores } from "./tree-scores.ts";

/** How far the questions behind a clause are answered; "left-out" when none of them is asked or applies. */
export type ClauseStanding = "answered" | "partly" | "open" | "left-out";

/** One question, group, or entry of a checklist that answers to a clause. */
export type ClauseEvidence = {
  readonly node: string;
  /** The entry of a checklist; null for a whole question or group. */
  readonly entry: string | null;
  readonly standing: ClauseStanding;
  /** On its own scale; null without an answer, and for facts. */
  readonly value: number | null;
  readonly index: number | null;
  /** Whether a page may show the value. */
  readonly publishable: boolean;
};

/** One clause: what answers to it, and how far. "unasked" when nothing does. */
export type ClauseCoverage = {
  readonly clause: string;
  readonly standing: ClauseStanding | "unasked";
  readonly evidence: readonly ClauseEvidence[];
};

/** One standard and what the questionnaire and its answers say about it. */
export type StandardCoverage = {
  readonly standard: string;
  readonly edition: string;
  /** The id of its list of clauses; null where clauses are only named beside questions. */
  readonly listed: string | null;
  readonly clauses: readonly ClauseCoverage[];
  /** Clauses answered wholly or in part ÷ clauses that are not left out, 0 to 1. */
  readonly completeness: number;
};

/**
 * What an institution's answers say about each standard the questionnaire answers to: for each clause the questions, groups and
 * entries of checklists behind it, with their values and how far they are answered.
 *
 * - Listed clauses come in the order of their list, those nobody asks about among them. Without a list, in the order of the
 *   questionnaire.
 * - A clause is answered when everything behind it that applies is, partly when something is, open when nothing is, left out when
 *   nothing behind it is asked or applies.
 *
 * Coverage says that a question was answered, never that a clause is met: that is for the value, and for whoever audits.
 */
export function standardCoverage(
  tree: TreeInstrument,
  answers: ItemAnswers,
  scores: TreeScores,
): readonly StandardCoverage[] {
  const nodes = nodesBelow(tree.whole);
  const links = nodes.flatMap((node) => linked(node, answers, scores));
  const listed = tree.standards.map(({ id, standard, edition }) => ({ id, standard, edition }));
  const others = links
    .map(({ link }) => ({ id: null, standard: link.standard, edition: link.edition }))
    .filter((one) => !listed.some((other) => isSame(one, other)));
  const named = [
    ...listed,
    ...others.filter((one, place) => others.findIndex((other) => isSame(one, other)) === place),
  ];
  return named.map(({ id, standard, edition }) => {
    const own = links.filter(({ link }) => isSame(link, { standard, edition }));
    const list = tree.standards.find((one) => one.id === id)?.clauses;
    const names = list ?? [...new Set(own.map(({ link }) => link.clause))];
    const clauses = names.map((clause) =>
      clauseOf(
        clause,
        own.filter(({ link }) => link.clause === clause).map(({ evidence }) => evidence),
      ),
    );
    return { standard, edition, listed: id, clauses, completeness: completenessOf(clauses) };
  });
}

type Named = Pick<StandardLink, "standard" | "edition">;

function isSame(one: Named, other: Named): boolean {
  return one.standard === other.standard && one.edition === other.edition;
}

function clauseOf(clause: string, evidence: readonly ClauseEvidence[]): ClauseCoverage {
  if (evidence.length === 0) return { clause, standing: "unasked", evidence };
  const asked = evidence.filter(({ standing }) => standing !== "left-out");
  const some = asked.some(({ standing }) => standing === "answered" || standing === "partly");
  const all = asked.every(({ standing }) => standing === "answered");
  return { clause, standing: asked.length === 0 ? "left-out" : all ? "answered" : some ? "partly" : "open", evidence };
}

function completenessOf(clauses: readonly ClauseCoverage[]): number {
  const asked = clauses.filter(({ standing }) => standing !== "left-out");
  const answered = asked.filter(({ standing }) => standing === "answered" || standing === "partly");
  return asked.length === 0 ? 0 : answered.length / asked.length;
}

type Linked = { readonly link: StandardLink; readonly evidence: ClauseEvidence };

function linked(node: TreeNode, answers: ItemAnswers, scores: TreeScores): readonly Linked[] {
  const whole = node.standards.map((link) => ({ link, evidence: evidenceOf(node, scores) }));
  if (node.type === "group") return whole;
  const state = scores.items[node.id]?.state ?? "unanswered";
  const answer = answers[node.id];
  const checked = answer !== undefined && "checked" in answer ? answer.checked : [];
  const entries = Object.entries(node.entryStandards).flatMap(([entry, links]) => {
    const value = state === "answered" ? (checked.includes(entry) ? 1 : 0) : null;
    const evidence = { node: node.id, entry, standing: standings[state], ...valued(value, zeroToOne, true) };
    return links.map((link) => ({ link, evidence }));
  });
  return [...whole, ...entries];
}

const standings: Readonly<Record<ItemState, ClauseStanding>> = {
  answered: "answered",
  unanswered: "open",
  dontKnow: "open",
  notApplicable: "left-out",
  hidden: "left-out",
};

function evidenceOf(node: TreeNode, { nodes, items }: TreeScores): ClauseEvidence {
  if (node.type === "item") {
    const { state, value, scale } = items[node.id] ?? { state: "unanswered" as const, value: null, scale: null };
    return { node: node.id, entry: null, standing: standings[state], ...valued(value, scale, true) };
  }
  const score = nodes[node.id];
  const below = itemsBelow(node).flatMap(({ id }) => items[id] ?? []);
  const scored = itemTotals(below);
  const totals = scored.all > 0 ? scored : itemTotals(below, () => true);
  return {
    node: node.id,
    entry: null,
    standing: groupStanding(totals),
    ...valued(score?.value ?? null, score?.scale ?? null, score?.publishable ?? false),
  };
}

function groupStanding({ all, answered, notApplicable }: ItemTotals): ClauseStanding {
  const applying = all - notApplicable;
  if (applying === 0) return "left-out";
  if (answered === applying) return "answered";
  return answered > 0 ? "partly" : "open";
}

function valued(value: number | null, scale: Scale | null, publishable: boolean) {
  return { value, index: value === null || scale === null ? null : 100 * shareOf(value, scale), publishable };
}
