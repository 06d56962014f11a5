import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ServedProduct, serveProduct } from "../../scripts/served-product.ts";
import { launchBrowser } from "../support/browser.server.ts";
import { type HeldAssessment, holdWorkedAssessment } from "./held-assessment.ts";
import { photograph } from "./pictures.ts";

let product: ServedProduct;
let browser: Browser;
let held: HeldAssessment;

beforeAll(async () => {
  [product, browser] = await Promise.all([serveProduct(), launchBrowser()]);
  held = await holdWorkedAssessment(product.origin, "Eastmere University");
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const open = [
  "/",
  "/start",
  "/return",
  "/questionnaire",
  "/method",
  "/evidence",
  "/evidence/coding/varadarajan-2023",
  "/privacy",
  "/accessibility",
  "/nowhere",
];
const own = [
  "",
  "/link",
  "/questions/REC",
  "/check",
  "/result",
  "/weights",
  "/views",
  "/views/varadarajan2023-pathways",
  "/roadmap",
  "/report",
  "/delete",
];

const windows: readonly (readonly [string, number, number])[] = [
  ["an ordinary window enlarged to 400 percent", 320, 256],
  ["a small telephone", 360, 740],
];

describe("every page fits", () => {
  test.each(windows)("%s: nothing scrolls sideways, nothing sticks over half of it", async (_name, width, height) => {
    const page = await pageWith({ viewport: { width, height } });
    for (const path of everyPath()) {
      await page.goto(product.origin + path);
      const { sideways, sticky } = await page.evaluate(() => ({
        sideways: document.documentElement.scrollWidth - window.innerWidth,
        sticky: [...document.querySelectorAll<HTMLElement>("body *")]
          .filter((element) => /sticky|fixed/.test(getComputedStyle(element).position))
          .reduce((sum, element) => sum + element.offsetHeight, 0),
      }));
      expect(sideways, `${path} scrolls sideways`).toBeLessThanOrEqual(0);
      expect(sticky, `${path} covers its window`).toBeLessThanOrEqual(height / 2);
    }
    await page.context().close();
  });
});

describe("on paper", () => {
  test("there is nothing to press, and everything that waited behind a line is open", async () => {
    const page = await pageWith({ viewport: sheet });
    for (const path of everyPath()) {
      await page.goto(product.origin + path);
      await page.emulateMedia({ media: "print" });
      const { shown, closed, size } = await page.evaluate(() => ({
        shown: [...document.querySelectorAll(".bar, .savebar, .skip, main nav, main button, main .button, .foot a")]
          .filter((element) => element.checkVisibility())
          .map((element) => element.outerHTML.slice(0, 80)),
        closed: [...document.querySelectorAll("details > :not(summary)")].filter((part) => !part.checkVisibility())
          .length,
        size: getComputedStyle(document.body).fontSize,
      }));
      expect([path, shown, closed, size]).toEqual([path, [], 0, "14px"]);
      await page.emulateMedia({ media: "screen" });
    }
    await page.context().close();
  });

  test("control: on the screen the same page hides what waits and shows what can be pressed", async () => {
    const page = await pageWith({ viewport: sheet });
    await page.goto(`${product.origin}/assessments/${held.id}/result`);
    expect(await page.isVisible(".bar")).toBe(true);
    expect(await page.locator(".figure .body").first().isVisible()).toBe(false);
    await page.context().close();
  });

  test("a chart is its recording in the light palette, whatever the screen drew", async () => {
    const page = await pageWith({ viewport: sheet, colorScheme: "dark" });
    await page.goto(`${product.origin}/assessments/${held.id}/result`);
    await page.locator(".chart canvas").first().waitFor();
    await page.emulateMedia({ media: "print" });
    const { canvases, recordings, colour, radar } = await page.evaluate(() => ({
      canvases: [...document.querySelectorAll("canvas")].filter((canvas) => canvas.checkVisibility()).length,
      recordings: [...document.querySelectorAll(".chart > .wide")].filter((svg) => svg.checkVisibility()).length,
      colour: getComputedStyle(document.querySelector('.chart .wide [fill="var(--accent)"]') ?? document.body).fill,
      radar: document.querySelector(".radar")?.closest(".figure")?.querySelector("table")?.checkVisibility(),
    }));
    expect({ canvases, colour, radar }).toEqual({ canvases: 0, colour: "rgb(0, 93, 105)", radar: true });
    expect(recordings).toBe(await page.locator(".chart").count());
    await page.context().close();
  });

  test("links to other places are spelled out", async () => {
    const page = await pageWith({ viewport: sheet });
    await page.goto(`${product.origin}/privacy`);
    await page.evaluate(() => {
      document.querySelector("main p")?.insertAdjacentHTML("beforeend", '<a href="https://example.org/x">there</a>');
    });
    await page.emulateMedia({ media: "print" });
    const spelled = await page.evaluate(() => {
      const link = document.querySelector('a[href^="https://example.org"]');
      return link === null ? "" : getComputedStyle(link, "::after").content;
    });
    expect(spelled).toContain("https://example.org/x");
    await page.context().close();
  });

  test("no question of the questionnaire is longer than a page, and none is split", async () => {
    const page = await pageWith({ viewport: sheet });
    await page.goto(`${product.origin}/questionnaire`);
    await page.emulateMedia({ media: "print" });
    const sheets = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>(".sheet")].map((part) => ({
        height: part.offsetHeight,
        breakInside: getComputedStyle(part).breakInside,
      })),
    );
    expect(sheets).toHaveLength(20);
    for (const { height, breakInside } of sheets) {
      expect(breakInside).toBe("avoid");
      expect(height).toBeLessThan(sheet.height);
    }
    await page.context().close();
  });
});

