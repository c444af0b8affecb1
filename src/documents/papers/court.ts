import { formatDay } from "../../domain/day";
import type { RegisterEntry } from "../../assessment/entry";
import { STAGE_WORDS } from "../../assessment/assessmentWords";
import { rulesForDebt } from "../../regulations/collectionRules";
import { missingProofs } from "../facts/proofs";
import { column, plain, small, table, text, when } from "../template/blocks";
import { DIED, hasDied } from "./died";
import { barred, proposed, unticked, type Consideration, type Paper, type PaperContext } from "./paper";
import {
  annexes,
  calculationTable,
  courtHead,
  debtsTable,
  heading,
  letterTo,
  owedWhole,
  signed,
} from "./paperParts";

/** Proposed where going to court is open, with the papers that the regulation requires and the register lacks. */
function considerSuit(entry: RegisterEntry, { rules }: PaperContext): Consideration | null {
  const { assessment, debt } = entry;
  if (assessment.total.lte(0)) return barred("долга нет");
  const missing = missingProofs(entry, rulesForDebt(rules, debt));
  if (assessment.stage !== "lawsuit-due") return unticked(`этап «${STAGE_WORDS[assessment.stage]}»`, missing);
  if (hasDied(debt)) return unticked(DIED, missing);
  return debt.address === null ? unticked("нет адреса должника", missing) : proposed(missing);
}

const FACTS = [
  text(
    "За {Должником} по состоянию на {Отчётная дата} числится задолженность по платежам в бюджет. Основание: {Основание}.",
  ),
  when("Долг один", text("Срок уплаты истёк {Срок уплаты}, просрочка составляет {Дней просрочки}.")),
  when(
    "Долгов несколько",
    text("Сроки уплаты, указанные в таблице, истекли; наибольшая просрочка составляет {Дней просрочки}."),
  ),
  debtsTable,
  ...owedWhole,
  text("Нарушены {Нормы}. {Ответственность}"),
  when(
    "Претензия была",
    text(
      "Требование (претензия) от {Дата претензии} № {Номер претензии} направлено должнику и не исполнено.",
    ),
  ),
  when("Есть Дата отказа", text("{Дата отказа} получен отказ должника.")),
] as const;

const DRAFT = small(
  "Проект. Подсудность, размер государственной пошлины и цену требования проверьте перед подачей.",
);

/**
 * Заявление о выдаче судебного приказа (229-ФЗ; practice): a draft, since the program states no limit for the sum.
 */
export const order: Paper = {
  id: "order",
  title: "Заявление о выдаче судебного приказа (проект)",
  fileWord: "Заявление о приказе",
  together: true,
  numbered: false,
  charges: true,
  toDebtor: false,
  fact: "lawsuitDate",
  consider: considerSuit,
  blocks: [
    ...courtHead("Взыскатель", "Должник", "Сумма требования"),
    ...heading("ЗАЯВЛЕНИЕ", "о выдаче судебного приказа"),
    ...FACTS,
    text(
      "На основании изложенного просим выдать судебный приказ о взыскании с {Должника} {Всего} руб. ({Всего прописью}).",
    ),
    ...annexes,
    ...signed,
    DRAFT,
  ],
};

/** Исковое заявление: Severodvinsk № 176-рфэ, п. 16; Sevsk № 319, п. 4.2. */
export const suit: Paper = {
  id: "suit",
  title: "Исковое заявление (проект)",
  fileWord: "Иск",
  together: true,
  numbered: false,
  charges: true,
  toDebtor: false,
  fact: "lawsuitDate",
  consider: considerSuit,
  blocks: [
    ...courtHead("Истец", "Ответчик", "Цена иска"),
    ...heading("ИСКОВОЕ ЗАЯВЛЕНИЕ", "о взыскании задолженности по платежам в бюджет"),
    ...FACTS,
    when(
      "Приказ отменён",
      text("{Дата отмены приказа} судебный приказ о взыскании этой задолженности отменён."),
    ),
    when("Есть расчёт", plain("Расчёт: {Вид начисления}."), ...calculationTable),
    text(
      "На основании изложенного просим взыскать с {Должника} {Всего} руб. ({Всего прописью}) и судебные расходы.",
    ),
    ...annexes,
    ...signed,
    DRAFT,
  ],
};

/** Служебная записка о передаче документов юристам: Severodvinsk № 176-рфэ, п. 14, 15; Sevsk № 319, п. 4.3. */
export const memo: Paper = {
  id: "memo",
  title: "Служебная записка о передаче документов юристам",
  fileWord: "Записка",
  together: true,
  numbered: false,
  charges: true,
  toDebtor: false,
  fact: "legalHandoverDate",
  consider: (entry, context) => {
    const found = considerSuit(entry, context);
    const { legalHandoverDate: handed } = entry.debt;
    if (found?.reason === null && handed !== null)
      return unticked(`документы переданы юристам ${formatDay(handed)}`, found.missing);
    return found?.reason === "нет адреса должника" ? proposed(found.missing) : found;
  },
  blocks: [
    ...letterTo("Руководителю юридической службы", "_______________________________"),
    ...heading("СЛУЖЕБНАЯ ЗАПИСКА", "о передаче документов для взыскания задолженности в суде"),
    text("Направляем документы для взыскания задолженности с {Должника} в судебном порядке."),
    debtsTable,
    ...owedWhole,
    when(
      "Претензия была",
      text("Претензия № {Номер претензии} направлена {Дата претензии}; в срок задолженность не погашена."),
    ),
    when("Претензии не было", text("Претензия не направлялась.")),
    when("Есть Исковая давность словами", text("{Исковая давность словами}")),
    plain("Документы:"),
    table(
      "Бумаги",
      column("№", "{№}", 6, "center"),
      column("Документ", "{Документ}", 52),
      column("Наличие", "{Наличие}", 42),
    ),
    ...signed,
  ],
};

/** Заявление об отказе от иска: Severodvinsk № 176-рфэ, п. 17; Sevsk № 319, п. 4.7. */
export const withdrawal: Paper = {
  id: "withdrawal",
  title: "Заявление об отказе от иска",
  fileWord: "Отказ от иска",
  together: true,
  numbered: false,
  charges: false,
  toDebtor: false,
  fact: null,
  consider: ({ debt, assessment }, { asOf }) => {
    const isFiled = debt.lawsuitDate !== null && debt.lawsuitDate <= asOf;
    const isJudged = debt.judgmentDate !== null && debt.judgmentDate <= asOf;
    if (!isFiled) return null;
    if (isJudged) return unticked("решение суда уже вынесено");
    return assessment.total.lte(0) ? proposed() : unticked("долг не погашен");
  },
  blocks: [
    ...courtHead("Истец", "Ответчик", null),
    when("Есть Номер дела", plain("Дело № {Номер дела}")),
    ...heading("ЗАЯВЛЕНИЕ", "об отказе от иска"),
    text(
      "В производстве суда находится иск, поданный {Дата иска}, о взыскании задолженности с {Должника}. Основание: {Основание}. До вынесения решения задолженность погашена добровольно.",
    ),
    text(
      "Заявляем отказ от иска и просим прекратить производство по делу. Последствия отказа от иска и прекращения производства по делу известны.",
    ),
    ...signed,
    DRAFT,
  ],
};
