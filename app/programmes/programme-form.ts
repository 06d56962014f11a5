import { z } from "zod";

/** What a programme is called to be made or changed, as it was typed. */
export type PostedProgramme = { readonly name: string; readonly description: string; readonly deadline: string };

export type ProgrammeProblem = "nameMissing" | "nameTooLong" | "descriptionTooLong" | "deadlineUnknown" | "notText";
export type ProgrammeFaults = Readonly<Partial<Record<keyof PostedProgramme, ProgrammeProblem>>>;

export type CheckedProgramme =
  | {
      readonly ok: true;
      readonly programme: { readonly name: string; readonly description: string; readonly deadline: string | null };
    }
  | { readonly ok: false; readonly faults: ProgrammeFaults };

export function readProgrammeForm(form: URLSearchParams): PostedProgramme {
  const read = (name: string) => (form.get(name) ?? "").replace(/\r\n?/g, "\n").trim();
  return { name: read("name"), description: read("description"), deadline: read("deadline") };
}

/** A name is needed; a deadline is a day that exists, or nothing. */
export function checkProgramme(posted: PostedProgramme): CheckedProgramme {
  const read = schema.safeParse(posted);
  if (read.success) return { ok: true, programme: { ...read.data, deadline: read.data.deadline || null } };
  const faults: Partial<Record<keyof PostedProgramme, ProgrammeProblem>> = {};
  for (const { path, message } of read.error.issues) {
    faults[path[0] as keyof PostedProgramme] ??= message as ProgrammeProblem;
  }
  return { ok: false, faults };
}

// PostgreSQL refuses NUL, and no reader wants the other control characters.
const text = z
  .string()
  .refine((value) => value.isWellFormed() && !/[^\P{Cc}\t\n]/u.test(value), "notText" satisfies ProgrammeProblem);

const schema = z.object({
  name: text
    .refine((value) => value !== "", "nameMissing" satisfies ProgrammeProblem)
    .refine((value) => value.length <= 200, "nameTooLong" satisfies ProgrammeProblem),
  description: text.refine((value) => value.length <= 2000, "descriptionTooLong" satisfies ProgrammeProblem),
  deadline: text.refine((value) => value === "" || isDay(value), "deadlineUnknown" satisfies ProgrammeProblem),
});

function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const read = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(value);
}
