import { isKeepable, notKeepable, withPlainLines } from "../keepable-text.ts";
import { plainText, quote, suggestId } from "../nearest-id.ts";
import type { ProblemList, ProblemPath } from "../problem.ts";
import type { Item, ItemKind } from "./item.ts";
import type { ItemAnswer } from "./item-answer.ts";
import { readRows } from "./read-rows.ts";

/** The longest text and the longest reason that are kept, in characters. */
export const longestText = 4000;
export const longestShortText = 300;
const longestReason = 2000;

/**
 * Reads one answer of an answers file: exactly one of what the item's kind asks for, `{ notApplicable: reason }` where
 * that is allowed, and `{ dontKnow: true }`. Mistakes are noted with their place; then the answer is null.
 */
export function readItemAnswer(answer: unknown, item: Item, path: ProblemPath, list: ProblemList): ItemAnswer | null {
  if (!isGroup(answer)) {
    list.add(path, () => `${item.id} needs ${formsOf(item)}. Leave ${item.id} out when it is not answered.`);
    return null;
  }
  const allowed = [keys[item.kind], "notApplicable", "dontKnow"];
  const given = Object.keys(answer);
  const unknown = given.filter((key) => !allowed.includes(key));
  for (const key of unknown)
    list.add([...path, key], () => `${quote(key)} does not answer ${item.id}. Give ${formsOf(item)}.`);
  if (unknown.length > 0) return null;
  const [key] = given;
  if (key === undefined || given.length > 1) {
    list.add(
      path,
      () => `${item.id} has ${key === undefined ? "no answer" : "several answers"}. Give ${formsOf(item)}.`,
    );
    return null;
  }
  const note: Note = (message) => {
    list.add([...path, key], message);
    return null;
  };
  if (key === "dontKnow") return answer[key] === true ? { dontKnow: true } : note(() => '"dontKnow" can only be true.');
  if (key === "notApplicable") return readReason(answer[key], item, note);
  return readContent(answer[key], item, [...path, key], list, note);
}

type Note = (message: () => string) => null;
type Group = Readonly<Record<string, unknown>>;

/** The key under which each kind is answered. */
const keys = {
  level: "level",
  choice: "choice",
  "yes-partly-no": "choice",
  agreement: "choice",
  choices: "choices",
  ranking: "ranking",
  checklist: "checked",
  number: "number",
  text: "text",
  inventory: "rows",
} as const satisfies Record<ItemKind, string>;

const examples: Readonly<Record<ItemKind, string>> = {
  level: '{ "level": 3 }',
  choice: '{ "choice": "an option" }',
  "yes-partly-no": '{ "choice": "yes" }, "partly" or "no"',
  agreement: '{ "choice": "agree" }',
  choices: '{ "choices": ["one", "another"] }',
  ranking: '{ "ranking": ["first", "second"] }',
  checklist: '{ "checked": ["what is there"] }',
  number: '{ "number": 12 }',
  text: '{ "text": "words" }',
  inventory: '{ "rows": [{ "column": "cell" }] }',
};

function formsOf(item: Item): string {
  return `one answer, such as ${examples[item.kind]}${item.mayBeNotApplicable ? ', { "notApplicable": "the reason" }' : ""} or { "dontKnow": true }`;
}

function readReason(reason: unknown, item: Item, note: Note): ItemAnswer | null {
  if (!item.mayBeNotApplicable) return note(() => `${item.id} applies to everybody. Give ${formsOf(item)}.`);
  if (typeof reason !== "string" || reason.trim() === "")
    return note(() => `The reason is missing. Write why ${item.id} does not apply.`);
  if (reason.length > longestReason)
    return note(() => `The reason has ${reason.length} characters. Shorten it to at most ${longestReason}.`);
  const text = withPlainLines(reason).trim();
  return isKeepable(text) ? { notApplicable: text } : note(() => notKeepable);
}

function readContent(
  content: unknown,
  item: Item,
  path: ProblemPath,
  list: ProblemList,
  note: Note,
): ItemAnswer | null {
  switch (item.kind) {
    case "level":
      return isWhole(content) && content >= 1 && content <= item.levels
        ? { level: content }
        : note(() => `The level is ${shown(content)}. Use a whole number from 1 to ${item.levels}, without quotes.`);
    case "choice":
    case "yes-partly-no":
    case "agreement": {
      const ids = item.options.map(({ id }) => id);
      return typeof content === "string" && ids.includes(content)
        ? { choice: content }
        : note(() => `${item.id} has no option ${shown(content)}. ${suggestId(plainText(content), ids)}`);
    }
    case "choices": {
      const alone = item.options.filter(({ exclusive }) => exclusive).map(({ id }) => id);
      const choices = readIds(content, idsOf(item.options), item.most, item.id, note);
      if (choices !== null && choices.length > 1 && choices.some((id) => alone.includes(id)))
        return note(() => `${quote(alone[0])} is chosen alone. Remove it, or everything beside it.`);
      return choices === null ? null : { choices };
    }
    case "ranking": {
      const ranking = readIds(content, idsOf(item.options), item.most, item.id, note);
      return ranking === null ? null : { ranking };
    }
    case "checklist": {
      const checked = readIds(content, idsOf(item.entries), item.entries.length, item.id, note);
      return checked === null ? null : { checked };
    }
    case "number": {
      const fault = numberFault(content, item);
      return fault === null ? { number: content as number } : note(() => fault);
    }
    case "text": {
      const most = item.long ? longestText : longestShortText;
      if (typeof content !== "string" || content.trim() === "")
        return note(() => `The text is missing. Write it, or leave ${item.id} out.`);
      if (content.length > most)
        return note(() => `The text has ${content.length} characters. Shorten it to at most ${most}.`);
      const text = withPlainLines(content).trim();
      return isKeepable(text) ? { text } : note(() => notKeepable);
    }
    case "inventory": {
      const rows = readRows(content, item, path, list);
      return rows === null ? null : { rows };
    }
  }
}

/** What is wrong with a number, or null. */
export function numberFault(
  content: unknown,
  { min, max, whole = false }: { readonly min: number | null; readonly max: number | null; readonly whole?: boolean },
): string | null {
  if (typeof content !== "number" || !Number.isFinite(content))
    return `${shown(content)} is no number. Write it without quotes.`;
  if (whole && !Number.isInteger(content)) return `${content} is no whole number. Round it.`;
  if (min !== null && content < min) return `${content} is too small. The least is ${min}.`;
  return max !== null && content > max ? `${content} is too large. The most is ${max}.` : null;
}

function readIds(
  content: unknown,
  known: readonly string[],
  most: number,
  id: string,
  note: Note,
): readonly string[] | null {
  if (!Array.isArray(content) || content.length > known.length + most)
    return note(() => `${id} needs a list of at most ${most} of its options, each in double quotes.`);
  const seen = new Set<string>();
  for (const one of content as readonly unknown[]) {
    if (typeof one !== "string" || !known.includes(one))
      return note(() => `${id} has no option ${shown(one)}. ${suggestId(plainText(one), known)}`);
    if (seen.has(one)) return note(() => `${quote(one)} is named twice. Keep one.`);
    seen.add(one);
  }
  if (seen.size > most) return note(() => `${seen.size} options are chosen. Keep at most ${most}.`);
  return [...seen];
}

function idsOf(entries: readonly { readonly id: string }[]): readonly string[] {
  return entries.map(({ id }) => id);
}

function isWhole(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value);
}

function isGroup(value: unknown): value is Group {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  return typeof value === "string" ? quote(value) : plainText(value);
}
