/** Russian words of the hidden sheet of snapshots. */
export const HISTORY_WORDS = {
  sheet: "Прежние суммы",
  title:
    "Суммы долгов на прежние отчётные даты: из них берутся «на начало года» и «на 1-е число». Служебный лист, не изменяйте его.",
  date: "Отчётная дата",
  sums: "Суммы, изменившиеся с прежней даты",
  /** The first heading of the sheet as written by versions until November 2026. */
  earlierHeader: "Долг",
} as const;

/** Where a register's sums for earlier dates come from. */
export const ORIGIN_WORDS = {
  header: "Откуда суммы прежних дат",
  opening: "на начало года",
  previous: "на 1-е число",
  paid: "оплачено: выведено",
  source: "из листа",
  snapshot: (day: string) => `реестр на ${day}`,
  none: "долга не было",
} as const;
