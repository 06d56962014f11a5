import type { APIResponse, BrowserContext } from "playwright-core";
import { expect } from "vitest";

/** Fetches a report under its plain address. A machine that needs long for it leads to the page of the job meanwhile. */
export async function fetchPdf(context: BrowserContext, address: string): Promise<APIResponse> {
  for (;;) {
    const answer = await context.request.get(address, { timeout: 0 });
    if (answer.headers()["content-type"] === "application/pdf") return answer;
    expect(answer.url()).toContain("/report/files/");
  }
}
