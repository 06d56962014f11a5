import type { Instrument } from "#app/surveys/instrument.ts";
import { type RoleCount, roleProgress } from "./role-progress.ts";
import type { Round } from "./round.ts";

/**
 * How far a round is, for a program: how many people of each role take part, and how many of them have handed in. Nobody's
 * name is in it, no answer, and nothing that anybody wrote.
 */
export type ProgressFile = {
  readonly kind: "waymark.progress";
  readonly round: string;
  readonly instrument: { readonly id: string; readonly version: string };
  readonly state: Round["state"];
  readonly deadline: string | null;
  /** When it was counted. */
  readonly at: string;
  readonly people: number;
  readonly handedIn: number;
  readonly roles: readonly {
    readonly role: string;
    readonly outside: boolean;
    readonly people: number;
    readonly handedIn: number;
  }[];
};

export function progressFile(
  { assessmentId, state, deadline }: Pick<Round, "assessmentId" | "state" | "deadline">,
  instrument: Instrument,
  counts: readonly RoleCount[],
  now: Date,
): ProgressFile {
  const roles = roleProgress(instrument, { roles: {} }, counts).map(({ name: _, ...role }) => role);
  const sum = (of: "people" | "handedIn") => roles.reduce((total, role) => total + role[of], 0);
  return {
    ...{
      kind: "waymark.progress",
      round: assessmentId,
      instrument: { id: instrument.id, version: instrument.version },
    },
    ...{ state, deadline, at: now.toISOString(), people: sum("people"), handedIn: sum("handedIn"), roles },
  };
}
