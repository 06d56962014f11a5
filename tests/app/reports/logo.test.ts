import { describe, expect, test } from "vitest";
import { readLogo } from "#app/reports/logo.ts";

const svg = (inside: string, attributes = "") =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"${attributes}>${inside}</svg>`);

describe("logo", () => {
  test("what the file is decides, not its name", () => {
    expect(readLogo(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))).toMatchObject({ format: "png" });
    expect(readLogo(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toMatchObject({ format: "jpg" });
    expect(readLogo(svg("<path d='M0 0h9'/>"))).toMatchObject({ format: "svg" });
    expect(readLogo(new TextEncoder().encode("GIF89a"))).toMatch(/neither PNG, JPEG nor SVG/u);
  });

  test("a drawing may refer to its own parts", () => {
    const own = svg('<defs><linearGradient id="a"/></defs><use href="#a"/><path fill="url(#a)"/>');
    expect(readLogo(own)).toMatchObject({ format: "svg" });
  });

  test.each([
    ["<script>1</script>", "script"],
    ["<svg:script/>", "script"],
    ['<path onload="x()"/>', "script"],
    ["<foreignObject/>", "script"],
    ['<image href="https://example.org/a.png"/>', "outside"],
    ["<image xlink:href='file:///etc/passwd'/>", "outside"],
    ['<image href="data:image/png;base64,AA"/>', "outside"],
    ['<path fill="url(https://example.org/#a)"/>', "outside"],
    ["<style>@import 'https://example.org/a.css'</style>", "outside"],
  ])("%s is refused", (inside, reason) => {
    expect(readLogo(svg(inside))).toContain(reason);
  });

  test("entities are refused", () => {
    const bytes = new TextEncoder().encode('<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg>&a;</svg>');
    expect(readLogo(bytes)).toContain("document type");
  });
});
