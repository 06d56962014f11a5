import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { capabilitiesOf } from "#app/surveys/instrument.ts";
import type { InstrumentWords } from "#app/surveys/instrument-words.ts";
import { type ServedProduct, serveProduct } from "../../scripts/served-product.ts";
import { launchBrowser } from "../support/browser.server.ts";
import { flagship, flagshipEvidence } from "../support/flagship.ts";
import { readPdf } from "../support/read-pdf.ts";
import { expectAccessible } from "./accessible.ts";
import { fetchPdf } from "./fetch-pdf.ts";
import { type HeldAssessment, holdAssessment, holdWorkedAssessment } from "./held-assessment.ts";
import { photograph, photographPdf } from "./pictures.ts";

const institution = "Universidad del Este";
let product: ServedProduct;
let browser: Browser;
let worked: HeldAssessment;
let begun: HeldAssessment;

beforeAll(async () => {
  [product, browser] = await Promise.all([serveProduct(), launchBrowser()]);
  worked = await holdWorkedAssessment(product.origin, institution, { reason: "no existe ningún marco" });
  await worked.submit();
  begun = await holdAssessment(product.origin, institution);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe("a reader of Spanish", () => {
  test("is offered Spanish, chooses it, and is spoken to in Spanish from then on", async () => {
    const context = await browser.newContext({ locale: "es-MX", viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.goto(product.origin);
    expect(await page.getAttribute("html", "lang")).toBe("en");
    await expectAccessible(page);
    await page.click("text=Leer en español");
    expect(await page.getAttribute("html", "lang")).toBe("es");
    expect(await page.textContent("h1")).toBe("Saber dónde se está y por dónde seguir.");
    expect(await page.textContent("footer")).toContain("Esta traducción aún no ha sido revisada.");
    expect(await page.getAttribute('footer a[hreflang="en"]', "href")).toBe("/?lang=en");
    await page.click('main a[href="/start"]');
    await page.fill("#name", institution);
    await page.click('form.form button[type="submit"]');
    expect(await page.textContent("h1")).toBe("Guarde su camino de regreso");
    await page.click("main a.button");
    expect(await page.textContent("h1")).toBe("Preparación para las microcredenciales");
    await page.click("main a.button");
    await page.check('input[name="choice:STD-1"][value="3"]');
    await page.waitForFunction(() => document.querySelector("[data-mark='STD-1']")?.textContent === "3");
    expect(await page.textContent("#save-status")).toMatch(/^Guardado, \d{1,2}:\d\d$/);
    await context.close();
  });

  test.each<readonly [name: string, held: () => HeldAssessment | null, path: string, heading: string]>([
    ["welcome", () => null, "/", "Saber dónde se está y por dónde seguir."],
    ["start", () => null, "/start", "Iniciar una evaluación"],
    ["return", () => null, "/return", "Volver a una evaluación"],
    ["method", () => null, "/method", "Cómo se calculan los resultados"],
    ["evidence", () => null, "/evidence", "Los estudios detrás de las preguntas"],
    ["coding", () => null, "/evidence/coding/varadarajan-2023", "Estudio por estudio: Varadarajan et al. 2023"],
    ["privacy", () => null, "/privacy", "Privacidad"],
    ["accessibility", () => null, "/accessibility", "Accesibilidad"],
    ["missing", () => null, "/nowhere", "No hay nada en esta dirección"],
    ["link", () => begun, "/link", "Guarde su camino de regreso"],
    ["home-begun", () => begun, "", "Preparación para las microcredenciales"],
    ["result-begun", () => begun, "/result", `Situación de ${institution}`],
    ["delete", () => begun, "/delete", "Eliminar esta evaluación"],
    ["profile", () => begun, "/profile", "El perfil de la institución"],
    ["home", () => worked, "", "Preparación para las microcredenciales"],
    ["questions", () => begun, "/questions/REC", "Reconocimiento"],
    ["check", () => worked, "/check", "Revisar las respuestas"],
    ["result", () => worked, "/result", `Situación de ${institution}`],
    ["weights", () => worked, "/weights", "Ponderaciones propias"],
    ["views", () => worked, "/views", "Vista por otros marcos"],
    ["view", () => worked, "/views/eu2022-principles", "Diez principios europeos"],
    ["roadmap", () => worked, "/roadmap", "El camino hacia el objetivo"],
    ["report", () => worked, "/report", "Preparación para las microcredenciales 2026"],
  ])("finds nothing but Spanish on the page %s", async (name, held, path, heading) => {
    const context = await spanishContext(held());
    const page = await context.newPage();
    const base = held() === null ? "" : `/assessments/${held()?.id}`;
    await page.goto(product.origin + base + path);
    expect(await page.getAttribute("html", "lang")).toBe("es");
    expect(plain(await page.textContent("main h1"))).toBe(heading.replace("2026", String(new Date().getFullYear())));
    await openEverything(page);
    expectNoEnglish(`${await page.title()}\n${await unmarkedText(page)}`);
    await expectAccessible(page);
    await photograph(page, `spanish/${name}-1280.png`);
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      if (width === 390) await photograph(page, `spanish/${name}-390.png`);
    }
    await context.close();
  });

  test("sees the demonstration and the picture across institutions in Spanish", async () => {
    const context = await spanishContext(null);
    const page = await context.newPage();
    await page.goto(product.origin);
    await page.click('form[action="/demonstration"] button');
    if (new URL(page.url()).pathname === "/demonstration") {
      expectNoEnglish(await page.innerText("body"));
      await page.click('form[action="/demonstration"] button', { timeout: 60_000 });
    }
    await page.waitForURL(/\/report$/);
    expect(await page.textContent("aside.demo")).toContain("son inventadas");
    await page.click('nav a[href$="/result"]');
    await openEverything(page);
    expectNoEnglish(await page.innerText("body"));
    await expectAccessible(page);
    await photograph(page, "spanish/demo-result-1280.png");
    await page.goto(`${product.origin}/policy/demo-2`);
    await openEverything(page);
    expectNoEnglish(`${await page.title()}\n${await page.innerText("body")}`);
    await expectAccessible(page);
    await photograph(page, "spanish/policy-1280.png");
    await page.setViewportSize({ width: 390, height: 844 });
    await photograph(page, "spanish/policy-390.png");
    await context.close();
  });

  test("takes a report on paper that says its language and speaks it", async () => {
    const context = await spanishContext(worked);
    const answer = await fetchPdf(context, `${product.origin}/assessments/${worked.id}/report.pdf`);
    const bytes = await answer.body();
    const file = readPdf(bytes);
    expect(file.language).toBe("es");
    expect(file.bookmarks).toEqual(
      expect.arrayContaining(["Dónde estamos", "Fortalezas y riesgos", "La hoja de ruta", "Método y límites"]),
    );
    const headings = file.elements.filter(({ type }) => /^(Title|H\d?|TH|Caption)$/.test(type));
    expect(headings.length).toBeGreaterThan(60);
    expectNoEnglish([...file.bookmarks, ...headings.map(({ text }) => text)].join("\n"));
    await photographPdf(bytes, "spanish/report");
    await context.close();
  });
});

async function spanishContext(held: HeldAssessment | null): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
  const cookie = { name: "language", value: "es", domain: new URL(product.origin).hostname, path: "/" };
  await context.addCookies([cookie, ...(held?.cookies ?? [])]);
  return context;
}

/** What stands folded away is read as well. */
async function openEverything(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
}

/** What a page says, but for what it marks as English: the comments of the code. */
function unmarkedText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const marked = [...document.querySelectorAll<HTMLElement>("main .source [lang='en']")];
    for (const element of marked) element.hidden = true;
    const text = document.body.innerText;
    for (const element of marked) element.hidden = false;
    return text;
  });
}

