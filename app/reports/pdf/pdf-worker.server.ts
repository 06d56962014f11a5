import { getPriority, setPriority } from "node:os";
import { parentPort } from "node:worker_threads";
import { openPdfPress, type PrintOrder } from "./pdf-press.server.ts";

/** What travels to the worker and back. */
export type PrintRequest = { readonly id: number; readonly order: PrintOrder };
export type PrintReply =
  | { readonly id: number; readonly bytes: Uint8Array }
  | { readonly id: number; readonly fault: string };

// Pages come before paper. Only Linux gives a thread a priority of its own; elsewhere this would slow the whole process.
// Whoever started the product at a lower priority still means it.
if (process.platform === "linux") setPriority(Math.max(5, getPriority()));

const press = openPdfPress();

parentPort?.on("message", ({ id, order }: PrintRequest) => {
  let reply: PrintReply;
  try {
    reply = { id, bytes: new Uint8Array(press.print(order)) };
  } catch (fault) {
    reply = { id, fault: fault instanceof Error ? fault.message : String(fault) };
  }
  // Native memory is only given back on a turn of the event loop, so the next report waits for one.
  setImmediate(() => {
    parentPort?.postMessage(reply);
    press.tidy();
  });
});
