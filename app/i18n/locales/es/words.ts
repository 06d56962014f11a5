import type { Translated } from "../../translated.ts";
import type { Words } from "../../words.ts";
import accounts from "./accounts.json" with { type: "json" };
import administration from "./administration.json" with { type: "json" };
import assessments from "./assessments.json" with { type: "json" };
import benchmarks from "./benchmarks.json" with { type: "json" };
import common from "./common.json" with { type: "json" };
import errors from "./errors.json" with { type: "json" };
import evidence from "./evidence.json" with { type: "json" };
import handover from "./handover.json" with { type: "json" };
import history from "./history.json" with { type: "json" };
import institutions from "./institutions.json" with { type: "json" };
import jobs from "./jobs.json" with { type: "json" };
import lenses from "./lenses.json" with { type: "json" };
import letters from "./letters.json" with { type: "json" };
import programmes from "./programmes.json" with { type: "json" };
import questions from "./questions.json" with { type: "json" };
import reports from "./reports.json" with { type: "json" };
import results from "./results.json" with { type: "json" };
import roadmaps from "./roadmaps.json" with { type: "json" };
import rounds from "./rounds.json" with { type: "json" };

export const spanish = {
  accounts,
  administration,
  assessments,
  benchmarks,
  common,
  errors,
  evidence,
  handover,
  history,
  institutions,
  jobs,
  lenses,
  letters,
  programmes,
  questions,
  reports,
  results,
  roadmaps,
  rounds,
} satisfies Translated<Words>;
