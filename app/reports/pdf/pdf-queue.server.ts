import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { productRoot } from "#app/platform/product.server.ts";
import type { PrintOrder } from "./pdf-press.server.ts";
import type { PrintReply, PrintRequest } from "./pdf-worker.server.ts";

export type PdfQueue = { print(order: PrintOrder, signal?: AbortSignal): Promise<Uint8Array> };

type QueueLimits = {
  /** Milliseconds one report may take, a cold start included. */
  readonly timeout: number;
  /** A worker is replaced after so many reports. */
  readonly reportsPerWorker: number;
};

type Waiting = {
  readonly order: PrintOrder;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (fault: Error) => void;
};

/** One worker, started when first needed and kept warm, and a line of reports in front of it. */
export function createPdfQueue(limits: QueueLimits): PdfQueue {
  const line: Waiting[] = [];
  let worker: Worker | null = null;
  let printed = 0;
  let busy = false;

  function replaceWorker() {
    void worker?.terminate();
    worker = null;
    printed = 0;
  }

  async function next() {
    if (busy) return;
    const waiting = line.shift();
    if (waiting === undefined) return;
    busy = true;
    worker ??= startWorker();
    worker.ref();
    try {
      waiting.resolve(await printOn(worker, waiting, limits.timeout));
      printed += 1;
      if (printed >= limits.reportsPerWorker) replaceWorker();
    } catch (fault) {
      if (!(fault instanceof PrintFault)) replaceWorker();
      waiting.reject(fault instanceof Error ? fault : new Error(String(fault)));
    }
    // An idle worker must not keep a finished command alive.
    worker?.unref();
    busy = false;
    void next();
  }

  return {
    print(order, signal) {
      return new Promise((resolve, reject) => {
        if (signal?.aborted === true) return reject(stopped(signal));
        const waiting = { order, signal, resolve, reject };
        signal?.addEventListener("abort", () => {
          const place = line.indexOf(waiting);
          if (place < 0) return;
          line.splice(place, 1);
          reject(stopped(signal));
        });
        line.push(waiting);
        void next();
      });
    },
  };
}

/** The report could not be set, but the worker is sound. */
class PrintFault extends Error {}

/** The worker always runs from source: a bundled server carries its sources, and the runtime strips their types. */
function startWorker(): Worker {
  const path = join(productRoot, "app/reports/pdf/pdf-worker.server.ts");
  const stripsTypes = Boolean(process.features.typescript);
  const worker = new Worker(path, { execArgv: stripsTypes ? [] : ["--experimental-strip-types", "--no-warnings"] });
  worker.unref();
  return worker;
}

let lastId = 0;

function printOn(worker: Worker, { order, signal }: Waiting, timeout: number): Promise<Uint8Array> {
  lastId += 1;
  const id = lastId;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => end(() => reject(tooSlow(timeout))), timeout);
    const onReply = (reply: PrintReply) => {
      if (reply.id !== id) return;
      end(() => ("bytes" in reply ? resolve(reply.bytes) : reject(new PrintFault(unprintable(reply.fault)))));
    };
    const onError = (fault: unknown) => end(() => reject(broken(fault)));
    const onExit = () => end(() => reject(broken("it stopped by itself")));
    const onAbort = () => end(() => reject(stopped(signal)));
    const end = (settle: () => void) => {
      clearTimeout(timer);
      worker.off("message", onReply).off("error", onError).off("exit", onExit);
      signal?.removeEventListener("abort", onAbort);
      settle();
    };
    worker.on("message", onReply).on("error", onError).on("exit", onExit);
    signal?.addEventListener("abort", onAbort);
    if (signal?.aborted === true) return onAbort();
    const request: PrintRequest = { id, order };
    worker.postMessage(request);
  });
}

function unprintable(cause: string): string {
  return `The PDF could not be made: ${cause}. Other formats of this report are not affected.`;
}

function tooSlow(timeout: number): Error {
  return new Error(
    `The PDF was stopped after ${Math.round(timeout / 1000)} seconds. Try again; if it happens again, the report is too long for one file.`,
  );
}

function broken(cause: unknown): Error {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new Error(`The PDF could not be made because its worker failed: ${reason}. Try again.`, { cause });
}

function stopped(signal: AbortSignal | undefined): Error {
  return new Error("The PDF was stopped before it was finished.", { cause: signal?.reason });
}
