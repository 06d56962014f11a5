import type { Translator } from "#app/i18n/translator.ts";

/** How long to wait before the next attempt, in seconds up to a minute and a half, then in minutes. */
export function waitText(seconds: number, { t }: Translator): string {
  return seconds <= 90
    ? t("accounts:wait.seconds", { count: seconds })
    : t("accounts:wait.minutes", { count: Math.ceil(seconds / 60) });
}
