import { expect, test } from "vitest";
import { readJoinForm } from "#app/programmes/read-join-form.ts";

const read = (fields: Record<string, string>) => readJoinForm(new URLSearchParams(fields));

test("a link's token goes before a typed code", () => {
  expect(read({ token: "t", code: "c" }).secret).toBe("t");
  expect(read({ token: "", code: " k7qm " }).secret).toBe("k7qm");
});

test("a name that cannot be kept is no name, and is shown again cut short", () => {
  expect(read({ name: " Harbour " }).name).toBe("Harbour");
  for (const name of ["", "  ", "n".repeat(201), "a\u0007b"]) expect(read({ name }).name).toBeNull();
  expect(read({ name: "n".repeat(900) }).typedName).toHaveLength(200);
});
