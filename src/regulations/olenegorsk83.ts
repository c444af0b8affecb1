import { isoDay } from "../domain/day";
import { afterQuarter, everyMonth, type Regulation } from "./regulation";

const incomes = (point: string): string => `№ 83, порядок по доходам, ${point}`;
const institutions = (point: string): string => `№ 83, порядок по учреждениям, ${point}`;

/** Olenegorsk, № 83: two monitoring orders, of non-tax incomes and of institutions. */
export const OLENEGORSK_83: Regulation = {
  id: "olenegorsk83",
  name: "Оленегорск, № 83",
  document:
    "Постановление Администрации города Оленегорска с подведомственной территорией от 18.03.2014 № 83 «О проведении мониторинга дебиторской задолженности перед бюджетом муниципального образования город Оленегорск с подведомственной территорией и муниципальных учреждений муниципального образования город Оленегорск с подведомственной территорией»",
  adopted: isoDay("2014-03-18"),
  collection: [],
  duties: [
    {
      id: "olenegorsk-income-1",
      who: "Главный администратор доходов",
      what: "Приложение № 1 по неналоговым доходам в УЭФ (ежеквартально)",
      clause: incomes("п. 4"),
      yearly: afterQuarter(15),
    },
    {
      id: "olenegorsk-income-2",
      who: "УЭФ администрации города",
      what: "Приложение № 2, аналитическая записка Главе города, размещение на сайте (ежеквартально)",
      clause: incomes("п. 5, 6"),
      yearly: afterQuarter(20),
    },
    {
      id: "olenegorsk-inst-1",
      who: "Главный распорядитель",
      what: "Приложение № 1 по учреждениям с пояснительной запиской в УЭФ (ежемесячно)",
      clause: institutions("п. 2.5, 2.6"),
      yearly: everyMonth(10),
    },
    {
      id: "olenegorsk-inst-2",
      who: "УЭФ администрации города",
      what: "Приложение № 2, сводный отчёт по учреждениям (ежемесячно)",
      clause: institutions("п. 2.9"),
      yearly: everyMonth(15),
    },
    {
      id: "olenegorsk-publication",
      who: "УЭФ администрации города",
      what: "Публикация результатов мониторинга по учреждениям на сайте (ежемесячно)",
      clause: institutions("п. 4.2"),
      yearly: everyMonth(20),
    },
  ],
  forms: [
    "olenegorsk-income-1",
    "olenegorsk-income-2",
    "olenegorsk-note",
    "olenegorsk-inst-1",
    "olenegorsk-inst-2",
    "olenegorsk-inst-note",
  ],
  notes: [
    "В документе два порядка: неналоговые доходы — тыс. руб., ежеквартально; учреждения — руб., ежемесячно.",
    "Коды КОСГУ в формах — 2014 года: нынешние 291–299 считаются в 290, 341–349 — в 340, прочие показываются отдельной строкой.",
    "Формы знают виды финансового обеспечения 1, 4 и 5: долг с другим кодом входит только в итог по типу учреждения.",
    "П. 2.6: форма по просроченной задолженности не представляется, если её нет; об этом говорит примечание под сводной формой.",
  ],
};
