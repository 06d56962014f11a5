import accounts from "./locales/en/accounts.json" with { type: "json" };
import administration from "./locales/en/administration.json" with { type: "json" };
import assessments from "./locales/en/assessments.json" with { type: "json" };
import benchmarks from "./locales/en/benchmarks.json" with { type: "json" };
import common from "./locales/en/common.json" with { type: "json" };
import errors from "./locales/en/errors.json" with { type: "json" };
import evidence from "./locales/en/evidence.json" with { type: "json" };
import handover from "./locales/en/handover.json" with { type: "json" };
import history from "./locales/en/history.json" with { type: "json" };
import institutions from "./locales/en/institutions.json" with { type: "json" };
import jobs from "./locales/en/jobs.json" with { type: "json" };
import lenses from "./locales/en/lenses.json" with { type: "json" };
import letters from "./locales/en/letters.json" with { type: "json" };
import programmes from "./locales/en/programmes.json" with { type: "json" };
import questions from "./locales/en/questions.json" with { type: "json" };
import reports from "./locales/en/reports.json" with { type: "json" };
import results from "./locales/en/results.json" with { type: "json" };
import roadmaps from "./locales/en/roadmaps.json" with { type: "json" };
import rounds from "./locales/en/rounds.json" with { type: "json" };

/** The English words of the interface, one file per room: the source of every typed key. */
export const english = {
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
};

export type Words = typeof english;

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: Words;
  }
}
