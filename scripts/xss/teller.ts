import type { Reply, Visitor } from "../../tests/support/visitor.server.ts";
import { type Control, type Form, formsIn, takesText } from "./forms.ts";

/** A page as it was answered, to be shown in a browser afterwards. */
export type Page = { readonly path: string; readonly html: string; readonly headers: Reply["headers"] };

/** What was stored and seen on the way: every page, and every text field by the kind of page it stands on. */
export type Told = {
  readonly pages: Page[];
  readonly seen: Set<string>;
  readonly filled: Set<string>;
  /** Addresses that answered with a page. */
  readonly visited: Set<string>;
};

export const password = "a boat for the whole orchestra";

type Sending = {
  /** The form that has a control of this name, where a page has several. */
  readonly having?: string;
  /** What to type or choose instead of what would be. */
  readonly but?: Readonly<Record<string, string>>;
  readonly expect: number;
};

/** Somebody who types one text into every field of every form that comes along. */
export class Teller {
  readonly #visitor: Visitor;
  readonly #text: string;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #told: Told;

  constructor(visitor: Visitor, text: string, told: Told, headers: Readonly<Record<string, string>>) {
    this.#visitor = visitor;
    this.#text = text;
    this.#told = told;
    // Where a browser's name is shown, it is somebody's text too.
    this.#headers = { ...headers, "User-Agent": latin(text) };
  }

  /** Opens a page and keeps it to be shown. */
  async open(path: string): Promise<string> {
    const reply = await this.#visitor.get(path, this.#headers);
    if (reply.status !== 200) throw new Error(`${path} answered ${reply.status}.`);
    return this.#keep(path, reply);
  }

  /** The same with the text in the address, as a form that only looks would send it. */
  look(path: string, ...names: readonly string[]): Promise<string> {
    for (const name of names) this.#told.filled.add(fieldOf(path, name));
    return this.open(`${path}?${new URLSearchParams(names.map((name) => [name, this.#text]))}`);
  }

  /** Fills in the form of a page and sends it. */
  async send(path: string, sending: Sending): Promise<Reply> {
    return this.answer(path, await this.open(path), sending);
  }

  /** The same with the form of a page that is open already. */
  async answer(path: string, html: string, sending: Sending): Promise<Reply> {
    const { having, expect } = sending;
    const form = formsIn(html).find(
      ({ method, action, controls }) =>
        method === "post" &&
        !/^\/(language|sign-out)$/.test(action ?? "") &&
        (having === undefined || controls.some(({ name, value }) => name === having || `${name}=${value}` === having)),
    );
    if (form === undefined) throw new Error(`${path} has no form with ${having ?? "anything in it"}.`);
    return this.post(form.action ?? path, this.#fill(path, form, sending), expect);
  }

  /** Sends fields to an address, whatever form they come from, and keeps the page that answers. */
  async post(path: string, fields: URLSearchParams, expect: number): Promise<Reply> {
    const reply = await this.#visitor.post(path, fields, this.#headers);
    if (reply.status !== expect) {
      throw new Error(`${path} answered ${reply.status} and not ${expect} to ${fields}: ${faultsIn(reply.text)}`);
    }
    if (reply.status !== 303) this.#keep(path, reply);
    return reply;
  }

  /** Sends a file that holds the text. */
  async upload(path: string, text: string, expect: number): Promise<void> {
    const boundary = "the-file";
    const head = 'Content-Disposition: form-data; name="file"; filename="round.json"\r\nContent-Type: application/json';
    const body = `--${boundary}\r\n${head}\r\n\r\n${text}\r\n--${boundary}--\r\n`;
    const type = { "Content-Type": `multipart/form-data; boundary=${boundary}` };
    const reply = await this.#visitor.send("POST", path, { ...this.#headers, ...type }, body);
    if (reply.status !== expect) throw new Error(`${path} answered ${reply.status} to a file.`);
    this.#keep(path, reply);
  }

  #keep(path: string, { text, headers }: Reply): string {
    this.#told.pages.push({ path, html: text, headers });
    this.#told.visited.add(path.replace(/\?.*$/, ""));
    for (const { action, controls } of formsIn(text)) {
      for (const { name } of controls.filter(takesText)) this.#told.seen.add(fieldOf(action ?? path, name));
    }
    return text;
  }

  #fill(page: string, { action, controls }: Form, { but = {} }: Sending): URLSearchParams {
    const path = action ?? page;
    const fields = new URLSearchParams();
    const chosen = chosenIn(controls);
    const pressed = controls.find(({ kind }) => kind === "button");
    for (const control of controls) {
      const { kind, name, type, value } = control;
      if (name in but) {
        if (takesText(control) && but[name]?.includes(this.#text)) this.#told.filled.add(fieldOf(path, name));
        // The circles of one question are one field; cells of the same column are one each.
        if (kind === "box") fields.set(name, but[name] ?? "");
        else fields.append(name, but[name] ?? "");
      } else if (takesText(control)) {
        this.#told.filled.add(fieldOf(path, name));
        fields.append(name, typedInto(control, this.#text));
      } else if (kind === "box" ? chosen.has(control) : kind !== "button" || control === pressed) {
        fields.append(name, type === "password" ? password : value);
      }
    }
    for (const [name, value] of Object.entries(but)) if (value === "") fields.delete(name);
    return fields;
  }
}

/** Of the circles of one question the one with a reason to give, else a level; of the boxes all. */
function chosenIn(controls: readonly Control[]): ReadonlySet<Control> {
  const boxes = controls.filter(({ kind }) => kind === "box");
  const circles = Map.groupBy(
    boxes.filter(({ type }) => type === "radio"),
    ({ name }) => name,
  );
  const wished = ["notApplicable", "2"];
  const one = [...circles.values()].map(
    (group) =>
      wished.map((wish) => group.find(({ value }) => value === wish)).find((found) => found !== undefined) ??
      group.find(({ on }) => on) ??
      group[0],
  );
  return new Set([...boxes.filter(({ type }) => type === "checkbox"), ...one.filter((circle) => circle !== undefined)]);
}

function typedInto({ type, longest }: Control, text: string): string {
  if (type === "url") return `https://example.org/?q=${encodeURIComponent(text)}`;
  const fitting = type === "textarea" ? text : text.replace(/[\u2028\u2029]/g, " ");
  return longest === null ? fitting : fitting.slice(0, longest);
}

/** A text field by the kind of page it stands on: `/rounds/:id/respond/:section note`. */
function fieldOf(path: string, name: string): string {
  const kind = path
    .replace(/\?.*$/, "")
    .replace(/[0-9a-f-]{36}/g, ":id")
    .replace(/\/(STD|REC|TEC|CUL)$/, "/:section");
  return `${kind} ${name.replace(/:.*$/, "")}`;
}

/** What a header can hold. */
function latin(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, " ").trim();
}

function faultsIn(html: string): string {
  return [...html.matchAll(/class="[^"]*fault[^"]*"[^>]*>([^<]*)/g)].map(([, fault]) => fault).join("; ");
}
