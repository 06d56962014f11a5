import { withPlainLines } from "./keepable-text.ts";

/**
 * The names a question's fields carry in the form, and reading them back. A choice is a level number, `dontKnow`,
 * `notApplicable`, or empty for unanswered.
 */
export type QuestionField = "choice" | "reason" | "note" | "evidenceUrl" | "revision" | "was";

export type PostedQuestion = Readonly<Record<QuestionField, string>>;

/** The form name of one field of one question. */
export function fieldName(field: QuestionField, capabilityId: string): string {
  return `${field}:${capabilityId}`;
}

/** The fields of one question as posted; a missing field reads as empty text, a repeated one by its first value. */
export function readQuestionFields(form: URLSearchParams, capabilityId: string): PostedQuestion {
  const read = (field: QuestionField) => withPlainLines(form.get(fieldName(field, capabilityId)) ?? "");
  return {
    choice: read("choice"),
    reason: read("reason").trim(),
    note: read("note").trim(),
    evidenceUrl: read("evidenceUrl").trim(),
    revision: read("revision"),
    was: read("was"),
  };
}

/** Which of two versions of one question stays, and the revision of the other one that was shown. */
export type Settlement = {
  readonly capabilityId: string;
  readonly side: "mine" | "theirs";
  readonly revision: number | null;
};

/** The names a choice between two versions carries in the form: the button, and the revision it was made against. */
export const settleName = "settle";
export function settleValue(side: Settlement["side"], capabilityId: string): string {
  return `${side}:${capabilityId}`;
}
export function shownRevisionName(capabilityId: string): string {
  return `theirs:${capabilityId}`;
}

/** The choice between two versions that was made with this form, or null when it was sent by another button. */
export function readSettlement(form: URLSearchParams): Settlement | null {
  const [, side, capabilityId] = /^(mine|theirs):(.+)$/.exec(form.get(settleName) ?? "") ?? [];
  if (capabilityId === undefined || (side !== "mine" && side !== "theirs")) return null;
  const revision = form.get(shownRevisionName(capabilityId)) ?? "";
  return { capabilityId, side, revision: /^\d{1,9}$/.test(revision) ? Number(revision) : null };
}

/** What a question shows, as one comparable text: equal texts mean the person changed nothing. */
export function fingerprint(shown: Pick<PostedQuestion, "choice" | "reason" | "note" | "evidenceUrl">): string {
  return JSON.stringify([
    shown.choice,
    shown.choice === "notApplicable" ? shown.reason : "",
    shown.note,
    shown.evidenceUrl,
  ]);
}
