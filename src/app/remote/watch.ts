import type { Watch } from "../ports";

/** What the watched side reports, and what the watching side may send. */
interface Said {
  readonly progress?: number;
  readonly abort?: true;
}

/**
 * Makes a call to another thread that can be watched: passes it a port on which progress comes back and «stop» is
 * sent.
 */
export async function watched<T>(watch: Watch, call: (port: MessagePort) => Promise<T>): Promise<T> {
  const { onProgress, signal } = watch;
  signal?.throwIfAborted();
  const { port1: port, port2 } = new MessageChannel();
  const abort = (): void => {
    port.postMessage({ abort: true } satisfies Said);
  };
  port.onmessage = ({ data }: MessageEvent<Said>) => {
    if (data.progress !== undefined) onProgress?.(data.progress);
  };
  signal?.addEventListener("abort", abort);
  try {
    return await call(port2);
  } finally {
    signal?.removeEventListener("abort", abort);
    port.close();
  }
}

/** The watch that came with a call. */
export function watchOf(port: MessagePort): Required<Watch> {
  const controller = new AbortController();
  port.onmessage = ({ data }: MessageEvent<Said>) => {
    if (data.abort === true) controller.abort();
  };
  return {
    onProgress: (progress) => {
      port.postMessage({ progress } satisfies Said);
    },
    signal: controller.signal,
  };
}
