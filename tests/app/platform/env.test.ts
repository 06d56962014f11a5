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
    surveysFolder: null,
    pseudoLocales: false,
    logRequests: false,
    mail: null,
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
      WAYMARK_SURVEYS: "tests/surveys/models",
      WAYMARK_PSEUDO_LOCALES: "1",
      WAYMARK_LOG: "requests",
      WAYMARK_SMTP_URL: "smtps://way%40mark:p%3Aw@smtp.example.edu",
      WAYMARK_MAIL_FROM: "Waymark <waymark@example.edu>",
      NODE_ENV: "development",
    }),
  ).toEqual({
    databaseUrl: "postgres://waymark@db/waymark",
    host: "0.0.0.0",
    port: 8080,
    publicUrl: "https://waymark.example.edu",
    surveysFolder: "tests/surveys/models",
    pseudoLocales: true,
    logRequests: true,
    mail: {
      server: { host: "smtp.example.edu", port: 465, security: "tls", login: { user: "way@mark", password: "p:w" } },
      from: { name: "Waymark", address: "waymark@example.edu" },
    },
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

const mailed = { WAYMARK_PUBLIC_URL: "https://waymark.example.edu", WAYMARK_MAIL_FROM: "waymark@example.edu" };

test("a mail server is reached with encryption, unless it is this machine", () => {
  const server = (WAYMARK_SMTP_URL: string) => readEnvironment({ ...mailed, WAYMARK_SMTP_URL }).mail?.server;
  expect(server("smtp://mail.example.edu")).toMatchObject({ port: 587, security: "starttls", login: null });
  expect(server("smtp://mail.example.edu:25")).toMatchObject({ port: 25, security: "starttls" });
  expect(server("smtp://localhost:25")).toMatchObject({ security: "plain" });
  expect(server("smtp://[::1]:25")).toMatchObject({ host: "::1", security: "plain" });
  expect(server("smtp://127.0.0.1.example.edu")).toMatchObject({ security: "starttls" });
});

test("mail settings that make no sense are refused, and the password is never said again", () => {
  const secret = "hunter2";
  for (const url of [
    `https://u:${secret}@h`,
    `smtps://u@h`,
    `smtps://u:${secret}@h/path`,
    `smtp://u:${secret}@h?tls=no`,
    `smtps://u:%E0${secret}@h`,
    `${secret}`,
    `smtps://`,
  ]) {
    const problems = problemsOf({ ...mailed, WAYMARK_SMTP_URL: url });
    expect(problems, url).toEqual([expect.stringMatching(/^WAYMARK_SMTP_URL must be /)]);
    expect(problems.join()).not.toContain(secret);
  }
  const smtp = { ...mailed, WAYMARK_SMTP_URL: "smtps://h" };
  for (const from of [
    "waymark",
    "a@b.example, c@d.example",
    "W <a@b.example>\nBcc: x@y.example",
    "a@b.example\u0000",
  ]) {
    expect(problemsOf({ ...smtp, WAYMARK_MAIL_FROM: from }), from).toEqual([
      expect.stringMatching(/^WAYMARK_MAIL_FROM must be one address/),
    ]);
  }
  expect(problemsOf(mailed)).toEqual([expect.stringContaining("go together")]);
  expect(problemsOf({ WAYMARK_SMTP_URL: "smtps://h", WAYMARK_MAIL_FROM: "a@b.example" })).toEqual([
    expect.stringContaining("WAYMARK_PUBLIC_URL must be set"),
  ]);
});

test("a folder of questionnaires that is not there is refused before anything starts", () => {
  expect(problemsOf({ WAYMARK_SURVEYS: "nowhere/at/all" })).toEqual([
    "WAYMARK_SURVEYS must be a folder that is there, holding one folder for each questionnaire.",
  ]);
  expect(problemsOf({ WAYMARK_SURVEYS: "package.json" })).toHaveLength(1);
});
