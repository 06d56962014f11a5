/** A piece of a doc comment: running text, or the items of a list, numbered where the text counts them. */
export type DocPart =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly numbered: boolean; readonly items: readonly string[] };

/** What a tag says: a parameter by its name, the result, an example. */
export type DocTag = {
  readonly kind: "param" | "returns" | "example";
  readonly name: string | null;
  readonly text: string;
};

/** An exported function or constant, as its own comment explains it. */
export type DocComment = {
  readonly name: string;
  readonly parts: readonly DocPart[];
  readonly tags: readonly DocTag[];
};

/** A source file and what its exports say about themselves. */
export type DocumentedFile = { readonly path: string; readonly comments: readonly DocComment[] };

/** The doc comments of a source file's exported functions and constants, in its order. Code without a comment is left out. */
export function docComments(source: string): readonly DocComment[] {
  return [...source.matchAll(documentedExport)].map(([, comment = "", name = ""]) => {
    const lines = comment.split("\n").map((line) => line.replace(/^\s*\*? ?/, "").trimEnd());
    const firstTag = lines.findIndex((line) => tagLine.test(line));
    const text = firstTag < 0 ? lines : lines.slice(0, firstTag);
    return { name, parts: partsOf(text), tags: firstTag < 0 ? [] : tagsOf(lines.slice(firstTag)) };
  });
}

// A comment belongs to the export right behind it, so nothing in it may close a comment.
const documentedExport = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export (?:async )?(?:function\*?|const) (\w+)/g;
const tagLine = /^@(param|returns|example)\b\s*/;
const itemLine = /^(-|\d+\.) /;

function partsOf(lines: readonly string[]): readonly DocPart[] {
  const parts: { readonly mark: string | null; readonly texts: string[] }[] = [];
  let open = false;
  for (const line of lines) {
    if (line.trim() === "") {
      open = false;
      continue;
    }
    const last = parts.at(-1);
    const mark = itemLine.exec(line)?.[1] ?? null;
    if (mark !== null && last !== undefined && last.mark !== null) last.texts.push(line.replace(itemLine, ""));
    else if (mark !== null || !open || last === undefined) parts.push({ mark, texts: [line.replace(itemLine, "")] });
    else last.texts.push(`${last.texts.pop() ?? ""} ${line.trim()}`);
    open = true;
  }
  return parts.map(({ mark, texts }) =>
    mark === null
      ? { kind: "paragraph", text: texts.join(" ") }
      : { kind: "list", numbered: mark !== "-", items: texts },
  );
}

function tagsOf(lines: readonly string[]): readonly DocTag[] {
  const tags: DocTag[] = [];
  for (const line of lines) {
    const kind = kinds.find((one) => tagLine.exec(line)?.[1] === one);
    const last = tags.at(-1);
    if (kind === undefined) {
      if (last !== undefined) tags[tags.length - 1] = { ...last, text: `${last.text} ${line.trim()}`.trim() };
      continue;
    }
    const text = line.replace(tagLine, "");
    const [name = "", ...rest] = text.split(" ");
    tags.push(kind === "param" ? { kind, name, text: rest.join(" ") } : { kind, name: null, text });
  }
  return tags;
}

const kinds = ["param", "returns", "example"] as const;
