import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { plain } from "./forms.ts";
import type { Page } from "./teller.ts";

/** How pages are shown: as they were answered, without the content policy, or with all escaping undone besides. */
export type Showing = "as answered" | "without policy" | "unescaped";

export type Stage = {
  readonly origin: string;
  /** The address of one page that holds all these pages in frames. */
  readonly put: (pages: readonly Page[], showing: Showing) => string;
  readonly close: () => Promise<void>;
};

/** Shows pages a second time, many at once; scripts and styles come from the product itself, once each. */
export async function openStage(product: { readonly port: number; readonly host: string }): Promise<Stage> {
  let shown: { readonly pages: readonly Page[]; readonly showing: Showing }[] = [];
  const files = new Map<string, Promise<{ readonly type: string; readonly bytes: Uint8Array }>>();
  const server = createServer((incoming, outgoing) => {
    const { pathname, searchParams } = new URL(incoming.url ?? "/", "http://stage");
    const set = shown[Number(searchParams.get("set") ?? -1)];
    if (pathname === "/stage" && set !== undefined) return send(outgoing, { "content-type": html }, frames(set.pages));
    const page = set?.pages[Number(searchParams.get("shown"))];
    if (set !== undefined && page !== undefined) return show(outgoing, page, set.showing);
    if (!pathname.startsWith("/assets/")) return void outgoing.writeHead(404).end();
    void file(incoming.url ?? "").then(({ type, bytes }) =>
      send(outgoing, { "content-type": type, "cache-control": "max-age=3600" }, bytes),
    );
  });

  function file(path: string) {
    const known = files.get(path) ?? fetchFile(product, path);
    files.set(path, known);
    return known;
  }

  function frames(pages: readonly Page[]): string {
    const set = shown.length - 1;
    const all = pages.map(({ path }, at) => {
      const [address = "", query = ""] = path.split("?");
      const mark = new URLSearchParams(query);
      mark.set("set", String(set));
      mark.set("shown", String(at));
      return `<iframe width="900" height="300" src="${address}?${mark.toString().replaceAll("&", "&amp;")}"></iframe>`;
    });
    return `<!doctype html><title>Stage</title>${all.join("")}`;
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
  return {
    origin,
    put: (pages, showing) => {
      shown = [...shown.map(() => ({ pages: [], showing })), { pages, showing }];
      return `${origin}/stage?set=${shown.length - 1}`;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => void server.close(() => resolve()));
    },
  };
}

const html = "text/html; charset=utf-8";

function show(outgoing: ServerResponse, page: Page, showing: Showing): void {
  const policy = page.headers["content-security-policy"];
  const kept =
    showing === "as answered" && typeof policy === "string"
      ? // The stage holds the pages in frames and speaks plain HTTP; what a page may run stays as it was.
        { "content-security-policy": policy.replace(/; (frame-ancestors [^;]*|upgrade-insecure-requests)/g, "") }
      : {};
  send(outgoing, { "content-type": html, ...kept }, showing === "unescaped" ? plain(page.html) : page.html);
}

function send(outgoing: ServerResponse, headers: Record<string, string>, body: string | Uint8Array): void {
  outgoing.writeHead(200, headers).end(body);
}

async function fetchFile({ port, host }: { readonly port: number; readonly host: string }, path: string) {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ host: "127.0.0.1", port, path, headers: { Host: host } }, resolve)
      .once("error", reject)
      .end();
  });
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part as Buffer);
  return { type: answer.headers["content-type"] ?? "application/octet-stream", bytes: Buffer.concat(parts) };
}
