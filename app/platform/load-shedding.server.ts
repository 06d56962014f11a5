/** What a request wants of the server. Under load, a save is turned away last and paper first. */
export type Errand = "save" | "page" | "paper";

/**
 * `turn`: for how many milliseconds of one turn of the event loop this errand is still taken. Pages and saves are
 * worked on without a pause, so everything that waits, waits for the turn to end: its length is the queue.
 * `inFlight`: how many requests may be under way at once, for work that does pause: PostgreSQL, uploads, paper.
 */
type Limit = { readonly turn: number; readonly inFlight: number };

export const limits: Readonly<Record<Errand, Limit>> = {
  save: { turn: 150, inFlight: 256 },
  page: { turn: 40, inFlight: 64 },
  paper: { turn: 15, inFlight: 6 },
};

export type LoadGate = {
  /** Takes a request in and returns what to call when it is done, or null when it is better turned away at once. */
  readonly enter: (errand: Errand) => (() => void) | null;
};

type Loop = { readonly now: () => number; readonly onTurnEnd: (call: () => void) => void };

const ownLoop: Loop = { now: () => performance.now(), onTurnEnd: (call) => void setImmediate(call) };

/**
 * Turns requests away while the event loop is late, in microseconds each, so that those taken in are answered in good
 * time and those turned away know at once. A timer that samples the loop would learn of a jam only after it is over.
 */
export function createLoadGate(loop: Loop = ownLoop): LoadGate {
  let turnBegan: number | null = null;
  let underWay = 0;
  let papers = 0;

  function turnLasts(): number {
    const now = loop.now();
    if (turnBegan === null) {
      turnBegan = now;
      loop.onTurnEnd(() => {
        turnBegan = null;
      });
    }
    return now - turnBegan;
  }

  return {
    enter(errand) {
      const { turn, inFlight } = limits[errand];
      if (turnLasts() > turn || (errand === "paper" ? papers : underWay) >= inFlight) return null;
      const paper = errand === "paper" ? 1 : 0;
      underWay += 1;
      papers += paper;
      return () => {
        underWay -= 1;
        papers -= paper;
      };
    },
  };
}

/** Everything that may change something is a save; files made for printing are paper; the rest are pages. */
export function errandOf(method: string, path: string): Errand {
  if (method !== "GET" && method !== "HEAD") return "save";
  return path.endsWith(".pdf") ? "paper" : "page";
}
