import { isoDay } from "../../../../src/domain/day";
import type { SeenColumn } from "../../../../src/intake/headings/model/features";
import { readHeading } from "../../../../src/intake/headings/model/headingText";
import { contextFeatures } from "../../../../src/intake/headings/model/modelContext";

const asOf = isoDay("2026-10-01");
const LABELS = ["amount", "penalty", "claimDate"];

function column(levels: readonly string[], days: SeenColumn["days"] = null): SeenColumn {
  return { heading: readHeading(levels, asOf, asOf), traits: [], known: null, relations: [], days };
}

/** The names of the features that begin with a word, in order. */
function said(features: readonly (readonly [string, number])[], word: string): readonly string[] {
  return features.map(([name]) => name).filter((name) => name.startsWith(`${word} `));
}

test("a column sees the columns beneath the same heading, and the best of all others", () => {
  const columns = [column(["Долг", "всего"]), column(["Долг", "пени"]), column(["Дата"])];
  const looks = [
    [0.9, 0.1, 0],
    [0.3, 0.7, 0],
    [0, 0, 1],
  ];
  const context = contextFeatures(columns, looks, LABELS);
  expect(said(context(0), "with")).toEqual(["with penalty"]);
  expect(said(context(0), "else")).toEqual(["else amount", "else penalty", "else claimDate"]);
  expect(context(0)).toContainEqual(["else amount", 0.3]);
  expect(context(1)).toContainEqual(["else amount", 0.9]);
  expect(said(context(1), "beaten")).toEqual(["beaten amount"]);
  expect(said(context(2), "with")).toEqual([]);
});

test("dates are compared with those of other columns, row by row", () => {
  const from = ["2026-01-10", "2026-02-10", "2026-03-10"].map((day) => isoDay(day));
  const later = ["2026-01-20", "2026-02-20", "2026-03-20"].map((day) => isoDay(day));
  const columns = [column(["Срок"], from), column(["Претензия"], later)];
  const context = contextFeatures(
    columns,
    [
      [0.8, 0, 0.2],
      [0, 0, 1],
    ],
    LABELS,
  );
  expect(said(context(0), "before")).toEqual(["before claimDate"]);
  expect(said(context(1), "after")).toEqual(["after amount"]);
});

test("what a column is compared with does not grow with the width of the table", () => {
  const days = [1, 2, 3, 4].map((day) => isoDay(`2026-01-0${String(day)}`));
  const later = days.map((day) => day + 1) as typeof days;
  const columns = Array.from({ length: 2_000 }, (_, index) =>
    column(["Долг по месяцам", String(index)], index % 2 === 0 ? days : later),
  );
  const context = contextFeatures(
    columns,
    columns.map(() => [1, 0, 0]),
    LABELS,
  );
  expect(said(context(1_000), "with").length).toBe(120);
  expect(said(context(1_000), "before").length).toBe(60);
  expect(said(context(0), "with").length).toBe(60);
});
