import { readFileSync } from "node:fs";
import type { Answers } from "#app/questions/answer.ts";

type GoldenPhase = {
  readonly id: string;
  readonly actions: readonly {
    readonly id: string;
    readonly priority: number;
    readonly neededFor?: readonly string[];
  }[];
};

export type GoldenPlan = {
  readonly target?: string;
  readonly capacity?: number;
  readonly phases: readonly GoldenPhase[];
  readonly later: readonly string[];
  readonly answerFirst: readonly string[];
};

/** A case of the default questionnaire with the numbers that were worked out by hand. */
export type GoldenCase = {
  readonly instrument: string;
  readonly answers: Answers;
  readonly expected: {
    readonly scores: Readonly<Record<"equal" | "literature", object>>;
    readonly plans?: readonly GoldenPlan[];
  };
};

export function goldenCase(name: string): GoldenCase {
  const file = new URL(`../../surveys/micro-credential-readiness/golden/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8"));
}
