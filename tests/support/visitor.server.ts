import { type IncomingHttpHeaders, request } from "node:http";

export type Reply = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** Where a redirect leads, or null. */
  readonly location: string | null;
  /** The `Set-Cookie` lines. */
  readonly cookies: readonly string[];
};

type Fields = Readonly<Record<string, string>> | URLSearchParams;
type Headers = Readonly<Record<string, string>>;

/** A browser as far as HTTP goes: it keeps cookies, says where its posts come from, and follows nothing by itself. */
export class Visitor {
  readonly #origin: string;
  readonly #port: number;
  #cookies: readonly Cookie[] = [];

  constructor(origin: string, port: number) {
    this.#origin = origin;
    this.#port = port;
  }

  get(path: string, headers: Headers = {}): Promise<Reply> {
    return this.send("GET", path, headers);
  }

  /** Sends a form. */
  post(path: string, fields: Fields = {}, headers: Headers = {}): Promise<Reply> {
    const type = "application/x-www-form-urlencoded";
    return this.send("POST", path, { "Content-Type": type, ...headers }, new URLSearchParams(fields).toString());
  }

  /** Sends JSON as our own script would; text goes as it is. */
  async postJson(path: string, value: unknown, headers: Headers = {}): Promise<Reply & { readonly json: unknown }> {
    const body = typeof value === "string" ? value : JSON.stringify(value);
    const reply = await this.send("POST", path, { "Content-Type": "application/json", ...headers }, body);
    return { ...reply, json: jsonOf(reply.text) };
  }

  send(method: string, path: string, headers: Headers = {}, body?: string): Promise<Reply> {
    const own = { Host: new URL(this.#origin).host, ...(method === "GET" ? {} : { Origin: this.#origin }) };
    const cookie = this.#cookies
      .filter((one) => path.startsWith(one.path))
      .map(({ name, value }) => `${name}=${value}`);
    return new Promise((resolve, reject) => {
      const asked = request(
        {
          host: "127.0.0.1",
          port: this.#port,
          method,
          path,
          headers: { ...own, ...(cookie.length > 0 ? { Cookie: cookie.join("; ") } : {}), ...headers },
        },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on("data", (part: Buffer) => parts.push(part));
          answer.on("end", () => {
            const cookies = answer.headers["set-cookie"] ?? [];
            this.#keep(cookies);
            resolve({
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              text: Buffer.concat(parts).toString("utf8"),
              location: answer.headers.location ?? null,
              cookies,
            });
          });
        },
      );
      asked.on("error", reject);
      asked.end(body);
    });
  }

  #keep(lines: readonly string[]): void {
    for (const line of lines) {
      const cookie = readSetCookie(line);
      const others = this.#cookies.filter(({ name, path }) => name !== cookie.name || path !== cookie.path);
      this.#cookies = cookie.gone ? others : [...others, cookie];
    }
  }
}

type Cookie = { readonly name: string; readonly value: string; readonly path: string; readonly gone: boolean };

function readSetCookie(line: string): Cookie {
  const [pair = "", ...attributes] = line.split("; ");
  const [name = "", ...value] = pair.split("=");
  const path = attributes.find((one) => one.startsWith("Path="))?.slice("Path=".length) ?? "/";
  return { name, value: value.join("="), path, gone: attributes.includes("Max-Age=0") };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
