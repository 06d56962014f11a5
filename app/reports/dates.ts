import type { Translator } from "#app/i18n/translator.ts";

/** The months a phase covers, first and last included: months 0 to 6 from 2 December read "December 2026 to May 2027". */
export function periodText(isoDate: string, months: readonly [number, number], translator: Translator): string {
  return translator.t("roadmaps:period", {
    from: monthText(isoDate, months[0], translator),
    to: lastMonthText(isoDate, months, translator),
  });
}

/** The last month of a phase: "May 2027". */
export function lastMonthText(isoDate: string, months: readonly [number, number], translator: Translator): string {
  return monthText(isoDate, Math.max(months[0], months[1] - 1), translator);
}

/** The calendar year of a day: "2026". */
export function yearText(isoDate: string): string {
  return isoDate.slice(0, 4);
}

function monthText(isoDate: string, later: number, translator: Translator): string {
  const [year = 1970, month = 1] = isoDate.split("-").map(Number);
  return new Intl.DateTimeFormat(dateFormats(translator), { month: "long", year: "numeric", timeZone: "UTC" }).format(
    Date.UTC(year, month - 1 + later, 1),
  );
}

/** The product's English is written the British way: "18 November 2026", not "November 18, 2026". */
function dateFormats({ formats }: Translator): string {
  return formats === "en" ? "en-GB" : formats;
}
