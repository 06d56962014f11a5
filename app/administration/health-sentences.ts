import { isolate } from "#app/i18n/isolate.ts";
import type { Translator } from "#app/i18n/translator.ts";
import type { Health } from "./check-health.server.ts";

/** One thing that was looked at, and whether all is well with it. */
export type HealthSentence = { readonly text: string; readonly holds: boolean };

/** The state of the installation as sentences. */
export function healthSentences(health: Health, translator: Translator): readonly HealthSentence[] {
  const { t } = translator;
  const { writes, jobs, mail, kept } = health;
  return [
    { text: t(writes ? "administration:health.writes" : "administration:health.writesNot"), holds: writes },
    engineSentence(health, translator),
    schemaSentence(health, translator),
    { text: t(`administration:health.${kept}`), holds: true },
    diskSentence(health, translator),
    { text: t("administration:health.waiting", { count: jobs.waiting }), holds: jobs.waiting < 100 },
    { text: t("administration:health.failed", { count: jobs.failed }), holds: jobs.failed === 0 },
    ...mailSentences(mail, translator),
  ];
}

function engineSentence({ engine }: Health, { t }: Translator): HealthSentence {
  if (engine === null) return { text: t("administration:health.engineUnknown"), holds: false };
  const named = { engine: isolate(engine.engine) };
  return engine.risk === null
    ? { text: t("administration:health.durable", named), holds: true }
    : { text: t("administration:health.durableNot", named), holds: false };
}

function schemaSentence({ schema }: Health, { t }: Translator): HealthSentence {
  if (schema === null) return { text: t("administration:health.schemaUnknown"), holds: false };
  if (schema.newer !== null) return { text: t("administration:health.newer"), holds: false };
  const count = schema.pending.length;
  return count === 0
    ? { text: t("administration:health.current"), holds: true }
    : { text: t("administration:health.pending", { count }), holds: false };
}

/** In GiB, as `doctor` says it; a database server's disk is not seen from here. */
function diskSentence({ disk, kept }: Health, { t, formats }: Translator): HealthSentence {
  if (disk === null) return { text: t(`administration:health.diskUnknown.${kept}`), holds: true };
  const free = new Intl.NumberFormat(formats, { maximumFractionDigits: 1 }).format(disk.freeBytes / 1024 ** 3);
  const share = new Intl.NumberFormat(formats, { style: "percent" }).format(Math.floor(disk.share * 100) / 100);
  return {
    text: t(disk.room ? "administration:health.disk" : "administration:health.diskFull", { free, share }),
    holds: disk.room,
  };
}

function mailSentences(mail: Health["mail"], { t }: Translator) {
  if (mail === null) return [{ text: t("administration:health.mailOff"), holds: true }];
  const { host, works, failed } = mail;
  return [
    { text: t(works ? "administration:health.mailOn" : "administration:health.mailIll", { host }), holds: works },
    { text: t("administration:health.lettersFailed", { count: failed }), holds: failed === 0 },
  ];
}
