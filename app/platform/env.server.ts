import { statSync } from "node:fs";
import { z } from "zod";
import { type MailSettings, senderSchema, smtpUrlSchema } from "./mail-settings.ts";

export type Environment = {
  readonly databaseUrl: string;
  readonly host: string;
  readonly port: number;
  /** The origin visitors use, such as https://waymark.example.edu; null when only this machine is served. */
  readonly publicUrl: string | null;
  /** A folder with questionnaires of the installation's own, beside the shipped ones; null when there is none. */
  readonly surveysFolder: string | null;
  readonly pseudoLocales: boolean;
  /** One line in the log per request. */
  readonly logRequests: boolean;
  /** Null when no letters are sent. */
  readonly mail: MailSettings | null;
  readonly mode: "development" | "production" | "test";
};

/** The environment cannot be used; `problems` has one sentence per variable. */
export class EnvironmentError extends Error {
  override readonly name = "EnvironmentError";
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.problems = problems;
  }
}

type Variables = Readonly<Record<string, string | undefined>>;

/** Reads each variable by itself, then refuses settings that contradict each other. */
export function readEnvironment(variables: Variables = process.env): Environment {
  const read = rawSchema.safeParse(withoutBlanks(variables));
  if (!read.success) throw new EnvironmentError(read.error.issues.map((issue) => issue.message));
  const environment: Environment = {
    databaseUrl: read.data.DATABASE_URL,
    host: read.data.HOST,
    port: read.data.PORT,
    publicUrl: read.data.WAYMARK_PUBLIC_URL ?? null,
    surveysFolder: read.data.WAYMARK_SURVEYS ?? null,
    pseudoLocales: read.data.WAYMARK_PSEUDO_LOCALES,
    logRequests: read.data.WAYMARK_LOG === "requests",
    mail: mailOf(read.data),
    mode: read.data.NODE_ENV,
  };
  const problems = [...contradictionsIn(environment), ...mailContradictionsIn(read.data)];
  if (problems.length > 0) throw new EnvironmentError(problems);
  return environment;
}

const rawSchema = z.object({
  DATABASE_URL: z
    .string()
    .regex(
      /^(file:.|postgres(ql)?:\/\/.)/,
      "DATABASE_URL must start with file: for SQLite or postgres:// for PostgreSQL, such as file:data/waymark.sqlite.",
    )
    .default("file:data/waymark.sqlite"),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, "HOST must be a host name or an address to listen on, such as 127.0.0.1 or 0.0.0.0.")
    .default("127.0.0.1"),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, "PORT must be a whole number from 0 to 65535.")
    .transform(Number)
    .refine((port) => port <= 65535, "PORT must be a whole number from 0 to 65535.")
    .default(3000),
  WAYMARK_PUBLIC_URL: z
    .string()
    .refine(isOrigin, "WAYMARK_PUBLIC_URL must be an address without a path, such as https://waymark.example.edu.")
    .transform((url) => new URL(url).origin)
    .optional(),
  WAYMARK_SURVEYS: z
    .string()
    .refine(isFolder, "WAYMARK_SURVEYS must be a folder that is there, holding one folder for each questionnaire.")
    .optional(),
  WAYMARK_PSEUDO_LOCALES: z
    .enum(["0", "1", "false", "true"], "WAYMARK_PSEUDO_LOCALES must be 1 to offer the test languages, or 0.")
    .transform((word) => word === "1" || word === "true")
    .default(false),
  WAYMARK_LOG: z
    .enum(["faults", "requests"], "WAYMARK_LOG must be faults, or requests for one more line per request.")
    .default("faults"),
  WAYMARK_SMTP_URL: smtpUrlSchema.optional(),
  WAYMARK_MAIL_FROM: senderSchema.optional(),
  NODE_ENV: z
    .enum(["development", "production", "test"], "NODE_ENV must be development, production or test.")
    .default("production"),
});

type Raw = z.infer<typeof rawSchema>;

function mailOf({ WAYMARK_SMTP_URL: server, WAYMARK_MAIL_FROM: from }: Raw): MailSettings | null {
  return server === undefined || from === undefined ? null : { server, from };
}

function mailContradictionsIn({ WAYMARK_SMTP_URL, WAYMARK_MAIL_FROM, WAYMARK_PUBLIC_URL }: Raw): readonly string[] {
  if ((WAYMARK_SMTP_URL === undefined) !== (WAYMARK_MAIL_FROM === undefined)) {
    return ["WAYMARK_SMTP_URL and WAYMARK_MAIL_FROM go together: set both to send letters, or neither."];
  }
  if (WAYMARK_SMTP_URL !== undefined && WAYMARK_PUBLIC_URL === undefined) {
    return ["WAYMARK_PUBLIC_URL must be set where letters are sent: the links in them begin with it."];
  }
  return [];
}

/** An empty variable means "not set": container set-ups cannot always leave one out. */
function withoutBlanks(variables: Variables): Variables {
  return Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) && url.pathname === "/" && url.search + url.hash + url.username === "";
}

function contradictionsIn(environment: Environment): readonly string[] {
  const { publicUrl } = environment;
  if (publicUrl?.startsWith("http:") && !isLoopback(new URL(publicUrl).hostname)) {
    return [
      "WAYMARK_PUBLIC_URL must use https: over plain http, anyone on the network could read answers and take over sessions.",
    ];
  }
  return [];
}

function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
