import { readFileSync } from "node:fs";
import { join } from "node:path";
import { columnList, type DatasetType } from "../../src/dataset/schema";

/** How docs/scale.md calls the types. */
const TYPES: Readonly<Record<DatasetType, string>> = {
  text: "STRING",
  money: "DECIMAL(18, 2)",
  date: "DATE",
  count: "INT32",
  place: "INT64, NOT NULL",
  flag: "BOOLEAN, NOT NULL",
};

test("docs/scale.md lists every column of the data set with its type and its meaning, in order", () => {
  const text = readFileSync(join(__dirname, "../../docs/scale.md"), "utf8");
  const lines = [...text.matchAll(/^\| `(\w+)` +\| (.+?) +\| (.+?) +\|$/gm)].map(([, ...cells]) => cells);
  expect(lines).toEqual(columnList().map(({ name, type, about }) => [name, TYPES[type], about]));
});

test("no column wants quotes in SQL, and none stands twice", () => {
  const names = columnList().map(({ name }) => name);
  expect(names.filter((name) => !/^[a-z][a-z0-9_]*$/.test(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});
