import { expect, test } from "vitest";
import { paths, personalLink } from "#app/paths.ts";
import routes from "#app/routes.ts";

test("every address leads to a route of its own, and every route has its address", async () => {
  const patterns = (await routes)
    .map(({ path = "" }) => `/${path}`.replace(/:\w+/g, ":any"))
    .filter((path) => path !== "/*");
  const addresses = Object.values(paths).map((path) => (typeof path === "string" ? path : path(":any", ":any", "")));
  // The page of a list names its part; the health page has an address among them.
  addresses.push(paths.administrationOf("health"));
  expect([...new Set(addresses.map((address) => address.split(/[#?]/)[0]))].sort()).toEqual(patterns.sort());
});

test("a question's address leads to its place on the page of its section", () => {
  expect(paths.question("a1", "REC", "REC-3")).toBe("/assessments/a1/questions/REC#REC-3");
});

test("the personal link keeps its token behind the sign that no browser sends on", () => {
  expect(personalLink("https://waymark.example.edu", "t0ken")).toBe("https://waymark.example.edu/return#t0ken");
});
