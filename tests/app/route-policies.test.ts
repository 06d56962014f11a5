import { expect, test } from "vitest";
import { routePolicies } from "#app/route-policies.ts";
import routes from "#app/routes.ts";

const paths = (await routes).map(({ path = "" }) => path);

test("every route says who may come to it, and nothing is said about a route that is not there", () => {
  expect(Object.keys(routePolicies).sort()).toEqual([...paths].sort());
});

test("an address that names something of somebody's asks for an act on it", () => {
  const ofSomebody = (path: string) => path.includes(":") && !/^(evidence|preview)\//.test(path);
  for (const path of paths.filter(ofSomebody)) {
    const policy = routePolicies[path];
    for (const method of [policy?.get, policy?.post]) {
      expect([path, method === null || method?.includes(".")]).toEqual([path, true]);
    }
  }
});
