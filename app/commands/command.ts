/** Where a command writes: results on `out`, messages on `err`, one line at a time. */
export type Output = { readonly out: (line: string) => void; readonly err: (line: string) => void };

/** Runs with the words after its name and returns the exit code: 0 success, 1 the input is wrong, 2 usage. */
export type Command = {
  readonly summary: string;
  readonly usage: string;
  readonly run: (words: readonly string[], output: Output) => Promise<number>;
};

export const success = 0;
export const wrongInput = 1;
export const wrongUsage = 2;
