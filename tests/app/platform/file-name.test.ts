import { expect, test } from "vitest";
import { fileName } from "#app/platform/file-name.ts";

test.each([
  ["Universität Überall", "waymark-universitat-uberall.pdf"],
  ['../../etc/passwd"\r\nX: 1', "waymark-etc-passwd-x-1.pdf"],
  ["جامعة", "waymark.pdf"],
  ["CON", "waymark-con.pdf"],
  ["x".repeat(500), `waymark-${"x".repeat(60)}.pdf`],
])("a file named after %j is safe on every system", (name, expected) => {
  expect(fileName("waymark", name, "pdf")).toBe(expected);
});
