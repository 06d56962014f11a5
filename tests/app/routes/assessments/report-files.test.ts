import { describe, expect, test, vi } from "vitest";
import { readText } from "../../../support/read-page.ts";
import { openSite, type Site } from "../../../support/site.server.ts";
import type { Reply } from "../../../support/visitor.server.ts";
import { answered, type Begun, begin } from "../begun.ts";

async function withAnswer(site: Site, name?: string): Promise<Begun> {
  const begun = await begin(site, name);
  await begun.visitor.postJson(begun.at("/answers"), answered("STD-1", "3"));
  return begun;
}

async function ordered({ visitor, at }: Begun): Promise<string> {
  const { status, location } = await visitor.post(at("/report/files"));
  expect(status).toBe(303);
  return location ?? "";
}

/** The page once the file is made, however slow the machine is. */
function finished({ visitor }: Begun, page: string): Promise<Reply> {
  return vi.waitFor(
    async () => {
      const reply = await visitor.get(page);
      expect(readText(reply.text)).not.toContain("is being made");
      return reply;
    },
    { timeout: 90_000, interval: 50 },
  );
}

const bare = (address: string) => address.split("?")[0] ?? "";

describe("the report as a file", () => {
  test("is asked for by a button, and is ready on the page it leads to", async () => {
    const site = await openSite();
    const begun = await withAnswer(site);
    const { visitor, at } = begun;
    const report = await visitor.get(at("/report"));
    expect(report.text).toContain(`<form method="post" action="${at("/report/files")}">`);
    const page = await ordered(begun);
    const download = `${bare(page)}/download`;
    const { status, text, headers } = await finished(begun, page);
    expect(status).toBe(200);
    expect(readText(text)).toContain("The PDF is ready");
    expect(text).toContain(`href="${download}"`);
    expect(headers.refresh).toBe(`0; url=${download}`);
    const file = await visitor.get(download);
    expect(file.headers["content-type"]).toBe("application/pdf");
    expect(file.headers["content-disposition"]).toBe('attachment; filename="waymark-harbour-university.pdf"');
    expect(file.text.slice(0, 5)).toBe("%PDF-");
    // Who comes back later looks at the page and gets no second download.
    expect((await visitor.get(bare(page))).headers.refresh).toBeUndefined();
  });

  test("is made once for the same answers in the same language, and anew for others", async () => {
    const site = await openSite();
    const begun = await withAnswer(site);
    const first = await ordered(begun);
    expect(await ordered(begun)).toBe(first);
    const { location } = await begun.visitor.post(`${begun.at("/report/files")}?lang=es`);
    expect(bare(location ?? "")).not.toBe(bare(first));
    await begun.visitor.postJson(begun.at("/answers"), answered("STD-2", "4"));
    expect(await ordered(begun)).not.toBe(first);
    expect([200, 303]).toContain((await begun.visitor.get(begun.at("/report.pdf"))).status);
    const jobs = await site.database.read.selectFrom("job").select("state").execute();
    expect(jobs.length).toBe(3);
  });

  test("keeps nothing of the report but the file once it is made", async () => {
    const site = await openSite();
    const begun = await withAnswer(site);
    await finished(begun, await ordered(begun));
    const [job] = await site.database.read.selectFrom("job").selectAll().execute();
    expect(job).toMatchObject({ state: "done", payload: "null", result: "file", attempts: 1 });
  });

  test("is gone after a day, and then says so and can be made again", async () => {
    const site = await openSite();
    const begun = await withAnswer(site);
    const page = bare(await ordered(begun));
    await finished(begun, page);
    site.now = new Date(site.now.getTime() + 24 * 3600 * 1000);
    expect((await begun.visitor.get(`${page}/download`)).status).toBe(404);
    const { text } = await begun.visitor.get(page);
    expect(readText(text)).toContain("no longer kept");
    expect(text).toContain(`action="${begun.at("/report/files")}"`);
    expect(bare(await ordered(begun))).not.toBe(page);
  });
});

