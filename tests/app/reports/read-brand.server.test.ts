import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readBrand } from "#app/reports/read-brand.server.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "brand-"));
  await mkdir(join(folder, "pictures"));
  await writeFile(
    join(folder, "pictures/logo.svg"),
    '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>',
  );
  await writeFile(join(folder, "big.png"), Buffer.alloc(1_000_001));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(content: unknown) {
  const file = join(folder, "brand.json");
  await writeFile(file, typeof content === "string" ? content : JSON.stringify(content));
  return await readBrand(file);
}

async function problemsOf(content: unknown) {
  const reading = await read(content);
  return reading.ok ? [] : reading.problems;
}

describe("brand file", () => {
  test("nothing in it is required", async () => {
    expect(await read({})).toEqual({
      ok: true,
      brand: { accent: null, organisation: null, coverText: null, disclaimer: null, logo: null },
    });
  });

  test("the logo is found beside the file", async () => {
    const reading = await read({ logo: "pictures/logo.svg", accent: "#7A1F5C", organisation: " Northway " });
    expect(reading).toMatchObject({
      ok: true,
      brand: { accent: "#7a1f5c", organisation: "Northway", logo: { format: "svg" } },
    });
  });

  test("a pale accent is refused with its measure and a cure", async () => {
    expect(await problemsOf({ accent: "#777777" })).toEqual([
      {
        path: "accent",
        message:
          "#777777 stands out from white by 4.47 to 1; text needs 4.5 to 1. Choose a darker shade of the same colour.",
      },
    ]);
    expect(await problemsOf({ accent: "#767676" })).toEqual([]);
  });

  test("every problem comes with its place, all at once", async () => {
    const problems = await problemsOf({ accent: "petrol", logo: "nowhere.png" });
    expect(problems.map(({ path }) => path)).toEqual(["accent", "logo"]);
  });

  test("an unknown word is named, so that a typing error is seen", async () => {
    expect((await problemsOf({ colour: "#005d69" }))[0]?.message).toContain("colour");
    expect((await problemsOf({ accent: 5 }))[0]).toEqual({
      path: "accent",
      message: "Write this as text in quotation marks.",
    });
  });

  test("what is not JSON or not an object is said so", async () => {
    expect((await problemsOf("{"))[0]?.message).toContain("one object in braces");
    expect((await problemsOf([1]))[0]?.message).toContain("one object in braces");
    const missing = await readBrand(join(folder, "none.json"));
    expect(missing).toMatchObject({ ok: false });
  });

  test("a heavy logo is refused", async () => {
    expect((await problemsOf({ logo: "big.png" }))[0]?.message).toContain("at most 1000 kB");
  });
});
