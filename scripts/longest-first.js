import { BaseSequencer } from "vitest/node";

/** Where tests start whole products and browsers: seconds to a minute a file. */
const slow = ["/tests/scripts/", "/tests/e2e/", "/tests/db/", "/tests/app/commands/"];

/** Long files begin first, so that no processor waits at the end for one that began last. */
export default class LongestFirst extends BaseSequencer {
  /**
   * @override
   * @param {import("vitest/node").TestSpecification[]} files
   */
  async sort(files) {
    const usual = await super.sort(files);
    return usual
      .map((file, place) => ({ file, place, rank: rank(file.moduleId) }))
      .toSorted((a, b) => a.rank - b.rank || a.place - b.place)
      .map(({ file }) => file);
  }
}

/** @param {string} path */
function rank(path) {
  const place = slow.findIndex((folder) => path.replaceAll("\\", "/").includes(folder));
  return place === -1 ? slow.length : place;
}
