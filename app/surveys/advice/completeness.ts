/** How far a translation has come. */
export type Completeness = {
  /** Texts the language it is translated from has. */
  readonly all: number;
  /** Places of the texts that are missing or stand unchanged in the other language, `items.PLAN-1.name`, in their order. */
  readonly open: readonly string[];
};

/**
 * Compares the words of a translation with those it is made from, text by text. A text is open when the translation lacks it, or when
 * it is the same letter for letter and has three words or more: names, numbers and loanwords may stay as they are.
 */
export function completenessOf(source: object, translation: object): Completeness {
  const wanted = textsOf(source);
  const given = textsOf(translation);
  const open = [...wanted].flatMap(([path, text]) => {
    const translated = given.get(path);
    return translated === undefined || translated === "" || (translated === text && wordCount(text) >= 3) ? [path] : [];
  });
  return { all: wanted.size, open };
}

/** The whole percentage of a translation that is there; below 100 while anything is open. */
export function percentDone({ all, open }: Completeness): number {
  return all === 0 ? 100 : Math.floor((100 * (all - open.length)) / all);
}

/** The language a questionnaire was written in: one that claims no review of a translation, English before others. */
export function writtenIn(
  words: Readonly<Record<string, { readonly review?: string | undefined }>>,
): string | undefined {
  const own = Object.keys(words).filter((tag) => words[tag]?.review === undefined);
  return own.find((tag) => tag.split("-")[0] === "en") ?? own[0];
}

/** These say something about the file, not to its readers; citations stay in the language of the work. */
const unread = ["language", "review", "sources"];

function textsOf(words: object): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const visit = (value: unknown, path: string) => {
    if (typeof value === "string") texts.set(path, value.trim());
    else if (typeof value === "object" && value !== null)
      for (const [key, part] of Object.entries(value)) visit(part, `${path}.${key}`);
  };
  for (const [key, value] of Object.entries(words)) if (!unread.includes(key)) visit(value, key);
  return texts;
}

function wordCount(text: string): number {
  return text.match(/\p{L}+/gu)?.length ?? 0;
}
