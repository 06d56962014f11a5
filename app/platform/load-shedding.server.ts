/** What a request wants of the server. Under load, a save is served first and turned away last, paper the other way. */
export type Errand = "save" | "page" | "paper";

/**
 * `wait`: whoever would have to wait longer than so many milliseconds is turned away at once instead.
 * `atLeast`: behind so few others nobody is turned away, however slow the machine is at the moment.
 * `underWay`: how many may be worked on at once, for work that pauses: PostgreSQL, a lock, paper. What works on without a
 * pause is one at a time anyway. Each errand has its own, so that saves that wait for a lock hold up no page.
 */
type Limit = { readonly wait: number; readonly atLeast: number; readonly underWay: number };

export const limits: Readonly<Record<Errand, Limit>> = {
  save: { wait: 1000, atLeast: 32, underWay: 64 },
  page: { wait: 250, atLeast: 12, underWay: 64 },
  paper: { wait: 150, atLeast: 2, underWay: 4 },
};

/** After so many milliseconds whoever has waited longest is served next, whatever they want. */
export const longestWait = 1500;

export type LoadGate = {
  /** True: whoever comes now with this errand is better turned away at once. */
  readonly isFull: (errand: Errand) => boolean;
  /** Resolves when it is this request's turn, to what to call when it is done. */
  readonly enter: (errand: Errand) => Promise<() => void>;
  /** Tell it of each new connection. */
  readonly connected: () => void;
};

type Loop = { readonly now: () => number; readonly nextTurn: (call: () => void) => void };

const ownLoop: Loop = { now: () => performance.now(), nextTurn: (call) => void setImmediate(call) };

type Waiting = { readonly since: number; readonly begin: () => void };

/**
 * A line of our own in front of the pages. A page or a save works without a pause, so without a line the system would
 * hold one, out of sight: nobody in it could be turned away, served first, or even connected, because the event loop
 * takes in one connection a turn. So each turn serves one request and leaves the rest of it to looking who has come.
 */
export function createLoadGate(loop: Loop = ownLoop): LoadGate {
  const line: Readonly<Record<Errand, Waiting[]>> = { save: [], page: [], paper: [] };
  const underWay: Record<Errand, number> = { save: 0, page: 0, paper: 0 };
  let moving = false;
  let someoneCame = false;
  let looks = 0;
  /** Milliseconds from one request done to the next while there is work, as a moving average. */
  let pace = 1;
  let lastDone: number | null = null;

  function ahead(errand: Errand): number {
    return errands.slice(0, errands.indexOf(errand) + 1).reduce((sum, before) => sum + line[before].length, 0);
  }

  function move(): void {
    if (moving) return;
    moving = true;
    loop.nextTurn(() => {
      moving = false;
      // A look costs next to nothing; a page in between would let the others knock in vain.
      if (someoneCame && looks < 16) {
        someoneCame = false;
        looks += 1;
        return move();
      }
      looks = 0;
      const next = nextInLine();
      if (next === null) return;
      line[next].shift()?.begin();
      move();
    });
  }

  /** Null when nobody waits who could begin now. */
  function nextInLine(): Errand | null {
    const able = errands.filter((errand) => line[errand].length > 0 && underWay[errand] < limits[errand].underWay);
    const patient = able.find((errand) => loop.now() - (line[errand][0]?.since ?? 0) > longestWait);
    return patient ?? able[0] ?? null;
  }

  function done(errand: Errand): void {
    underWay[errand] -= 1;
    const now = loop.now();
    // A paper is made elsewhere: when it is done says nothing about this thread.
    if (errand !== "paper") {
      if (lastDone !== null) pace += 0.1 * (Math.min(now - lastDone, 100) - pace);
      lastDone = now;
    }
    if (ahead("paper") > 0) move();
    else if (underWay.save + underWay.page === 0) lastDone = null;
  }

  return {
    isFull(errand) {
      const { wait, atLeast } = limits[errand];
      const others = ahead(errand);
      return (others >= atLeast && others * pace > wait) || (errand === "paper" && line.paper.length >= atLeast);
    },
    enter(errand) {
      return new Promise((resolve) => {
        const begin = () => {
          underWay[errand] += 1;
          lastDone ??= loop.now();
          resolve(() => done(errand));
        };
        line[errand].push({ since: loop.now(), begin });
        move();
      });
    },
    connected() {
      someoneCame = true;
    },
  };
}

const errands: readonly Errand[] = ["save", "page", "paper"];

/** Everything that may change something is a save; files made for printing are paper; the rest are pages. */
export function errandOf(method: string, path: string): Errand {
  if (method !== "GET" && method !== "HEAD") return "save";
  return path.endsWith(".pdf") ? "paper" : "page";
}
