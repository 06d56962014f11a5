/** What a request wants of the server. Under load, a save is served first and turned away last, paper the other way. */
export type Errand = "save" | "page" | "paper";

/**
 * `wait`: whoever would have to wait longer than so many milliseconds is turned away at once instead.
 * `atLeast`: behind so few others nobody is turned away, however slow the machine is at the moment.
 */
type Limit = { readonly wait: number; readonly atLeast: number };

export const limits: Readonly<Record<Errand, Limit>> = {
  save: { wait: 1000, atLeast: 32 },
  page: { wait: 250, atLeast: 12 },
  paper: { wait: 150, atLeast: 2 },
};

/** Requests under way at once, for work that pauses: PostgreSQL. What works on without a pause is one at a time anyway. */
export const mostUnderWay = 64;

/** Papers under way or waiting at once: each takes a good part of a second of its own. */
export const mostPapers = 6;

/** After so many milliseconds whoever has waited longest is served next, whatever they want. */
export const longestWait = 1500;

export type LoadGate = {
  /** Null: better turned away at once. Else resolves when it is this request's turn, to what to call when it is done. */
  readonly enter: (errand: Errand) => Promise<() => void> | null;
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
  let underWay = 0;
  let papersUnderWay = 0;
  let moving = false;
  let someoneCame = false;
  let looks = 0;
  /** Milliseconds from one request done to the next while there is work, as a moving average. */
  let pace = 1;
  let lastDone: number | null = null;

  function ahead(errand: Errand): number {
    const before = line.save.length + (errand === "save" ? 0 : line.page.length);
    return errand === "paper" ? before + line.paper.length : before;
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
      if (underWay - papersUnderWay >= mostUnderWay) return;
      const next = takeNext();
      next?.begin();
      if (ahead("paper") > 0) move();
    });
  }

  function takeNext(): Waiting | undefined {
    const queues = [line.save, line.page, line.paper].filter((queue) => queue.length > 0);
    const patient = queues.find((queue) => loop.now() - (queue[0]?.since ?? 0) > longestWait);
    return (patient ?? queues[0])?.shift();
  }

  function done(paper: number): void {
    const now = loop.now();
    underWay -= 1;
    papersUnderWay -= paper;
    // A paper is made elsewhere: when it is done says nothing about this thread.
    if (paper === 0) {
      if (lastDone !== null) pace += 0.1 * (Math.min(now - lastDone, 100) - pace);
      lastDone = now;
    }
    if (underWay === 0 && ahead("paper") === 0) lastDone = null;
    else move();
  }

  return {
    enter(errand) {
      const { wait, atLeast } = limits[errand];
      const others = ahead(errand);
      if (others >= atLeast && others * pace > wait) return null;
      if (errand === "paper" && line.paper.length + papersUnderWay >= mostPapers) return null;
      return new Promise((resolve) => {
        const paper = errand === "paper" ? 1 : 0;
        const begin = () => {
          underWay += 1;
          papersUnderWay += paper;
          lastDone ??= loop.now();
          resolve(() => done(paper));
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

/** Everything that may change something is a save; files made for printing are paper; the rest are pages. */
export function errandOf(method: string, path: string): Errand {
  if (method !== "GET" && method !== "HEAD") return "save";
  return path.endsWith(".pdf") ? "paper" : "page";
}
