import routes from "#app/routes.ts";

const below = "assessments/:assessmentId";

/** Every address below an assessment, from the empty one of its first page on. */
export const places: readonly string[] = (await routes)
  .map(({ path = "" }) => path)
  .filter((path) => path.startsWith(below))
  .map((path) =>
    path.slice(below.length).replace(":dimensionId", "STD").replace(":lensId", "enablers").replace(":groupId", "place"),
  );
