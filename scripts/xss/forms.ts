/** A form as a page shows it. */
export type Form = {
  readonly method: string;
  /** Where it goes, or null for the page itself. */
  readonly action: string | null;
  readonly controls: readonly Control[];
};

export type Control = {
  readonly kind: "text" | "hidden" | "choice" | "box" | "button" | "other";
  readonly type: string;
  readonly name: string;
  readonly value: string;
  /** Chosen, ticked or pressed unless somebody does otherwise. */
  readonly on: boolean;
  readonly longest: number | null;
};

/** The forms of a page. Our own markup quotes every attribute and escapes every text, which is what makes this simple. */
export function formsIn(html: string): readonly Form[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].map(([, opening = "", body = ""]) => ({
    method: (attribute(opening, "method") ?? "get").toLowerCase(),
    action: attribute(opening, "action"),
    controls: [...controlsIn(body), ...controlsOutside(html, attribute(opening, "id"))],
  }));
}

/** Whether somebody may type what they like into it. */
export function takesText({ kind }: Control): boolean {
  return kind === "text";
}

/** Buttons and fields that belong to a form by its id stand anywhere on the page. */
function controlsOutside(html: string, id: string | null): readonly Control[] {
  if (id === null) return [];
  return controlsIn(html).filter(({ form }) => form === id);
}

function controlsIn(html: string): readonly (Control & { readonly form: string | null })[] {
  const found = html.matchAll(
    /<(input|button)\b([^>]*)>|<textarea\b([^>]*)>(.*?)<\/textarea>|<select\b([^>]*)>(.*?)<\/select>/gs,
  );
  return [...found].flatMap(([, tag, simple = "", area, words = "", select, options = ""]) => {
    const attributes = simple || area || select || "";
    const name = attribute(attributes, "name");
    if (name === null || / disabled\b/.test(attributes)) return [];
    const longest = Number(attribute(attributes, "maxLength") ?? attribute(attributes, "maxlength") ?? 0) || null;
    const common = { name, longest, form: attribute(attributes, "form") };
    if (area !== undefined)
      return [{ ...common, kind: "text" as const, type: "textarea", value: plain(words), on: true }];
    if (select !== undefined) {
      return [{ ...common, kind: "choice" as const, type: "select", value: chosenOf(options), on: true }];
    }
    const type = attribute(attributes, "type") ?? (tag === "button" ? "submit" : "text");
    const value = attribute(attributes, "value") ?? (/^(radio|checkbox)$/.test(type) ? "on" : "");
    const on = / checked\b/.test(attributes);
    return [{ ...common, kind: kindOf(type), type, value, on: kindOf(type) === "box" ? on : true }];
  });
}

function kindOf(type: string): Control["kind"] {
  if (/^(text|search|url|tel)$/.test(type)) return "text";
  if (type === "hidden") return "hidden";
  if (/^(radio|checkbox)$/.test(type)) return "box";
  return type === "submit" ? "button" : "other";
}

/** The selected option, or the first that says something. */
function chosenOf(options: string): string {
  const all = [...options.matchAll(/<option\b([^>]*)>(.*?)<\/option>/gs)].map(([, attributes = "", words = ""]) => ({
    value: attribute(attributes, "value") ?? plain(words),
    selected: / selected\b/.test(attributes),
  }));
  const chosen = all.find(({ selected, value }) => selected && value !== "") ?? all.find(({ value }) => value !== "");
  return chosen?.value ?? "";
}

function attribute(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes);
  return found === null ? null : plain(found[1] ?? "");
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', amp: "&", "#x27": "'" };

/** Markup read as text: what the escaping of our pages did is undone. */
export function plain(markup: string): string {
  return markup.replace(/&(lt|gt|quot|amp|#x27);/g, (_, name: string) => entities[name] ?? "");
}
