import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** A named fault of `npm run mutants`: where it is put, and the suite that notices it. */
interface Behaviour {
  readonly behaviour: string;
  readonly file: string;
  readonly find: string;
  readonly test: string;
}

const ROOT = resolve(__dirname, "../..");
const BEHAVIOURS = JSON.parse(
  readFileSync(join(__dirname, "behaviours.json"), "utf8"),
) as readonly Behaviour[];

test.each(BEHAVIOURS)(
  "$behaviour: the code it is about and its suite are still there",
  ({ file, find, test: suite }) => {
    expect(readFileSync(join(ROOT, file), "utf8")).toContain(find);
    expect([".test.ts", ".test.tsx"].some((ending) => existsSync(join(ROOT, suite + ending)))).toBe(true);
  },
);
