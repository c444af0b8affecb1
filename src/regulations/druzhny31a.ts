import { isoDay } from "../domain/day";
import type { Regulation, ReportingDuty } from "./regulation";

const cite = (point: string): string => `№ 31а, ${point}`;
const WHO = "Главные администраторы доходов бюджета";
const JUNE_23 = isoDay("2023-06-23");
const JULY_1 = isoDay("2023-07-01");

const measure = (
  number: number,
  what: string,
  rest: Pick<ReportingDuty, "once"> & Partial<ReportingDuty>,
): ReportingDuty => ({
  id: `druzhny-${number}`,
  who: WHO,
  what,
  clause: cite(`п. ${number}`),
  yearly: [],
  ...rest,
});

/** Druzhnensky rural municipality, plan № 31а: seven measures with dates, no terms. */
export const DRUZHNY_31A: Regulation<"druzhny31a", never> = {
  id: "druzhny31a",
  name: "Дружненское СМО, № 31а",
  place: /дружненск/,
  document:
    "Постановление администрации Дружненского сельского муниципального образования Республики Калмыкия от 20.06.2023 № 31а: План мероприятий, направленных на недопущение и сокращение объёмов накопленной дебиторской задолженности органов местного самоуправления",
  adopted: isoDay("2023-06-20"),
  collection: [],
  duties: [
    measure(1, "Утвердить перечень должностных лиц, ответственных за контроль и взыскание", {
      once: [JUNE_23],
    }),
    measure(2, "Инвентаризация дебиторской задолженности по доходам", {
      once: [JULY_1],
      yearly: [{ month: 4, day: 1 }],
      since: isoDay("2024-01-01"),
    }),
    measure(3, "Решения о признании задолженности безнадёжной (далее постоянно)", { once: [JULY_1] }),
    measure(4, "Взыскание в досудебном порядке (далее постоянно)", { once: [JULY_1] }),
    measure(5, "Принудительное взыскание (далее постоянно)", { once: [JULY_1] }),
    measure(6, "Утвердить порядки признания задолженности безнадёжной", { once: [JUNE_23] }),
    measure(7, "Начисления — в ГИС ГМП (далее постоянно)", { once: [JULY_1] }),
  ],
  notes: [
    "План не даёт сроков взыскания в днях, только календарь мероприятий: правила взыскания выбираются отдельно.",
    "Название постановления Правительства РФ от 06.05.2016 № 393 в плане приведено неточно; таблица печатает слова плана.",
  ],
};
