import { expect, test } from "vitest";
import { openSite } from "../../../support/site.server.ts";
import { answered, begin } from "../begun.ts";

test("the report is a PDF for keeping, from the first answer on", async () => {
  const site = await openSite();
  const { visitor, at } = await begin(site, "Ελληνικό Πανεπιστήμιο");
  await visitor.postJson(at("/answers"), answered("STD-1", "3"));
  let reply = await visitor.get(at("/report.pdf"));
  // A machine that needs long for it leads to the page of the job meanwhile.
  while (reply.status === 303) reply = await visitor.get(at("/report.pdf"));
  const { status, headers, text } = reply;
  expect(status).toBe(200);
  expect(headers["content-type"]).toBe("application/pdf");
  expect(headers["content-disposition"]).toBe('attachment; filename="waymark.pdf"');
  expect(text.slice(0, 5)).toBe("%PDF-");
});
