import { readUnsent, saysTheSame, type UnsentAnswer, withAttempt } from "./unsent-answer.ts";

/** The answers of one box that no server has confirmed yet. They survive reload and restart of the browser. */
export type Outbox = {
  /** In the order they were given. */
  readonly all: () => readonly UnsentAnswer[];
  readonly get: (capability: string) => UnsentAnswer | null;
  /** Keeps the newest words about a question; what was tried and when it began to wait are remembered. */
  readonly keep: (answer: Omit<UnsentAnswer, "assessment" | "tried" | "at">) => void;
  readonly remember: (answer: UnsentAnswer) => void;
  /** Lets go of what was confirmed. Words typed while it was under way stay, on the new revision; true when there are some. */
  readonly confirm: (sent: UnsentAnswer, revision: number) => boolean;
  readonly rebase: (capability: string, revision: number) => void;
  readonly drop: (capability: string) => void;
  readonly clear: () => void;
};

const prefix = "waymark/unsent/";

/** One entry per question, so that two tabs never overwrite each other's other answers. */
export function openOutbox(box: string): Outbox {
  const keyOf = (capability: string) => `${prefix}${box}/${capability}`;
  const get = (capability: string) => readUnsent(store.read(keyOf(capability)));
  const put = (answer: UnsentAnswer) => store.write(keyOf(answer.capability), JSON.stringify(answer));
  const drop = (capability: string) => store.remove(keyOf(capability));
  const all = () =>
    store
      .keys()
      .filter((key) => key.startsWith(keyOf("")))
      .flatMap((key) => readUnsent(store.read(key)) ?? [])
      .filter((answer) => answer.assessment === box)
      .sort((one, other) => one.at - other.at);
  return {
    all,
    get,
    keep(answer) {
      const known = get(answer.capability);
      put({ ...answer, assessment: box, tried: known?.tried ?? [], at: known?.at ?? Date.now() });
    },
    remember: (answer) => put(withAttempt(answer)),
    confirm(sent, revision) {
      const known = get(sent.capability);
      if (known === null) return false;
      if (saysTheSame(known.fields, sent.fields)) drop(sent.capability);
      else put({ ...known, base: revision, tried: [] });
      return !saysTheSame(known.fields, sent.fields);
    },
    rebase(capability, revision) {
      const known = get(capability);
      if (known !== null) put({ ...known, base: revision, tried: [] });
    },
    drop,
    clear() {
      for (const { capability } of all()) drop(capability);
    },
  };
}

/** Other boxes that still have answers waiting in this browser. */
export function otherBoxes(box: string): readonly string[] {
  const found = store.keys().flatMap((key) => (key.startsWith(prefix) ? (key.split("/")[2] ?? []) : []));
  return [...new Set(found)].filter((name) => name !== box);
}

/** What a browser refuses to store (private mode, full disk) is kept for the life of the page. */
const memory = new Map<string, string>();
const store = {
  keys: () => [...new Set([...attempt(() => Object.keys(localStorage), []), ...memory.keys()])],
  read: (key: string) => memory.get(key) ?? attempt(() => localStorage.getItem(key), null),
  write(key: string, text: string): void {
    const stored = attempt(() => {
      localStorage.setItem(key, text);
      return true;
    }, false);
    if (stored) memory.delete(key);
    else memory.set(key, text);
  },
  remove(key: string): void {
    memory.delete(key);
    attempt(() => localStorage.removeItem(key), undefined);
  },
};

function attempt<Value>(act: () => Value, otherwise: Value): Value {
  try {
    return act();
  } catch {
    return otherwise;
  }
}
