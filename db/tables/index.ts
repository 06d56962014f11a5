import type { AnswerTable } from "./answer.ts";
import type { AssessmentTable } from "./assessment.ts";
import type { InstitutionTable } from "./institution.ts";
import type { SessionTable } from "./session.ts";

export type Tables = {
  answer: AnswerTable;
  assessment: AssessmentTable;
  institution: InstitutionTable;
  session: SessionTable;
};
