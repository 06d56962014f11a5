import { readFile, stat } from "node:fs/promises";
import { dirname, isAbsolute, join } from "node:path";
import { z } from "zod";
import type { Brand, BrandLogo } from "./brand.ts";
import { contrast } from "./contrast.ts";
import { readLogo } from "./logo.ts";

export type BrandProblem = { readonly path: string; readonly message: string };
export type BrandReading =
  | { readonly ok: true; readonly brand: Brand }
  | { readonly ok: false; readonly problems: readonly BrandProblem[] };

const largestLogo = 1_000_000;

const text = (most: number) =>
  z
    .string({ error: "Write this as text in quotation marks." })
    .max(most, `Keep this to ${most} characters.`)
    .optional();
const brandSchema = z.strictObject(
  {
    logo: text(1000),
    accent: text(50),
    organisation: text(300),
    coverText: text(1000),
    disclaimer: text(2000),
  },
  {
    error: (issue) =>
      issue.code === "unrecognized_keys"
        ? `Nothing is known under ${issue.keys.join(", ")}. A brand has logo, accent, organisation, coverText and disclaimer.`
        : "A brand is one object in braces: { … }.",
  },
);

/** Reads a brand file: every problem at once, each with its place and its cure. The logo's path starts at the file. */
export async function readBrand(file: string): Promise<BrandReading> {
  const source = await readText(file);
  if (source === null) return refused("", `${file} could not be read. Check the path and that you may read it.`);
  const parsed = brandSchema.safeParse(parseJson(source));
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
    return { ok: false, problems };
  }
  const { logo, accent, organisation, coverText, disclaimer } = parsed.data;
  const problems: BrandProblem[] = [];
  const fault = accent === undefined ? null : faultOfAccent(accent);
  if (fault !== null) problems.push({ path: "accent", message: fault });
  const picture = logo === undefined ? null : await openLogo(logo, dirname(file));
  if (typeof picture === "string") problems.push({ path: "logo", message: picture });
  if (problems.length > 0 || typeof picture === "string") return { ok: false, problems };
  return {
    ok: true,
    brand: {
      accent: accent?.toLowerCase() ?? null,
      organisation: filled(organisation),
      coverText: filled(coverText),
      disclaimer: filled(disclaimer),
      logo: picture,
    },
  };
}

function refused(path: string, message: string): BrandReading {
  return { ok: false, problems: [{ path, message }] };
}

async function readText(file: string): Promise<string | null> {
  try {
    return await readFile(file, "utf8");
  } catch {
    return null;
  }
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source.replace(/^\ufeff/u, ""));
  } catch {
    return undefined;
  }
}

function filled(value: string | undefined): string | null {
  return value === undefined || value.trim() === "" ? null : value.trim();
}

function faultOfAccent(accent: string): string | null {
  const ratio = contrast(accent, "#ffffff");
  if (ratio === null) return `“${accent}” is not a colour of the form #rrggbb, for example #005d69.`;
  if (ratio >= 4.5) return null;
  const measured = Math.floor(ratio * 100) / 100;
  return `${accent} stands out from white by ${measured} to 1; text needs 4.5 to 1. Choose a darker shade of the same colour.`;
}

async function openLogo(path: string, folder: string): Promise<BrandLogo | string> {
  const file = isAbsolute(path) ? path : join(folder, path);
  try {
    const { size } = await stat(file);
    if (size > largestLogo)
      return `The logo has ${Math.ceil(size / 1000)} kB; at most 1000 kB fit. Save it smaller or as SVG.`;
    return readLogo(await readFile(file));
  } catch {
    return `${path} could not be read. Give the logo's path as seen from the brand file.`;
  }
}
