import type { Translator } from "#app/i18n/translator.ts";

/** The months a phase covers, first and last included: months 0 to 6 from 2 December 2026 read "Dec 2026 to May 2027". */
export function periodText(isoDate: string, months: readonly [number, number], translator: Translator): string {
  return translator.t("roadmaps:period", {
    from: monthText(isoDate, months[0], "short", translator),
    to: monthText(isoDate, lastMonth(months), "short", translator),
  });
}

/** The last month of a phase: "May 2027". */
export function lastMonthText(isoDate: string, months: readonly [number, number], translator: Translator): string {
  return monthText(isoDate, lastMonth(months), "long", translator);
}

/** The calendar year of a day: "2026". */
export function yearText(isoDate: string): string {
  return isoDate.slice(0, 4);
}

function lastMonth([from, to]: readonly [number, number]): number {
  return Math.max(from, to - 1);
}

function monthText(isoDate: string, later: number, month: "short" | "long", translator: Translator): string {
  const [year = 1970, start = 1] = isoDate.split("-").map(Number);
  const key = `${translator.dates} ${month}`;
  const known =
    prepared.get(key) ?? new Intl.DateTimeFormat(translator.dates, { month, year: "numeric", timeZone: "UTC" });
  prepared.set(key, known);
  return known.format(Date.UTC(year, start - 1 + later, 1));
}

/** Making a formatter takes far longer than using it. There are two for each language of the interface. */
const prepared = new Map<string, Intl.DateTimeFormat>();
