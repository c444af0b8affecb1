/** The published production calendars, day by day: what the rule of transfers has to come to. Dates are `MM-DD`. */
export const PUBLISHED_CALENDARS = [
  {
    year: 2019,
    decree: "№ 1163",
    offWeekdays: "01-01 01-02 01-03 01-04 01-07 01-08 03-08 05-01 05-02 05-03 05-09 05-10 06-12 11-04",
    workingWeekends: "",
    workingDays: 247,
  },
  {
    year: 2020,
    decree: "№ 875",
    offWeekdays: "01-01 01-02 01-03 01-06 01-07 01-08 02-24 03-09 05-01 05-04 05-05 05-11 06-12 11-04",
    workingWeekends: "",
    workingDays: 248,
  },
  {
    year: 2021,
    decree: "№ 1648",
    offWeekdays: "01-01 01-04 01-05 01-06 01-07 01-08 02-22 02-23 03-08 05-03 05-10 06-14 11-04 11-05 12-31",
    workingWeekends: "02-20",
    workingDays: 247,
  },
  {
    year: 2022,
    decree: "№ 1564",
    offWeekdays: "01-03 01-04 01-05 01-06 01-07 02-23 03-07 03-08 05-02 05-03 05-09 05-10 06-13 11-04",
    workingWeekends: "03-05",
    workingDays: 247,
  },
  {
    year: 2023,
    decree: "№ 1505",
    offWeekdays: "01-02 01-03 01-04 01-05 01-06 02-23 02-24 03-08 05-01 05-08 05-09 06-12 11-06",
    workingWeekends: "",
    workingDays: 247,
  },
  {
    year: 2024,
    decree: "№ 1314",
    offWeekdays:
      "01-01 01-02 01-03 01-04 01-05 01-08 02-23 03-08 04-29 04-30 05-01 05-09 05-10 06-12 11-04 12-30 12-31",
    workingWeekends: "04-27 11-02 12-28",
    workingDays: 248,
  },
  {
    year: 2025,
    decree: "№ 1335",
    offWeekdays: "01-01 01-02 01-03 01-06 01-07 01-08 05-01 05-02 05-08 05-09 06-12 06-13 11-03 11-04 12-31",
    workingWeekends: "11-01",
    workingDays: 247,
  },
  {
    year: 2026,
    decree: "№ 1466",
    offWeekdays: "01-01 01-02 01-05 01-06 01-07 01-08 01-09 02-23 03-09 05-01 05-11 06-12 11-04 12-31",
    workingWeekends: "",
    workingDays: 247,
  },
  {
    year: 2027,
    decree: "№ 1187",
    offWeekdays: "01-01 01-04 01-05 01-06 01-07 01-08 02-22 02-23 03-08 05-03 05-10 06-14 11-04 11-05 12-31",
    workingWeekends: "02-20",
    workingDays: 247,
  },
] as const;
