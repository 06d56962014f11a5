/** Where in a file something stands: keys and list positions from the root, `["dimensions", 0, "weight"]`. */
export type ProblemPath = readonly (string | number)[];

/** One mistake in a file that a person wrote: what is wrong and how to mend it, in one or two sentences. */
export type Problem = { readonly path: ProblemPath; readonly message: string };

export type ProblemList = {
  readonly problems: readonly Problem[];
  /** Notes a mistake. The message is only written while there is room for it. */
  readonly add: (path: ProblemPath, message: () => string) => void;
};

/** Beyond this many mistakes in one file, more of them help nobody. */
const mostProblems = 200;

/**
 * Collects mistakes in the order they are found, at most 200 and one closing sentence that says there are more.
 * No mistakes, an empty list.
 */
export function problemList(): ProblemList {
  const problems: Problem[] = [];
  return {
    problems,
    add(path, message) {
      if (problems.length < mostProblems) problems.push({ path, message: message() });
      else if (problems.length === mostProblems)
        problems.push({
          path,
          message: "There are more mistakes than these. Mend the ones above first, then check again.",
        });
    },
  };
}
