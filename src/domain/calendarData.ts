/** A day off that a decree moves: the weekend day `from` becomes working (unless it is a holiday), `to` a day off. */
export type Transfer = readonly [from: string, to: string];

/** The Government's decree on the days off of a year; dates are `MM-DD` of that year. */
export interface CalendarDecree {
  readonly year: number;
  readonly decree: string;
  readonly transfers: readonly Transfer[];
}

/** Non-working holidays of ТК РФ ст. 112 ч. 1, `MM-DD`; ч. 2 of the same article never moves those of 1–8 January. */
export const HOLIDAYS = [
  "01-01",
  "01-02",
  "01-03",
  "01-04",
  "01-05",
  "01-06",
  "01-07",
  "01-08",
  "02-23",
  "03-08",
  "05-01",
  "05-09",
  "06-12",
  "11-04",
] as const;

const decree = (date: string, number: number, year: number): string =>
  `Постановление Правительства РФ от ${date} № ${number} «О переносе выходных дней в ${year} году»`;

/**
 * What the decrees add to ТК РФ ст. 112; a year missing here is provisional. The President's non-working days of 2020
 * and 2021 are left out: they did not move the end of civil terms.
 */
export const DECREES: readonly CalendarDecree[] = [
  {
    year: 2019,
    decree: decree("01.10.2018", 1163, 2019),
    transfers: [
      ["01-05", "05-02"],
      ["01-06", "05-03"],
      ["02-23", "05-10"],
    ],
  },
  {
    year: 2020,
    decree: decree("10.07.2019", 875, 2020),
    transfers: [
      ["01-04", "05-04"],
      ["01-05", "05-05"],
    ],
  },
  {
    year: 2021,
    decree: decree("10.10.2020", 1648, 2021),
    transfers: [
      ["01-02", "11-05"],
      ["01-03", "12-31"],
      ["02-20", "02-22"],
    ],
  },
  {
    year: 2022,
    decree: decree("16.09.2021", 1564, 2022),
    transfers: [
      ["01-01", "05-03"],
      ["01-02", "05-10"],
      ["03-05", "03-07"],
    ],
  },
  {
    year: 2023,
    decree: decree("29.08.2022", 1505, 2023),
    transfers: [
      ["01-01", "02-24"],
      ["01-08", "05-08"],
    ],
  },
  {
    year: 2024,
    decree: decree("10.08.2023", 1314, 2024),
    transfers: [
      ["01-06", "05-10"],
      ["01-07", "12-31"],
      ["04-27", "04-29"],
      ["11-02", "04-30"],
      ["12-28", "12-30"],
    ],
  },
  {
    year: 2025,
    decree: decree("04.10.2024", 1335, 2025),
    transfers: [
      ["01-04", "05-02"],
      ["01-05", "12-31"],
      ["02-23", "05-08"],
      ["03-08", "06-13"],
      ["11-01", "11-03"],
    ],
  },
  {
    year: 2026,
    decree: decree("24.09.2025", 1466, 2026),
    transfers: [
      ["01-03", "01-09"],
      ["01-04", "12-31"],
    ],
  },
  {
    year: 2027,
    decree: decree("17.09.2026", 1187, 2027),
    transfers: [
      ["01-02", "11-05"],
      ["01-03", "12-31"],
      ["02-20", "02-22"],
    ],
  },
];
