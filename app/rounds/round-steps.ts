import type { RoundState } from "#app/accounts/subject.ts";

/** A way from one state of a round to the next, or back. */
export type RoundStep = "open" | "redraft" | "consensus" | "reopen" | "lock" | "unlock" | "archive" | "restore";

type Way = { readonly from: RoundState; readonly to: RoundState; readonly back: boolean };

/** A round goes draft, open, consensus, locked, archived; each step can be taken back while that harms nobody. */
export const roundSteps = {
  open: { from: "draft", to: "open", back: false },
  redraft: { from: "open", to: "draft", back: true },
  consensus: { from: "open", to: "consensus", back: false },
  reopen: { from: "consensus", to: "open", back: true },
  lock: { from: "consensus", to: "locked", back: false },
  unlock: { from: "locked", to: "consensus", back: true },
  archive: { from: "locked", to: "archived", back: false },
  restore: { from: "archived", to: "locked", back: true },
} as const satisfies Record<RoundStep, Way>;

/** What the steps depend on. */
export type RoundFacts = {
  /** People who take part; withdrawn ones are not among them. */
  readonly people: number;
  readonly answered: boolean;
  /** People who have not handed in, and among them those a reviewer returned it to. */
  readonly unfinished: number;
  readonly returned: number;
  /** Roles that set levels, and for which nobody takes part. */
  readonly absentRoles: readonly string[];
  /** Questions of the record: with an answer, without one, and with nothing but the suggestion. */
  readonly record: { readonly answered: number; readonly open: number; readonly suggested: number };
  /** Sections of the record that a reviewer returned and nobody handed in again. */
  readonly sectionsReturned: number;
  /** Whether published figures count this round. */
  readonly released: boolean;
};

/** Why a step cannot be taken now. */
export type Obstacle = "answersGiven" | "recordEmpty" | "released";

/** What somebody should know before taking a step that can be taken. */
export type Notice =
  | { readonly kind: "nobodyYet" | "nobodyAnswered" }
  | { readonly kind: CountedNotice; readonly count: number }
  | { readonly kind: "absentRoles"; readonly roles: readonly string[] };

type CountedNotice = "unfinished" | "returned" | "questionsOpen" | "onlySuggested" | "sectionsReturned";

export type PossibleStep = {
  readonly step: RoundStep;
  readonly back: boolean;
  readonly obstacles: readonly Obstacle[];
  readonly notices: readonly Notice[];
};

/** The steps from where a round stands, the way on before the way back. */
export function stepsFrom(state: RoundState, facts: RoundFacts): readonly PossibleStep[] {
  return (Object.keys(roundSteps) as RoundStep[])
    .filter((step) => roundSteps[step].from === state)
    .map((step) => ({
      step,
      back: roundSteps[step].back,
      obstacles: obstaclesTo(step, facts),
      notices: noticesBefore(step, facts),
    }))
    .toSorted((one, other) => Number(one.back) - Number(other.back));
}

/** Why the step cannot be taken; empty when it can. */
export function obstaclesTo(step: RoundStep, facts: RoundFacts): readonly Obstacle[] {
  if (step === "redraft" && facts.answered) return ["answersGiven"];
  if (step === "lock" && facts.record.answered === 0) return ["recordEmpty"];
  return step === "unlock" && facts.released ? ["released"] : [];
}

function noticesBefore(step: RoundStep, facts: RoundFacts): readonly Notice[] {
  const { people, answered, unfinished, returned, absentRoles, record } = facts;
  if (step === "open") return people === 0 ? [{ kind: "nobodyYet" }] : [];
  if (step === "consensus") {
    if (!answered) return [{ kind: "nobodyAnswered" }];
    return [
      ...counted("unfinished", unfinished - returned),
      ...counted("returned", returned),
      ...(absentRoles.length === 0 ? [] : [{ kind: "absentRoles" as const, roles: absentRoles }]),
    ];
  }
  if (step !== "lock" || record.answered === 0) return [];
  return [
    ...counted("questionsOpen", record.open),
    ...counted("onlySuggested", record.suggested),
    ...counted("sectionsReturned", facts.sectionsReturned),
  ];
}

function counted(kind: CountedNotice, count: number): readonly Notice[] {
  return count === 0 ? [] : [{ kind, count }];
}