const words = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../surveys/micro-credential-readiness/locales/es.json"), "utf8"),
) as InstrumentWords;

const printed = flagshipEvidence("es").evidence;

/** Works and places in them are named in the language they were printed in, and what an institution writes stays as it is. */
const cited = [
  ...textsIn(
    JSON.parse(readFileSync(join(import.meta.dirname, "../../db/seeds/demonstration.json"), "utf8")).hero.circumstances,
  ),
  ...Object.values(words.sources).map(({ citation }) => citation),
  ...capabilitiesOf(flagship()).flatMap(({ evidence }) => evidence.map(({ locator }) => locator)),
  ...printed.claims.map(({ row }) => row),
  ...printed.tables.map(({ locator }) => locator),
  ...printed.codings.flatMap(({ studies }) => studies.map(({ source }) => source)),
  "Web of Science",
].toSorted((a, b) => b.length - a.length);

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return value.includes(" ") ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function expectNoEnglish(text: string): void {
  const own = cited.reduce((rest, words) => rest.replaceAll(words, ""), text);
  const lines = own.split("\n").filter((line) => /\b(the|and|of|is|are|with|your|to|by|question|level)\b/.test(line));
  expect(lines).toEqual([]);
}

function plain(text: string | null): string {
  return (text ?? "").replace(/[\u2066-\u2069]/gu, "").trim();
}
