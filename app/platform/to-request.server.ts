import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * The request as the framework takes it, or null when its address or method cannot be one. It is aborted when the visitor
 * goes away before the answer.
 */
export function toRequest(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  ownOrigin: string,
  body: Uint8Array | null,
): Request | null {
  const method = incoming.method ?? "GET";
  const url = addressOf(incoming.url ?? "/", ownOrigin);
  if (url === null || unsendable.has(method)) return null;
  const gone = new AbortController();
  outgoing.once("close", () => gone.abort());
  return new Request(url, {
    method,
    headers: headersOf(incoming, url.host),
    body: body === null ? null : new Uint8Array(body),
    signal: gone.signal,
  });
}

/** Methods that a `Request` refuses to hold. */
const unsendable = new Set(["CONNECT", "TRACE", "TRACK"]);

/** Two slashes at the start would name another host. */
function addressOf(path: string, ownOrigin: string): URL | null {
  const address = ownOrigin + path.replace(/^\/+/, "/");
  if (!URL.canParse(ownOrigin) || !URL.canParse(address)) return null;
  const url = new URL(address);
  return url.origin === new URL(ownOrigin).origin && canBeRead(url.pathname) ? url : null;
}

function canBeRead(path: string): boolean {
  try {
    return decodeURIComponent(path) !== "";
  } catch {
    return false;
  }
}

function headersOf({ rawHeaders }: IncomingMessage, host: string): Headers {
  const headers = new Headers();
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    const name = rawHeaders[i] ?? "";
    if (!/^(:|host$|x-forwarded-)/i.test(name)) headers.append(name, rawHeaders[i + 1] ?? "");
  }
  // The framework holds it against Origin once more and fails where a proxy wrote its own; the guard has compared already.
  headers.set("Host", host);
  return headers;
}
