/** What the client library calls to reach Excel, and how it takes answers and events. */
export interface NativeBridge {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

/** The side of the bridge that plays Excel. */
export interface Receiver {
  /** Answers one message of the client. */
  receive(text: string): Promise<string>;
  /** Whether this Excel has the API set; the client asks for each call that a later set brought. */
  isSetSupported(name: string, version?: string): boolean;
}

/** The library's switchboard for requirement sets; not in its public types. */
interface CommonUtility {
  _doApiNotSupportedCheck: boolean;
  isSetSupported: (name: string, version?: string) => boolean;
}

let receiver: Receiver | null = null;

// Kept as they are now, so that a test with invented timers still gets its answers.
const later: (act: () => void) => void =
  typeof setImmediate === "function"
    ? (act) => setImmediate(act)
    : (
        (timer) => (act: () => void) =>
          timer(act, 0)
      )(setTimeout.bind(globalThis));

const bridge: NativeBridge = {
  onMessageFromHost: null,
  sendMessageToHost(text) {
    void receiver?.receive(text).then((reply) => {
      // Excel never answers within the call itself.
      later(() => bridge.onMessageFromHost?.(reply));
    });
  },
};

/** Puts up the bridge; must be done before the client library loads. */
export function openBridge(): void {
  Object.assign(globalThis, { _richApiNativeBridge: bridge });
}

/** What the library does not show of itself. */
interface Internals {
  readonly CommonUtility: CommonUtility;
  /** Where it keeps who listens to events. */
  readonly GenericEventRegistration: { s_genericEventRegistrations: object };
}

/** From now on the client's messages go to this receiver; who listened to an earlier one is forgotten. */
export function connect(to: Receiver): void {
  receiver = to;
  const { CommonUtility: utility, GenericEventRegistration: events } =
    OfficeExtension as unknown as Internals;
  events.s_genericEventRegistrations = {};
  utility._doApiNotSupportedCheck = true;
  utility.isSetSupported = (name, version) => to.isSetSupported(name, version);
}

/** Tells the client of events. */
export function push(text: string): void {
  later(() => bridge.onMessageFromHost?.(text));
}
