import { expose, transfer, wrap } from "comlink";
import { WorkbookError } from "../ports";
import { packError, unpackError, type PackedError } from "./remoteErrors";
import { REMOTE_WORDS } from "./remoteWords";

/** Functions that another thread may call: their arguments and results are plain data or moved objects. */
export type Api<T> = { readonly [K in keyof T]: (...args: never[]) => unknown };

/** The same functions as seen by the other thread. */
export type Calls<T extends Api<T>> = {
  readonly [K in keyof T]: (...args: Parameters<T[K]>) => Promise<Awaited<ReturnType<T[K]>>>;
};

type Outcome =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: PackedError };

/** Lets the other end of the port call these functions. Errors keep their kind across the port. */
export function offer<T extends Api<T>>(api: T, port: MessagePort): void {
  const answers: Record<string, (...args: never[]) => Promise<Outcome>> = {};
  for (const [name, act] of Object.entries<(...args: never[]) => unknown>(api))
    answers[name] = async (...args) => {
      try {
        return { ok: true, value: await act(...args) };
      } catch (error) {
        return { ok: false, error: packError(error) };
      }
    };
  expose(answers, port);
}

/**
 * The functions that the other end of the port offers. Once it is gone («close»: the thread has ended or broken
 * down), every pending call, and every later one, fails with the WorkbookError `lost`.
 */
export function callsOf<T extends Api<T>>(port: MessagePort, names: readonly (keyof T & string)[]): Calls<T> {
  const remote = wrap<Record<string, (...args: unknown[]) => Promise<Outcome>>>(port);
  const waiting = new Set<(reason: Error) => void>();
  let isLost = false;
  onLost(port, () => {
    isLost = true;
    for (const reject of waiting) reject(new WorkbookError("lost", REMOTE_WORDS.lost));
  });
  const ask = (name: string, args: readonly unknown[]): Promise<Outcome> =>
    new Promise((resolve, reject) => {
      if (isLost) throw new WorkbookError("lost", REMOTE_WORDS.lost);
      waiting.add(reject);
      const answer = (remote[name] as (...args: unknown[]) => Promise<Outcome>)(...args.map(moved));
      void answer.then(resolve, reject).finally(() => waiting.delete(reject));
    });
  const call = async (name: string, args: readonly unknown[]): Promise<unknown> => {
    const outcome = await ask(name, args);
    if (!outcome.ok) throw unpackError(outcome.error);
    return outcome.value;
  };
  return Object.fromEntries(
    names.map((name) => [name, (...args: unknown[]) => call(name, args)]),
  ) as unknown as Calls<T>;
}

/** Calls back when the other end of the port is gone. */
export function onLost(port: MessagePort, act: () => void): void {
  port.addEventListener("close", act, { once: true });
}

/** Ports are transferred, never copied. */
function moved(argument: unknown): unknown {
  return argument instanceof MessagePort ? transfer(argument, [argument]) : argument;
}
