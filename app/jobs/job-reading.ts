import type { Translator } from "#app/i18n/translator.ts";

/** What a page may say about a job. */
export type JobFacts = {
  readonly id: string;
  readonly state: "queued" | "running" | "done" | "failed" | "cancelled";
  readonly message: string | null;
  readonly attempts: number;
  readonly done: number;
  readonly total: number;
  /** How many jobs come before it. */
  readonly before: number;
  /** Bytes of its file; null when there is none, or none any more. */
  readonly size: number | null;
};

/** A job in words. `progress` is there while it is not finished, `again` is the word on the button that starts it anew. */
export type JobReading = {
  readonly title: string;
  readonly lead: string;
  readonly cure: string | null;
  readonly progress: { readonly done: number; readonly total: number; readonly text: string } | null;
  readonly download: string | null;
  readonly again: string | null;
};

/** Puts a job into words. A total of zero means that nobody can say yet how far it is. */
export function jobReading(job: JobFacts, { t, formats }: Translator): JobReading {
  if (job.state === "queued" || job.state === "running") {
    return {
      ...nothing,
      title: t("jobs:making.title"),
      lead: t("jobs:making.lead"),
      progress: { done: job.done, total: job.total, text: progressText(job, { t }) },
    };
  }
  if (job.state === "done" && job.size !== null) {
    const size = new Intl.NumberFormat(formats).format(Math.ceil(job.size / 1000));
    return {
      ...nothing,
      title: t("jobs:done.title"),
      lead: t("jobs:done.lead"),
      download: t("jobs:done.download", { size }),
    };
  }
  if (job.state === "failed") {
    const why = job.message === "lost" ? "lost" : "failed";
    return {
      ...nothing,
      title: t(`jobs:${why}.title`),
      lead: t(`jobs:${why}.lead`, { count: job.attempts }),
      cure: t(`jobs:${why}.cure`, { id: job.id }),
      again: t(`jobs:${why}.again`),
    };
  }
  const end = job.state === "done" ? "gone" : "cancelled";
  return { ...nothing, title: t(`jobs:${end}.title`), lead: t(`jobs:${end}.lead`), again: t(`jobs:${end}.again`) };
}

const nothing = { cure: null, progress: null, download: null, again: null };

function progressText(job: JobFacts, { t }: Pick<Translator, "t">): string {
  if (job.state === "running" && job.total > 0) return t("jobs:making.printing", { done: job.done, total: job.total });
  if (job.state === "queued" && job.attempts > 0) return t("jobs:making.again");
  return job.before === 0 ? t("jobs:making.next") : t("jobs:making.waiting", { count: job.before });
}
