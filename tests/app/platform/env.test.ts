import { expect, test } from "vitest";
import { EnvironmentError, readEnvironment } from "#app/platform/env.server.ts";

const problemsOf = (variables: Record<string, string>): readonly string[] => {
  try {
    readEnvironment(variables);
    return [];
  } catch (error) {
    if (error instanceof EnvironmentError) return error.problems;
    throw error;
  }
};

test("an empty environment serves this machine from a file", () => {
  const defaults = {
    databaseUrl: "file:data/waymark.sqlite",
    host: "127.0.0.1",
    port: 3000,
    publicUrl: null,
    pseudoLocales: false,
    logRequests: false,
    mode: "production",
  };
  expect(readEnvironment({})).toEqual(defaults);
  expect(readEnvironment({ DATABASE_URL: "", PORT: " ", UNRELATED: "x" })).toEqual(defaults);
});

test("every variable is read", () => {
  expect(
    readEnvironment({
      DATABASE_URL: "postgres://waymark@db/waymark",
      HOST: "0.0.0.0",
      PORT: "8080",
      WAYMARK_PUBLIC_URL: "https://Waymark.Example.edu/",
      WAYMARK_PSEUDO_LOCALES: "1",
      WAYMARK_LOG: "requests",
      NODE_ENV: "development",
    }),
  ).toEqual({
    databaseUrl: "postgres://waymark@db/waymark",
    host: "0.0.0.0",
    port: 8080,
    publicUrl: "https://waymark.example.edu",
    pseudoLocales: true,
    logRequests: true,
    mode: "development",
  });
});

test("every variable that makes no sense is named in one sentence", () => {
  const problems = problemsOf({
    DATABASE_URL: "mysql://x",
    HOST: "no spaces please",
    PORT: "70000",
    WAYMARK_PUBLIC_URL: "waymark.example.edu",
    WAYMARK_PSEUDO_LOCALES: "maybe",
    NODE_ENV: "staging",
  });
  expect(problems.map((problem) => problem.split(" ")[0])).toEqual([
    ...["DATABASE_URL", "HOST", "PORT", "WAYMARK_PUBLIC_URL", "WAYMARK_PSEUDO_LOCALES", "NODE_ENV"],
  ]);
});

test("a port is a whole number", () => {
  for (const PORT of ["3000x", "-1", "3.5", "1e3", "65536"]) expect(problemsOf({ PORT })).toHaveLength(1);
  for (const PORT of ["0", "65535"]) expect(problemsOf({ PORT })).toEqual([]);
});

test("a public address without https is refused, except on this machine", () => {
  expect(problemsOf({ WAYMARK_PUBLIC_URL: "http://waymark.example.edu" })).toEqual([expect.stringContaining("https:")]);
  expect(problemsOf({ WAYMARK_PUBLIC_URL: "http://localhost:3000" })).toEqual([]);
  expect(problemsOf({ WAYMARK_PUBLIC_URL: "http://127.0.0.1.example.edu" })).toHaveLength(1);
});
