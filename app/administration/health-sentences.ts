import type { Translator } from "#app/i18n/translator.ts";
import type { Health } from "./check-health.server.ts";

/** The checks by the names the readiness probe gives them. */
const checks = {
  "database takes writes": "writes",
  "database keeps what it confirms": "durable",
  "database is up to date": "current",
  "disk has room": "disk",
} as const;

/** The state of the installation as sentences, each with whether all is well. */
export function healthSentences(
  { checks: found, jobs, kept }: Health,
  { t }: Translator,
): readonly { readonly text: string; readonly holds: boolean }[] {
  return [
    ...found.flatMap(({ name, holds }) => {
      const key = checks[name as keyof typeof checks];
      return key === undefined ? [] : [{ text: t(`administration:health.${key}`), holds }];
    }),
    { text: t("administration:health.waiting", { count: jobs.waiting }), holds: jobs.waiting < 100 },
    { text: t("administration:health.failed", { count: jobs.failed }), holds: jobs.failed === 0 },
    { text: t(`administration:health.${kept}`), holds: true },
  ];
}
