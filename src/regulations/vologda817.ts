import { isoDay } from "../domain/day";
import type { Regulation, ReportDate } from "./regulation";

const cite = (point: string): string => `№ 817, ${point}`;

/** П. 2.2: the three reporting dates, each with the day by which its papers are due. */
function threeDates(july: ReportDate, october: ReportDate, february: ReportDate): readonly ReportDate[] {
  return [
    { ...february, asOf: { month: 1, day: 1 } },
    { ...july, asOf: { month: 7, day: 1 } },
    { ...october, asOf: { month: 10, day: 1 } },
  ];
}

/** Vologda region, № 817: monitoring of non-tax income; it has reports, but no collection rules. */
export const VOLOGDA_817: Regulation<"vologda817", never> = {
  id: "vologda817",
  name: "Вологодская область, № 817",
  place: /вологодск|(?<![а-я])вологд[аеыу](?![а-я])/,
  document:
    "Постановление Правительства Вологодской области от 17.07.2023 № 817 «Об утверждении Порядка проведения мониторинга дебиторской задолженности по неналоговым доходам областного бюджета и принятых мер по сокращению просроченной дебиторской задолженности и признании утратившим силу постановления Правительства области от 8 июля 2019 года № 625»",
  adopted: isoDay("2023-07-17"),
  collection: [],
  duties: [
    {
      id: "vologda-forms",
      who: "Исполнительный орган области",
      what: "Приложения 1, 2 и 3 в Департамент финансов",
      clause: cite("п. 4.2"),
      yearly: threeDates({ month: 7, day: 25 }, { month: 10, day: 25 }, { month: 2, day: 15 }),
    },
    {
      id: "vologda-report",
      who: "Департамент финансов области",
      what: "Обобщение, анализ и доклад, приложение 4",
      clause: cite("п. 4.3, 4.4"),
      yearly: threeDates({ month: 7, day: 30 }, { month: 10, day: 30 }, { month: 2, day: 20 }),
    },
    {
      id: "vologda-publication",
      who: "Департамент финансов области",
      what: "Публикация доклада и приложения 4 на сайтах",
      clause: cite("п. 5.2"),
      yearly: threeDates({ month: 8, day: 5 }, { month: 11, day: 5 }, { month: 2, day: 25 }),
    },
  ],
  notes: [
    "Отчётных дат три: 1 июля, 1 октября и 1 января (п. 2.2); 1 апреля среди них нет, хотя п. 5.2 говорит «ежегодно».",
    "Приложение 1 показывает только «отчётный (текущий) год» и «более 3 лет»: суммы этих граф не обязаны давать всю задолженность.",
    "Приложение 1 называет сомнительную задолженность дважды: внутри просроченной (1.3.3) и отдельно (1.4). Каждый долг стоит на одной строке: признанные сомнительными — на 1.4.",
  ],
};
