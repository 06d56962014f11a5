import { expect, test } from "vitest";
import { fittingRoutes } from "#app/platform/fitting-routes.ts";

const fitting = fittingRoutes([
  { id: "root", path: "" },
  { id: "welcome", index: true, parentId: "root" },
  { id: "start", path: "start", parentId: "root" },
  { id: "assessment", path: "assessments/:assessmentId", parentId: "root" },
  { id: "new", path: "assessments/new", parentId: "root" },
  { id: "frame", path: "people", parentId: "root" },
  { id: "person", path: ":personId", parentId: "frame" },
  { id: "help", path: "help/:page?", parentId: "root" },
  { id: "nothing", path: "*", parentId: "root" },
]);

test.each([
  ["/", ["root", "welcome"]],
  ["/start", ["root", "start"]],
  ["/start/", ["root", "start"]],
  ["/START", ["root", "start"]],
  ["/st%61rt", ["root", "start"]],
  ["/assessments/3f2a", ["root", "assessment"]],
  ["/assessments/new", ["root", "assessment", "new"]],
  ["/people", ["root", "frame"]],
  ["/people/7", ["root", "frame", "person"]],
  ["/%zz", ["root"]],
  ["/nowhere/at/all", ["root"]],
])("%s may mean %j, or what fits everything", (path, ids) => {
  expect(fitting(path)).toEqual([...ids, "help", "nothing"]);
});
