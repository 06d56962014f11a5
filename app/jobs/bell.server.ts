/** A pause that can be cut short; a ring while nobody waits is heard by the next who does. */
export function createBell() {
  let rung = false;
  let heard: (() => void) | null = null;
  return {
    ring: () => {
      rung = true;
      heard?.();
    },
    rings: async (patience: number): Promise<boolean> => {
      if (!rung) {
        let timer: NodeJS.Timeout | undefined;
        await new Promise<void>((resolve) => {
          heard = resolve;
          // A worker alone in its process is what keeps that process alive.
          timer = setTimeout(resolve, patience);
        });
        clearTimeout(timer);
        heard = null;
      }
      const was = rung;
      rung = false;
      return was;
    },
  };
}
