import { isOfSomebodyElse } from "./answer-box.ts";
import { openOutbox, otherBoxes } from "./outbox.client.ts";

/**
 * Answers for another place wait in this browser, and it may no longer open that place: then they are nobody's to send, and
 * are forgotten. Only a clear "not yours" counts; silence leaves them where they are, and so does somebody else's name.
 */
export async function forgetForeignAnswers(box: string): Promise<void> {
  for (const other of otherBoxes(box)) {
    const outbox = openOutbox(other);
    const page = outbox.all()[0]?.page;
    if (page === undefined || isOfSomebodyElse(other, box)) continue;
    const reply = await fetch(page, { method: "HEAD" }).catch(() => null);
    if (reply?.status === 404) outbox.clear();
  }
}
