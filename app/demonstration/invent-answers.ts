import type { Institution } from "#app/institutions/institution.ts";
import type { Answer, Answers } from "#app/questions/answer.ts";
import type { Instrument } from "#app/surveys/instrument.ts";
import { bellNumber, seededNumbers } from "./seeded-numbers.ts";

/** The answers of one institution in the earlier and in the later round. */
export type TwoRounds = { readonly before: Answers; readonly now: Answers };

/**
 * Plausible answers for an invented institution, the same for the same seed. As in the literature, technology runs ahead of
 * rules, and recognition behind; large research universities are ahead of small ones; a year brings about a third of a level.
 */
export function inventAnswers(instrument: Instrument, institution: Institution, seed: number): TwoRounds {
  const next = seededNumbers(seed);
  const ability = 2.4 + (sizeLead[institution.size ?? "medium"] ?? 0) + 0.4 * bellNumber(next);
  const year = 0.2 + 0.25 * next();
  const before: Record<string, Answer> = {};
  const now: Record<string, Answer> = {};
  for (const dimension of instrument.dimensions) {
    const lead = dimensionLead[dimension.id] ?? 0;
    let open = 0;
    for (const { id, mayBeNotApplicable } of dimension.capabilities) {
      const place = ability + lead + (capabilityLead[id] ?? 0) + 0.6 * bellNumber(next);
      const chance = next();
      if (chance < 0.04 && open === 0) {
        open = 1;
        before[id] = { dontKnow: true };
        now[id] = chance < 0.02 ? { dontKnow: true } : { level: levelAt(place, instrument.levels) };
      } else if (mayBeNotApplicable && open === 0 && chance > 0.9) {
        open = 1;
        before[id] = { notApplicable: "no framework exists here yet" };
        now[id] = { notApplicable: "no framework exists here yet" };
      } else {
        before[id] = { level: levelAt(place - year, instrument.levels) };
        now[id] = { level: levelAt(place, instrument.levels) };
      }
    }
  }
  return { before, now };
}

const sizeLead: Readonly<Record<string, number>> = { small: -0.3, medium: 0, large: 0.3 };

const dimensionLead: Readonly<Record<string, number>> = { STD: 0, REC: -0.15, TEC: 0.5, CUL: -0.1 };

/** Review, money, staff and data are late everywhere; a definition, a platform and a strategy come first. */
const capabilityLead: Readonly<Record<string, number>> = {
  "STD-1": 0.3,
  "STD-2": 0.1,
  "STD-5": -0.4,
  "REC-1": -0.25,
  "REC-3": 0.25,
  "REC-5": 0.1,
  "TEC-1": 0.25,
  "TEC-2": 0.1,
  "TEC-5": -0.5,
  "CUL-1": 0.35,
  "CUL-2": -0.35,
  "CUL-3": -0.4,
};

function levelAt(place: number, levels: number): number {
  return Math.min(levels, Math.max(1, Math.round(place)));
}
