import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { projectFiles, projectRoot, readProject } from "./project.ts";

const papers = projectFiles(/\.md$/);
const decisions = projectFiles(/^docs\/adr\/\d{4}-.*\.md$/);
const scripts = Object.keys(JSON.parse(readProject("package.json")).scripts);

describe("papers", () => {
  test("the README fits on one screen and a half: at most 80 lines", () => {
    expect(readProject("README.md").trimEnd().split("\n").length).toBeLessThanOrEqual(80);
  });

  test("STYLE.md stays short enough to be read: at most 150 lines", () => {
    expect(readProject("STYLE.md").trimEnd().split("\n").length).toBeLessThanOrEqual(150);
  });

  test("a folder's README is a card, not a book: at most 20 lines", () => {
    const long = papers
      .filter((path) => /^(app|db)\/.*README\.md$/.test(path))
      .filter((path) => readProject(path).trimEnd().split("\n").length > 20);
    expect(long).toEqual([]);
  });

  test.each(papers)("every link of %s leads somewhere", (paper) => {
    expect(linksOf(readProject(paper)).filter((link) => !leadsSomewhere(paper, link))).toEqual([]);
  });

  test.each(papers)("every path and npm script named in %s exists", (paper) => {
    const text = readProject(paper);
    expect(pathsOf(text).filter((path) => !existsSync(join(projectRoot, path)))).toEqual([]);
    const commands = [...text.matchAll(/npm run ([a-z:-]+)/g)].map(([, name]) => name ?? "");
    expect(commands.filter((name) => !scripts.includes(name))).toEqual([]);
  });
});

describe("decisions", () => {
  test("are numbered without gaps, and no number is used twice", () => {
    const numbers = decisions.map((path) => Number(path.slice("docs/adr/".length).slice(0, 4)));
    expect(numbers).toEqual(numbers.map((_, index) => index));
  });

  test.each(decisions)("%s says why, what follows, what else was possible and when to look again", (path) => {
    const text = readProject(path);
    expect(text.split("\n")[0]).toMatch(/^# \S.*[^.]$/);
    for (const heading of ["Context", "Decision", "Consequences", "Alternatives", "When to revisit"]) {
      expect(text).toMatch(new RegExp(`^## ${heading}$`, "m"));
    }
    expect(text).toMatch(/^Status: (accepted|superseded by \[\d{4}\]\(.+\)|a form to copy)/m);
  });
});

describe("the project speaks only of itself", () => {
  const texts = projectFiles(/\.(ts|tsx|js|cjs|json|md|yaml|yml|css|sql|typ)$|^\.|\/run$/).filter(
    (path) => path !== "package-lock.json",
  );

  test("no file names a folder of somebody's machine", () => {
    const machine = /(?<![\w.:/])\/(?:home|root|work|Users)\/[\w.-]+/;
    expect(texts.filter((path) => machine.test(readProject(path)))).toEqual([]);
  });

  test("every paper that is mentioned is there", () => {
    const known = new Set(papers.map((path) => path.split("/").at(-1)));
    const lost = texts.flatMap((path) =>
      [...readProject(path).matchAll(/[\w-]+\.md\b/g)]
        .filter(([name]) => !known.has(name))
        .map(([name]) => `${path} mentions ${name}`),
    );
    expect(lost).toEqual([]);
  });
});

function linksOf(markdown: string): string[] {
  return [...markdown.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link]) => link ?? "")
    .filter((link) => !/^[a-z]+:/.test(link));
}

function leadsSomewhere(paper: string, link: string): boolean {
  const [path = "", anchor] = link.split("#");
  const target = path === "" ? paper : join(dirname(paper), path);
  if (!existsSync(join(projectRoot, target))) return false;
  return anchor === undefined || anchorsOf(readProject(target)).includes(anchor);
}

function anchorsOf(markdown: string): string[] {
  return [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, title = ""]) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, "")
      .replace(/\s/g, "-"),
  );
}

/** Paths between backticks that begin with one of our folders and leave nothing open. */
function pathsOf(markdown: string): string[] {
  return [...markdown.matchAll(/`((?:app|bin|db|docs|public|scripts|surveys|tests)\/[^`\s]*)`/g)]
    .map(([, path]) => path ?? "")
    .filter((path) => !/[<>*{}…]/.test(path));
}
