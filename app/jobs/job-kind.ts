import type { Services } from "#app/services.server.ts";

/** What a job may use of the world. */
export type JobServices = Pick<Services, "database" | "now" | "newId">;

export type JobContext = {
  readonly services: JobServices;
  /** When the job was asked for: the same on every attempt, so that a repeated job makes the same file. */
  readonly createdAt: Date;
  /** Aborted when the job is stopped, taken over, or its worker is asked to end. */
  readonly signal: AbortSignal;
  /** Tells everyone how far the job is; `message` is a step that pages have words for. */
  readonly progress: (done: number, total: number, message: JobStep) => Promise<void>;
};

export type JobOutcome = {
  /** Where the result is: "file", or what the kind calls it. */
  readonly result: string;
  readonly file: { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array } | null;
};

/** One kind of long work. It may be begun several times, so every step must be safe to repeat. */
export type JobKind = {
  readonly run: (payload: unknown, context: JobContext) => Promise<JobOutcome>;
};

/** What is being done: pages have words for each. */
export type JobStep = "printing";

/** Why a job ended without a result: `failed` on its own, `lost` with the process that did it. */
export type JobEnding = "failed" | "lost";
