import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { clientAddress } from "./client-address.ts";
import { answerHealth, isHealth } from "./health.server.ts";
import { errandOf, type LoadGate } from "./load-shedding.server.ts";
import { newNonce } from "./nonce.server.ts";
import { comesFromUs } from "./origin-guard.ts";
import { plainPage } from "./plain-page.ts";
import { readBody } from "./read-body.server.ts";
import { logRequest } from "./request-log.server.ts";
import { securityHeaders } from "./security-headers.ts";
import { sendOverloaded } from "./send-overloaded.server.ts";
import { sendBytes, sendResponse } from "./send-response.server.ts";
import { isFilePath, serveStaticFile } from "./static-files.server.ts";
import { toRequest } from "./to-request.server.ts";
import { type Transport, transportOf } from "./transport-rule.ts";

export type RequestContext = {
  readonly nonce: string;
  readonly https: boolean;
  readonly ownOrigin: string;
  /** Where the request came from, as far as that can be told. */
  readonly address: string;
};

export type ServerOptions = {
  /** Folders whose files are served as they are, first match wins; `immutable` ones carry a hash in their names. */
  readonly staticFolders: readonly { readonly folder: string; readonly prefix: string; readonly immutable: boolean }[];
  readonly publicUrl: string | null;
  /** Answers from the sources while developing; true when it did. */
  readonly middleware?: (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<boolean>;
  readonly handle: (request: Request, context: RequestContext) => Promise<Response>;
  readonly reportFault: (error: unknown, request: { method: string; path: string }) => string;
  /** Whether visitors should be sent here. */
  readonly isReady?: () => Promise<boolean>;
  /** From then on every answer is the last one of its connection. */
  readonly isStopping?: () => boolean;
  readonly gate?: LoadGate;
  /** Names the route of a path for the log; without it requests are not logged. */
  readonly nameRoute?: (path: string) => string;
};

/** The product's own small server: rules that hold for every request first, the framework last. */
export function createHttpServer(options: ServerOptions): Server {
  const server = createServer((incoming, outgoing) => {
    void answer(incoming, outgoing, options);
  });
  server.on("connection", () => options.gate?.connected());
  server.requestTimeout = 60_000;
  server.headersTimeout = 20_000;
  return server;
}

async function answer(incoming: IncomingMessage, outgoing: ServerResponse, options: ServerOptions): Promise<void> {
  const method = incoming.method ?? "GET";
  const path = (incoming.url ?? "/").split("?")[0] ?? "/";
  if (options.isStopping?.()) outgoing.setHeader("Connection", "close");
  if (options.nameRoute !== undefined && !isHealth(path)) logRequest(incoming, outgoing, options.nameRoute(path));
  const errand = errandOf(method, path);
  // Before any other work: under load this is what most requests come to.
  if (options.gate?.isFull(errand) && !isHealth(path) && !isFilePath(path)) {
    return sendOverloaded(incoming, outgoing, options.publicUrl?.startsWith("https:") ?? false);
  }
  const transport = transportOf(options.publicUrl, incoming.headers.host ?? null);
  const nonce = newNonce();
  for (const [name, value] of Object.entries(securityHeaders({ nonce, https: transport.https }))) {
    outgoing.setHeader(name, value);
  }
  let leave: (() => void) | null = null;
  try {
    if (isHealth(path)) return await answerHealth(incoming, outgoing, path, options.isReady ?? always);
    const refusal = refuse(incoming, method, transport);
    if (refusal !== null) return sendPlain(outgoing, refusal.status, refusal.title, refusal.sentence);
    if (await serveStaticFile(incoming, outgoing, path, options.staticFolders)) return;
    if (options.middleware !== undefined && (await options.middleware(incoming, outgoing))) return;
    const body = await readBody(incoming);
    if (!body.ok) return sendPlain(outgoing, body.status, body.title, body.sentence);
    leave = (await options.gate?.enter(errand)) ?? null;
    if (outgoing.destroyed) return;
    const ownOrigin = transport.ownOrigin ?? "";
    const request = toRequest(incoming, outgoing, ownOrigin, body.bytes);
    if (request === null) return sendPlain(outgoing, 400, notUnderstood.title, notUnderstood.sentence);
    const address = clientAddress({
      socket: incoming.socket.remoteAddress,
      forwarded: single(incoming.headers["x-forwarded-for"]),
      behindProxy: transport.https,
    });
    const response = await options.handle(request, { nonce, https: transport.https, ownOrigin, address });
    // A file's address has no page of its own to say that there is nothing.
    if (response.status === 404 && response.body === null) sendPlain(outgoing, 404, nothing.title, nothing.sentence);
    else await sendResponse(incoming, outgoing, response);
  } catch (error) {
    if (outgoing.destroyed) return;
    const code = options.reportFault(error, { method, path });
    if (outgoing.headersSent) outgoing.destroy();
    else {
      sendPlain(
        outgoing,
        500,
        "Something went wrong on our side",
        `Nothing you saved before is lost. Go back and try again. If it happens again, tell the person who runs this server the code ${code}.`,
      );
    }
  } finally {
    leave?.();
  }
}

const always = () => Promise.resolve(true);

type Refusal = { status: number; title: string; sentence: string };

function refuse(incoming: IncomingMessage, method: string, transport: Transport): Refusal | null {
  if (!transport.allowed) {
    return {
      status: 421,
      title: "This address is not safe for a session",
      sentence:
        "Waymark answers on https, or on this computer itself at http://localhost. To serve it to others, put it behind https and set WAYMARK_PUBLIC_URL to that https address.",
    };
  }
  const ours = comesFromUs({
    method,
    fetchSite: single(incoming.headers["sec-fetch-site"]),
    origin: incoming.headers.origin ?? null,
    ownOrigin: transport.ownOrigin,
  });
  if (ours) return null;
  return {
    status: 403,
    title: "This request did not come from a Waymark page",
    sentence: "Nothing was changed. Open the page in Waymark itself and send it from there.",
  };
}

function single(value: string | string[] | undefined): string | null {
  return Array.isArray(value) ? value.join(",") : (value ?? null);
}

const notUnderstood = {
  title: "That request was not understood",
  sentence: "Nothing was changed. Go to the first page and start from there.",
};

const nothing = {
  title: "There is nothing at this address",
  sentence:
    "The address may be mistyped, the assessment may have been deleted, or this browser does not hold its key. If you were given a personal link or a return code, use it to open your assessment again.",
};

function sendPlain(outgoing: ServerResponse, status: number, title: string, sentence: string): void {
  outgoing.statusCode = status;
  outgoing.setHeader("Content-Type", "text/html; charset=utf-8");
  outgoing.setHeader("Cache-Control", "no-store");
  sendBytes(outgoing, Buffer.from(plainPage(title, sentence)));
}
