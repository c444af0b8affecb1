import { HintStore, type HintStorage } from "../../../src/pane/hints/hintStore";

/** A browser's storage that lives as long as the test. */
function storage(): () => HintStorage {
  const kept = new Map<string, string>();
  const here: HintStorage = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  };
  return () => here;
}

test("each step shows its hint until it was understood, also after the browser was closed", () => {
  const browser = storage();
  const hints = new HintStore(browser);
  expect([hints.isShown("source"), hints.isShown("work")]).toEqual([true, true]);
  hints.understood("source");
  expect([hints.isShown("source"), hints.isShown("work")]).toEqual([false, true]);
  const later = new HintStore(browser);
  expect([later.isShown("source"), later.isShown("work")]).toEqual([false, true]);
});

test("hints that were switched off stay away from every step, and asking for one brings all back", () => {
  const browser = storage();
  const hints = new HintStore(browser);
  hints.understood("register");
  hints.switchOff();
  const later = new HintStore(browser);
  expect(["source", "register", "done"].some((tab) => later.isShown(tab as "source"))).toBe(false);
  later.show("forms");
  expect(later.isShown("forms")).toBe(true);
  expect(new HintStore(browser).isShown("source")).toBe(true);
});

test("a hint that was asked for again leaves the others read", () => {
  const hints = new HintStore(storage());
  hints.understood("source");
  hints.understood("work");
  hints.show("work");
  expect([hints.isShown("source"), hints.isShown("work"), hints.state().asked]).toEqual([
    false,
    true,
    "work",
  ]);
});

test("a browser that stores nothing keeps the choice while the page is open", () => {
  const hints = new HintStore(() => {
    throw new DOMException("The operation is insecure.", "SecurityError");
  });
  expect(hints.isShown("papers")).toBe(true);
  hints.switchOff();
  expect(hints.isShown("papers")).toBe(false);
});

test("each change is told to who listens, until they stop", () => {
  const hints = new HintStore(storage());
  let told = 0;
  const stop = hints.subscribe(() => void told++);
  hints.understood("source");
  hints.switchOff();
  stop();
  hints.show("source");
  expect(told).toBe(2);
});
