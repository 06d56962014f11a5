import { tidyName } from "#app/accounts/new-account.ts";

/** What is asked about a round, as posted. */
export type PostedRound = {
  readonly name: string;
  readonly instrument: string;
  readonly deadline: string;
  readonly previous: string;
  /** "1" where answers of that round are shown. */
  readonly showsPrevious: string;
};

/** Fields that can be wrong. */
export type RoundField = Exclude<keyof PostedRound, "showsPrevious">;

export type CheckedRound = {
  readonly name: string;
  readonly instrument: string;
  readonly deadline: string | null;
  readonly previousId: string | null;
  readonly showsPrevious: boolean;
};

export const longestRoundName = 100;

export function readRoundForm(form: URLSearchParams): PostedRound {
  const read = (field: keyof PostedRound) => form.get(field) ?? "";
  return {
    name: read("name"),
    instrument: read("instrument"),
    deadline: read("deadline"),
    previous: read("previous"),
    showsPrevious: read("showsPrevious"),
  };
}

/** A round that can be made or changed, or the fields that are wrong. Only what was offered can be chosen. */
export function checkRoundForm(
  posted: PostedRound,
  offered: { readonly instruments: readonly string[]; readonly previous: readonly string[] },
):
  | { readonly ok: true; readonly round: CheckedRound }
  | { readonly ok: false; readonly faults: readonly RoundField[] } {
  const name = tidyName(posted.name);
  const deadline = posted.deadline.trim();
  const { instrument, previous } = posted;
  const faults: RoundField[] = [
    ...(name === "" || [...name].length > longestRoundName ? (["name"] as const) : []),
    ...(offered.instruments.includes(instrument) ? [] : (["instrument"] as const)),
    ...(deadline === "" || isDay(deadline) ? [] : (["deadline"] as const)),
    ...(previous === "" || offered.previous.includes(previous) ? [] : (["previous"] as const)),
  ];
  if (faults.length > 0) return { ok: false, faults };
  const shows = { previousId: previous || null, showsPrevious: previous !== "" && posted.showsPrevious === "1" };
  return { ok: true, round: { name, instrument, deadline: deadline || null, ...shows } };
}

/** A day of the calendar between 2000 and 2199 as `2026-12-31`. */
function isDay(text: string): boolean {
  if (!/^2[01]\d\d-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
