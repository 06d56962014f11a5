import { expect, test } from "vitest";
import { escapeText, plainPage } from "#app/platform/plain-page.ts";

test("a plain page says what happened in its title and its heading, and leads on", () => {
  const page = plainPage("That was too much", "Shorten it & try again.");
  expect(page).toContain("<title>That was too much: Waymark</title>");
  expect(page).toContain("<h1>That was too much</h1><p>Shorten it &#38; try again.</p>");
  expect(page).toContain('<a href="/">');
  expect(page).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/);
});

test("a plain page says which language it speaks, and speaks it to the end", () => {
  const speech = { language: "es", direction: "ltr", onward: "Ir a la primera página" } as const;
  const page = plainPage("Se están elaborando muchos informes", "No se ha perdido nada.", speech);
  expect(page).toContain('<html lang="es" dir="ltr">');
  expect(page).toContain('<a href="/">Ir a la primera página</a>');
});

test("text cannot become markup, between tags or in an attribute", () => {
  expect(escapeText(`<img src=x onerror="a('b')">&`)).toBe("&#60;img src=x onerror=&#34;a(&#39;b&#39;)&#34;&#62;&#38;");
});
