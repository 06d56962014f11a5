/** What a browser would send back from a page's own form, button aside. The language switch is another form. */
export function readForm(html: string): URLSearchParams {
  const form = html.match(/<form(?![^>]*action="\/language")[^>]*method="post"[^>]*>([\s\S]*?)<\/form>/)?.[1] ?? "";
  const fields = new URLSearchParams();
  const controls = /<input([^>]*)>|<textarea([^>]*)>([\s\S]*?)<\/textarea>|<select([^>]*)>([\s\S]*?)<\/select>/g;
  for (const [, input, area, text, select, options] of form.matchAll(controls)) {
    const name = attribute(input ?? area ?? select ?? "", "name");
    if (name === null) continue;
    if (area !== undefined) fields.append(name, unescapeText(text ?? "").replace(/^\n/, ""));
    else if (select !== undefined) fields.append(name, chosenOption(options ?? ""));
    else if (!/type="(radio|checkbox)"/.test(input ?? "") || / checked=""/.test(input ?? "")) {
      fields.append(name, attribute(input ?? "", "value") ?? "");
    }
  }
  return fields;
}

/** The words of a page, or of one of its elements by id, as somebody reads them. */
export function readText(html: string, id?: string): string {
  const from = id === undefined ? 0 : html.indexOf(`id="${id}"`);
  if (from < 0) return "";
  const shown = id === undefined ? html : html.slice(html.indexOf(">", from) + 1, html.indexOf("</", from));
  return unescapeText(shown.replace(/<(style|script|template)[\s\S]*?<\/\1>/g, "").replace(/<[^>]*>/g, " "))
    .replace(/\s+/g, " ")
    .trim();
}

function chosenOption(options: string): string {
  const chosen = options.match(/<option[^>]* selected=""[^>]*>/)?.[0] ?? options.match(/<option[^>]*>/)?.[0] ?? "";
  return attribute(chosen, "value") ?? "";
}

function attribute(tag: string, name: string): string | null {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? null : unescapeText(value);
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

function unescapeText(html: string): string {
  return html.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[name] ?? whole;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });
}
