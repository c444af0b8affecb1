/** Russian words of the hidden sheet of earlier sums. */
export const HISTORY_WORDS = {
  sheet: "Прежние суммы",
  title:
    "Суммы долгов на прежние отчётные даты: из них берутся «на начало года» и «на 1-е число». Служебный лист, не изменяйте его.",
  debt: "Долг",
} as const;
