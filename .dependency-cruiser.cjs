/**
 * Who may import whom (STYLE.md). Each rule's comment is written for the person who broke it.
 * tests/house/rules.test.ts plants an offender for every rule and sees it caught.
 */
const pure = "^app/(?!routes/|root[.]|entry[.]|routes[.]ts|platform/remix[.]).*(?<![.]server|[.]client|[.]d)[.]ts$";
const server = "[.]server[.]tsx?$";
const edge = "^app/(routes/|root[.]|entry[.]|routes[.]ts$|platform/remix[.])";
const top = "jobs|routes|commands";

/** Paths inside a package, wherever node_modules lies. */
const inside = (...names) => `(^|/)node_modules/(${names.join("|")})/`;
const room = (names) => `^app/(${names})/`;

/** Type-only imports vanish when the code runs, so purity allows them. Floors do not: knowing a name is knowing a room. */
const whenRun = { dependencyTypesNot: ["type-only"] };

module.exports = {
  forbidden: [
    {
      name: "plain-ts-stays-pure",
      severity: "error",
      comment:
        "A plain .ts file decides; it does not act. Move the act to a .server.ts file, the markup to a .tsx file, the browser's part to a .client.ts file, and pass this file the data.",
      from: { path: pure },
      to: { path: "^db/|[.](server|client)[.]tsx?$|[.]tsx$", ...whenRun },
    },
    {
      name: "plain-ts-needs-no-package",
      severity: "error",
      comment:
        "A plain .ts file may use zod and nothing else from npm (app/i18n also i18next, app/charts also chart.js). Call the package from a .server.ts or .tsx file and hand over plain data.",
      from: { path: pure, pathNot: room("i18n|charts") },
      to: { path: "(^|/)node_modules/", pathNot: inside("zod"), ...whenRun },
    },
    {
      name: "i18n-needs-only-i18next",
      severity: "error",
      comment: "Plain files in app/i18n may use zod and i18next, nothing else from npm.",
      from: { path: pure.replace("^app/", "^app/i18n/") },
      to: { path: "(^|/)node_modules/", pathNot: inside("zod", "i18next"), ...whenRun },
    },
    {
      name: "charts-need-only-chart-js",
      severity: "error",
      comment: "Plain files in app/charts may use zod and chart.js, nothing else from npm.",
      from: { path: pure.replace("^app/", "^app/charts/") },
      to: { path: "(^|/)node_modules/", pathNot: inside("zod", "chart[.]js"), ...whenRun },
    },
    {
      name: "plain-ts-no-node-core",
      severity: "error",
      comment:
        "A plain .ts file also runs in the browser, where Node is absent. Put the file, clock or network in a .server.ts file.",
      from: { path: pure },
      to: { dependencyTypes: ["core"], ...whenRun },
    },
    {
      name: "views-touch-no-server",
      severity: "error",
      comment: "A view receives data. Let the route's loader call the .server.ts file and pass the result down.",
      from: { path: "^app/.*(?<![.]server)[.]tsx$", pathNot: edge },
      to: { path: server, ...whenRun },
    },
    {
      name: "servers-touch-no-browser",
      severity: "error",
      comment: "A .client.ts file needs a browser. Import it from a view, lazily.",
      from: { path: server },
      to: { path: "[.]client[.]tsx?$", ...whenRun },
    },
    {
      name: "only-server-files-touch-db",
      severity: "error",
      comment:
        "Only .server.ts files reach the database, so that no page can carry it into a browser. Routes call an act in a room, the act calls db/queries.",
      from: { path: "^app/", pathNot: server },
      to: { path: "^db/", ...whenRun },
    },
    {
      name: "sql-lives-in-db",
      severity: "error",
      comment: "All SQL is written in db/. Add a typed function to db/queries and call that.",
      from: { path: "^app/" },
      to: { path: inside("kysely"), ...whenRun },
    },
    {
      name: "only-dialects-name-an-engine",
      severity: "error",
      comment: "Only db/dialects knows which database engines exist. Put the difference behind the Dialect contract.",
      from: { path: "^(app|db|bin)/", pathNot: "^db/dialects/" },
      to: { path: inside("better-sqlite3", "pg", "pg-[a-z-]+", "@types/pg", "@types/better-sqlite3") },
    },
    {
      name: "framework-at-the-edge",
      severity: "error",
      comment:
        "The framework is imported only by routes, root, entry and app/platform/remix: one door to change when it changes. Import from app/platform/remix.",
      from: { path: "^(app|db)/", pathNot: edge },
      to: { path: inside("@remix-run") },
    },
    {
      name: "remix-is-only-a-name",
      severity: "error",
      comment:
        "The npm package called remix throws when it is imported; it stands in package.json to name the framework. Import from @remix-run/… at the edge.",
      from: {},
      to: { path: inside("remix") },
    },
    {
      name: "ground-floor-knows-no-domain",
      severity: "error",
      comment:
        "platform, ui, i18n and charts know no word of the domain. Pass them what they need, or move this file up into the room it speaks of.",
      from: { path: room("platform|ui|i18n|charts") },
      to: { path: "^app/[^/]+/", pathNot: room("platform|ui|i18n|charts") },
    },
    {
      name: "first-floor-looks-down",
      severity: "error",
      comment:
        "questions, surveys, institutions and accounts stand on the first floor: they may not know scoring, benchmarks, roadmaps, assessments or reports.",
      from: { path: room("questions|surveys|institutions|accounts") },
      to: { path: room("scoring|benchmarks|roadmaps|assessments|reports|rounds|letters|programmes|administration") },
    },
    {
      name: "questions-know-no-survey",
      severity: "error",
      comment:
        "surveys may use questions, never the reverse: a question does not know which questionnaire it stands in.",
      from: { path: room("questions") },
      to: { path: room("surveys|institutions|accounts") },
    },
    {
      name: "scoring-looks-down",
      severity: "error",
      comment:
        "scoring sees questions and surveys only. Benchmarks, roadmaps and reports call scoring, not the other way round.",
      from: { path: room("scoring") },
      to: {
        path: room(
          "institutions|accounts|benchmarks|roadmaps|assessments|reports|rounds|letters|programmes|administration",
        ),
      },
    },
    {
      name: "benchmarks-look-down",
      severity: "error",
      comment:
        "benchmarks may use scoring, surveys and institutions. A roadmap or a report reads a benchmark, not the other way round.",
      from: { path: room("benchmarks") },
      to: { path: room("accounts|roadmaps|assessments|reports|rounds|letters|programmes|administration") },
    },
    {
      name: "roadmaps-look-down",
      severity: "error",
      comment:
        "roadmaps may use scoring, surveys and institutions. Take what a report or an assessment knows as an argument.",
      from: { path: room("roadmaps") },
      to: { path: room("accounts|benchmarks|assessments|reports|rounds|letters|programmes|administration") },
    },
    {
      name: "assessments-look-down",
      severity: "error",
      comment:
        "assessments may use every lower room except benchmarks: answering must not depend on what others answered.",
      from: { path: room("assessments") },
      to: { path: room("benchmarks|reports|rounds|letters|programmes|administration") },
    },
    {
      name: "rounds-look-down",
      severity: "error",
      comment:
        "rounds may use assessments and every room below; programmes and administration read rounds, not the other way round.",
      from: { path: room("rounds") },
      to: { path: room("benchmarks|letters|programmes|administration") },
    },
    {
      name: "letters-look-down",
      severity: "error",
      comment:
        "letters may use rounds and accounts and every room below; administration reads letters, not the other way round.",
      from: { path: room("letters") },
      to: { path: room("benchmarks|programmes|administration") },
    },
    {
      name: "programmes-look-down",
      severity: "error",
      comment: "programmes may use rounds and benchmarks and every room below, but nothing of administration.",
      from: { path: room("programmes") },
      to: { path: room("administration") },
    },
    {
      name: "demonstration-can-go",
      severity: "error",
      comment:
        "The demonstration uses assessments and benchmarks like any visitor; only routes and commands use it, so that it can be removed without anybody noticing. Move what you need into the room it belongs to.",
      from: { path: "^app/", pathNot: `^app/(demonstration|${top})/` },
      to: { path: room("demonstration") },
    },
    {
      name: "nobody-imports-the-top",
      severity: "error",
      comment:
        "routes, commands and jobs are the top floor: they call rooms, no room calls them. Move what you need down into the room it belongs to.",
      from: { path: "^(app|db)/", pathNot: `^app/(${top})/|${edge}` },
      to: { path: room(top) },
    },
    {
      name: "routes-stay-apart",
      severity: "error",
      comment: "One route does not import another. Share the view or the act through a room.",
      from: { path: "^(app|db|bin)/", pathNot: "^app/routes/" },
      to: { path: "^app/routes/" },
    },
    {
      name: "queries-return-plain-data",
      severity: "error",
      comment:
        "db/ may use the pure .ts files of a room (its types, its zod schemas) and nothing that acts or renders.",
      from: { path: "^db/" },
      to: { path: "^app/.*([.](server|client)[.]tsx?|[.]tsx)$" },
    },
    {
      name: "migrations-are-frozen",
      severity: "error",
      comment:
        "A migration must mean the same in five years: it may import kysely and receive its dialect as an argument, nothing living.",
      from: { path: "^db/migrations/" },
      to: { pathNot: `${inside("kysely")}|^db/migrations/`, ...whenRun },
    },
    {
      name: "nobody-imports-tests",
      severity: "error",
      comment:
        "tests/ may import everything; the product imports nothing from tests/. Move the shared part into the room it is about.",
      from: { path: "^(app|db|bin)/" },
      to: { path: "^tests/" },
    },
    {
      name: "product-needs-no-development-package",
      severity: "error",
      comment:
        "This package is installed for development only, so the product would not start. List it under dependencies, or import it lazily where only development comes by.",
      from: { path: "^(app|db|bin)/", pathNot: "^app/routes[.]ts$|[.]d[.]ts$" },
      to: { dependencyTypes: ["npm-dev"], ...whenRun, dynamic: false, pathNot: inside("@types/[^/]+") },
    },
    {
      name: "no-cycles",
      severity: "error",
      comment: "These files import each other in a circle. Move what both need into a third file below them.",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "nothing-unknown",
      severity: "error",
      comment:
        "This import leads nowhere. Correct the path (with its real extension) or list the package in package.json.",
      from: { path: "^(app|db|bin|scripts|tests)/" },
      to: { couldNotResolve: true, pathNot: "^virtual:|[.]css[?]url$|^build/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^build/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      conditionNames: ["import", "node", "default", "types"],
      exportsFields: ["exports"],
      extensions: [".ts", ".tsx", ".js", ".json", ".cjs", ".mjs", ".d.ts"],
      mainFields: ["module", "main", "types"],
    },
  },
};
