import { isoDay } from "../../../src/domain/day";
import type { CellValue } from "../../../src/domain/grid";
import { matchColumns, type ColumnProfile } from "../../../src/intake/headings";
import type { ColumnMatch } from "../../../src/intake/types";
import { KNOWN_HEADINGS, type HeadingCase, type Values } from "./knownHeadings";
import { OTHER_HEADINGS } from "./otherHeadings";

const VALUES: Readonly<Record<Values, readonly CellValue[]>> = {
  money: [1200.5, 33417.02, "1 234,56", 980, 15.75],
  date: ["01.07.2023", "15.08.2024", "2026-09-01", "10.01.2025", "5 мая 2026 г."],
  inn: ["2999653789", 2999573124, "299985749704", "2999430542", "2999326816"],
  kbk: ["09311105012040000120", "093 1 11 05024 04 0000 120", "09311105034040000120", "09311607010040000140"],
  text: [
    "Договор № 12 от 01.02.2026",
    "Договор аренды № 7",
    "Соглашение от 05.05.2025",
    "см. письмо",
    "Дог. № 8-А",
  ],
  name: ["ООО «Ледостав»", "ИП Рюмин А.Л.", "Фофанов Дмитрий Сергеевич", "АО «Полынья»", "МУП «Нёнокса»"],
  code: ["205.21", "18-02/2610", "205.31", "47-802/26", "206.26"],
  days: [12, 250, 31, 7, 1024],
  type: ["ЮЛ", "ФЛ", "ИП", "физ. лицо", "юр. лицо"],
};

function matchAlone([header, values]: HeadingCase, filled: boolean): ColumnMatch {
  const body = filled ? VALUES[values] : [];
  const profile: ColumnProfile = {
    column: 0,
    header,
    levels: header.split(" / "),
    samples: body.slice(0, 3).map(String),
    values: body,
    formats: body.map(() => null),
  };
  const period = { from: isoDay("2026-01-01"), to: isoDay("2026-09-30") };
  const { mapping } = matchColumns([profile], { asOf: isoDay("2026-10-01"), period, date1904: false });
  return mapping[0] as ColumnMatch;
}

interface Measured {
  readonly right: number;
  /** Neither taken nor asked. */
  readonly missed: readonly string[];
  readonly wrongAsCertain: readonly string[];
  readonly wrongAsProbable: readonly string[];
}

/** «Не читать» is as right as nothing where no field may be read; what is asked is neither right nor wrong. */
function measure(cases: readonly HeadingCase[], filled: boolean): Measured {
  const missed: string[] = [];
  const wrong: { certain: string[]; probable: string[] } = { certain: [], probable: [] };
  let right = 0;
  for (const each of cases) {
    const { target, band } = matchAlone(each, filled);
    const found = target === "ignored" ? null : target;
    const expected = filled ? each[2] : (each[3] ?? each[2]);
    if (found === expected) right++;
    else if (found !== null) wrong[band === "certain" ? "certain" : "probable"].push(`${each[0]} → ${found}`);
    else if (band !== "doubtful") missed.push(each[0]);
  }
  return { right, missed, wrongAsCertain: wrong.certain, wrongAsProbable: wrong.probable };
}

// A heading by itself, without neighbours: the table decides more in a sheet (npm run headings).
test("of the collected headings nearly all get their field, none a wrong one for certain", () => {
  const { right, missed, wrongAsCertain, wrongAsProbable } = measure(KNOWN_HEADINGS, true);
  expect({ missed, wrongAsCertain }).toEqual({ missed: [], wrongAsCertain: [] });
  expect(wrongAsProbable.length).toBeLessThanOrEqual(4);
  expect(right / KNOWN_HEADINGS.length).toBeGreaterThan(0.95);
});

test("of headings outside the vocabulary nine in ten get their field, none a wrong one for certain", () => {
  const { right, wrongAsCertain, wrongAsProbable } = measure(OTHER_HEADINGS, true);
  expect(wrongAsCertain).toEqual([]);
  expect(wrongAsProbable.length).toBeLessThanOrEqual(4);
  expect(right / OTHER_HEADINGS.length).toBeGreaterThan(0.88);
});

test("without values less is taken, and still nothing wrong for certain", () => {
  expect(measure(KNOWN_HEADINGS, false)).toMatchObject({ wrongAsCertain: [] });
  expect(measure(OTHER_HEADINGS, false)).toMatchObject({ wrongAsCertain: [] });
});

test("a heading over values of another kind gives no proposal", () => {
  const words = (values: Values) =>
    OTHER_HEADINGS.filter(([, kind]) => kind === values).map(([heading]) => heading);
  for (const heading of [...words("date"), ...words("inn"), ...words("kbk")]) {
    const match = matchAlone([heading, "money", null], true);
    expect([heading, match.origin === "proposal" && match.target !== null]).toEqual([heading, false]);
  }
});