describe("while the file is made", () => {
  async function waiting(message: Record<string, unknown> = {}) {
    const site = await openSite({ withoutWorker: true });
    const begun = await withAnswer(site);
    const page = bare(await ordered(begun));
    if (Object.keys(message).length > 0) await site.database.write.updateTable("job").set(message).execute();
    return { site, ...begun, page };
  }

  test("the page says so, looks again every two seconds, and can be closed or stopped", async () => {
    const { visitor, page } = await waiting();
    const { text, headers } = await visitor.get(page);
    expect(headers.refresh).toBe("2");
    expect(readText(text)).toContain("The PDF is being made");
    expect(readText(text)).toContain("It is next in line.");
    expect(readText(text)).toContain("You can close this page.");
    expect(text).toMatch(/<progress id="job-progress"><\/progress>/);
    expect((await visitor.get(`${page}?watch`)).headers.refresh).toBeUndefined();
  });

  test("the page shows how far it is", async () => {
    const { visitor, page } = await waiting({
      ...{ state: "running", attempts: 1, progress_done: 1, progress_total: 2, message: "printing" },
      ...{ lease_owner: "somebody", lease_until: "2999-01-01T00:00:00.000Z" },
    });
    const { text } = await visitor.get(page);
    expect(text).toContain('<progress id="job-progress" max="2" value="1"></progress>');
    expect(readText(text)).toContain("1 of 2 steps done.");
  });

  test("the page says how many come first", async () => {
    const { site, visitor, page } = await waiting();
    const other = await begin(site, "Another");
    await other.visitor.post(other.at("/report/files"));
    await site.database.write
      .updateTable("job")
      .set({ created_at: "2026-11-21T11:00:00.000Z" })
      .where("assessment_id", "=", other.id)
      .execute();
    expect(readText((await visitor.get(page)).text)).toContain("One other is made before it.");
  });

  test("it can be stopped, and then be made after all", async () => {
    const { visitor, at, page } = await waiting();
    const stopped = await visitor.post(page, { intent: "stop" });
    expect([stopped.status, stopped.location]).toEqual([303, page]);
    const { text, headers } = await visitor.get(page);
    expect(readText(text)).toContain("No PDF was made.");
    expect(text).toContain(`action="${at("/report/files")}"`);
    expect(headers.refresh).toBeUndefined();
    expect((await visitor.post(page, { intent: "stop" })).status).toBe(303);
    const again = await visitor.post(at("/report/files"));
    expect(bare(again.location ?? "")).not.toBe(page);
  });

  test.each([
    ["failed", "3 attempts did not succeed."],
    ["lost", "The server was interrupted each of the 3 times"],
  ])("a job that %s says what happened, and offers to try again", async (message, sentence) => {
    const { visitor, at, page } = await waiting({
      ...{ state: "failed", attempts: 3, message, fault: "internal words", finished_at: "2026-11-21T12:00:00.000Z" },
      ...{ request_key: null },
    });
    const { status, text } = await visitor.get(page);
    expect(status).toBe(200);
    expect(readText(text)).toContain(sentence);
    expect(readText(text)).toContain("Try again");
    expect(text).not.toContain("internal words");
    expect(bare((await visitor.post(at("/report/files"))).location ?? "")).not.toBe(page);
  });

  test("more than a hundred in line are not joined by another", async () => {
    const { site, visitor, at, id } = await waiting();
    const [job] = await site.database.read.selectFrom("job").selectAll().execute();
    if (job === undefined) throw new Error("There is no job.");
    const line = Array.from({ length: 99 }, (_, place) => ({ ...job, id: `line-${place}`, request_key: null }));
    await site.database.write.insertInto("job").values(line).execute();
    await visitor.postJson(at("/answers"), answered("STD-3", "2"));
    const { status, headers, text } = await visitor.post(`/assessments/${id}/report/files`);
    expect([status, headers["retry-after"]]).toEqual([503, "60"]);
    expect(readText(text)).toContain("Many reports are being made");
  });
});

describe("somebody else's file", () => {
  test("and one that never was look the same, to every request", async () => {
    const site = await openSite();
    const theirs = await withAnswer(site);
    const page = bare(await ordered(theirs));
    await finished(theirs, page);
    const jobId = page.split("/").at(-1) ?? "";
    const other = await withAnswer(site, "Another");
    for (const job of [jobId, "00000000-0000-4000-8000-000000000000", "__proto__", "'--"]) {
      const address = other.at(`/report/files/${encodeURIComponent(job)}`);
      for (const visitor of [other.visitor, site.visitor()]) {
        expect((await visitor.get(address)).status).toBe(404);
        expect((await visitor.get(`${address}?start`)).status).toBe(404);
        expect((await visitor.get(`${address}/download`)).status).toBe(404);
        const { status } = await visitor.post(address, { intent: "stop" });
        expect(status).toBe(visitor === other.visitor ? 404 : 401);
      }
      expect((await other.visitor.get(page)).status).toBe(404);
    }
    expect((await theirs.visitor.get(`${page}/download`)).status).toBe(200);
  });

  test("goes with its assessment", async () => {
    const site = await openSite();
    const { visitor, at } = await withAnswer(site);
    await visitor.get(at("/report.pdf"));
    await visitor.post(at("/delete"), { confirm: "Harbour University" });
    expect(await site.database.read.selectFrom("job_file").select("job_id").execute()).toEqual([]);
    expect(await site.database.read.selectFrom("job").select("id").execute()).toEqual([]);
  });
});