describe("in a theme that forces its colours", () => {
  test.each(["light", "dark"] as const)("marks of charts stay visible: %s", async (colorScheme) => {
    const page = await pageWith({ viewport: { width: 1280, height: 900 }, forcedColors: "active", colorScheme });
    await page.goto(`${product.origin}/assessments/${held.id}/result`);
    await page.locator(".chart canvas").first().waitFor();
    await photograph(page, `appearance/result-forced-${colorScheme}.png`);
    const { recorded, accent, text } = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement("i"));
      const systemColour = (name: string) => {
        probe.style.cssText = `forced-color-adjust: none; color: ${name}`;
        return getComputedStyle(probe).color;
      };
      const fillOf = (place: string) => getComputedStyle(document.querySelector(place) ?? document.body).fill;
      return {
        recorded: fillOf('.chart [fill="var(--accent)"]'),
        accent: systemColour("LinkText"),
        text: systemColour("CanvasText"),
      };
    });
    expect(recorded).toBe(accent);
    await expect.poll(() => coloursDrawn(page)).toEqual(expect.arrayContaining([accent, text]));
    await page.context().close();
  });

  test("the chosen answer, the level of a cell and the main button can still be told apart", async () => {
    const page = await pageWith({ viewport: { width: 1280, height: 900 }, forcedColors: "active" });
    await page.goto(`${product.origin}/assessments/${held.id}/questions/STD`);
    await photograph(page, "appearance/questions-forced.png");
    const outline = (place: string) =>
      page
        .locator(place)
        .first()
        .evaluate((part) => getComputedStyle(part).outlineStyle);
    expect(await outline(".level:has(input:checked)")).toBe("solid");
    expect(await outline(".level:not(:has(input:checked))")).toBe("none");
    const background = (place: string) =>
      page
        .locator(place)
        .first()
        .evaluate((part) => getComputedStyle(part).backgroundColor);
    expect(await background(".savebar .button")).not.toBe(await background("body"));
    await page.goto(`${product.origin}/assessments/${held.id}/roadmap`);
    expect(await background(".l2")).not.toBe(await background(".l3"));
    await photograph(page, "appearance/roadmap-forced.png");
    await page.context().close();
  });
});

describe("for people who asked for less motion", () => {
  const moving = (page: Page) =>
    page.evaluate(
      () =>
        [...document.querySelectorAll("body *")].filter((element) => {
          const { transitionDuration, animationName } = getComputedStyle(element);
          return /[1-9]/.test(transitionDuration) || animationName !== "none";
        }).length,
    );

  test.each([
    ["reduce", 0],
    ["no-preference", 1],
  ] as const)("%s", async (reducedMotion, least) => {
    const page = await pageWith({ reducedMotion });
    await page.goto(`${product.origin}/assessments/${held.id}/questions/STD`);
    expect(Math.min(1, await moving(page))).toBe(least);
    await page.context().close();
  });
});

/** An A4 page less its margins, in CSS pixels. */
const sheet = { width: 657, height: 979 };

async function pageWith(options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext(options);
  await context.addCookies(held.cookies);
  return context.newPage();
}

function everyPath(): readonly string[] {
  return [...open, ...own.map((place) => `/assessments/${held.id}${place}`)];
}

/** The colours of the first chart that cover what is below. */
function coloursDrawn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>(".chart canvas");
    const pixels = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    const seen = new Set<string>();
    for (let place = 0; place < pixels.length; place += 4) {
      if (pixels[place + 3] === 255) seen.add(`rgb(${pixels[place]}, ${pixels[place + 1]}, ${pixels[place + 2]})`);
    }
    return [...seen];
  });
}
