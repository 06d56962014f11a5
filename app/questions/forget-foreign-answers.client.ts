import { openOutbox, otherAssessments } from "./outbox.client.ts";

/**
 * Answers of another assessment wait in this browser, and it may no longer hold that assessment: then they are nobody's to
 * send, and are forgotten. Only a clear "not yours" counts; silence leaves them where they are.
 */
export async function forgetForeignAnswers(assessment: string, home: string): Promise<void> {
  for (const other of otherAssessments(assessment)) {
    const address = home.replace(assessment, encodeURIComponent(other));
    const reply = await fetch(address, { method: "HEAD" }).catch(() => null);
    if (reply?.status === 404) openOutbox(other).clear();
  }
}
