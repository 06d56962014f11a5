import { describe, expect, test } from "vitest";
import { codeOf, linesWith, projectFiles, readProject } from "./project.ts";

const styleAttribute = /\sstyle=(["'{])/;
const rawMarkup = /dangerouslySetInnerHTML|\.innerHTML\s*=|insertAdjacentHTML/;
const physical =
  /(^|[\s;{])((margin|padding)-(left|right)|border-(left|right)(-[a-z]+)?|border-(top|bottom)-(left|right)-radius|left|right)\s*:|(text-align|float|clear)\s*:\s*(left|right)\b/;

describe("markup", () => {
  test("no view sets a style attribute: the content security policy would drop it", () => {
    expect(projectFiles(/^app\/.*\.tsx$/).flatMap((path) => linesWith(styleAttribute, path, codeOf(path)))).toEqual([]);
  });

  test("markup made from text is written in one known place each, where the text is our own", () => {
    const allowed = Object.keys(ownMarkup);
    const found = projectFiles(/^app\/.*\.tsx?$/).filter((path) => rawMarkup.test(codeOf(path)));
    expect(found.filter((path) => !allowed.includes(path))).toEqual([]);
  });

  test("no element loads anything from another site", () => {
    const elsewhere =
      /\b(src|href)=["'{`]+https?:\/\/[^"'`]+\.(js|css|woff2?|png|jpe?g|svg)\b|@import\s+url\(["']?https?:|url\(["']?https?:/;
    const files = projectFiles(/^(app|public)\/.*\.(tsx|css)$/);
    expect(files.flatMap((path) => linesWith(elsewhere, path, readProject(path)))).toEqual([]);
  });
});

describe("style sheets", () => {
  test("say start and end, never left and right, so that they read from both sides", () => {
    const files = projectFiles(/^(app|public)\/.*\.css$/);
    expect(files.flatMap((path) => linesWith(physical, path, withoutComments(readProject(path))))).toEqual([]);
  });

  test("a physical property is recognised, a logical one passes", () => {
    for (const line of ["  margin-left: 1rem;", "a{left:0}", "text-align: right;", "border-left: 1px solid"]) {
      expect(physical.test(line), line).toBe(true);
    }
    for (const line of [
      "margin-inline-start: 1rem",
      "inset-inline-end: 0",
      "text-align: start",
      "--left: 1px",
      "a:hover {",
    ]) {
      expect(physical.test(line), line).toBe(false);
    }
  });
});

/** Files that insert markup, with the reason why the text in it cannot be a stranger's. */
const ownMarkup: Readonly<Record<string, string>> = {
  "app/charts/chart-figure.tsx": "a picture the recorder wrote, which escapes every text",
};

function withoutComments(css: string): string {
  return css.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " "));
}
