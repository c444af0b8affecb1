import { STAGE_WORDS } from "../../assessment/assessmentWords";
import { DebtorType } from "../../domain/fields";
import { addMonths, formatDay } from "../../domain/day";
import { column, plain, small, table, text, when } from "../template/blocks";
import { barred, proposed, unticked, type Paper } from "./paper";
import { debtsTable, heading, letterTo, owedWhole, signed, unpaid } from "./paperParts";

/** Заявление о направлении исполнительного документа: Sevsk № 319, п. 4.6; 229-ФЗ ст. 21. */
export const writ: Paper = {
  id: "writ",
  title: "Заявление о принятии исполнительного документа",
  fileWord: "Исполнительный документ",
  together: false,
  numbered: false,
  charges: false,
  toDebtor: false,
  fact: "writSentDate",
  consider: ({ debt, assessment }) => {
    if (assessment.total.lte(0)) return null;
    if (debt.writDate === null && debt.courtOrderDate === null) return null;
    if (debt.writSentDate !== null) return unticked(`уже направлен ${formatDay(debt.writSentDate)}`);
    return assessment.stage === "writ" ? proposed() : unticked(`этап «${STAGE_WORDS[assessment.stage]}»`);
  },
  blocks: [
    ...letterTo("В отделение судебных приставов", "_______________________________"),
    ...heading("ЗАЯВЛЕНИЕ", "о возбуждении исполнительного производства"),
    when(
      "По исполнительному листу",
      text(
        "Направляем исполнительный лист {Реквизиты исполнительного документа} о взыскании с {Должника} задолженности по платежам в бюджет.",
      ),
    ),
    when(
      "По судебному приказу",
      text(
        "Направляем судебный приказ {Реквизиты исполнительного документа} о взыскании с {Должника} задолженности по платежам в бюджет.",
      ),
    ),
    when("Есть Присуждённая сумма", text("Присуждено {Присуждённая сумма} руб.")),
    unpaid,
    plain("Должник: {Должник}"),
    when("Есть ИНН должника", plain("ИНН {ИНН должника}")),
    when("Есть Адрес должника", plain("Адрес: {Адрес должника}")),
    text("Просим возбудить исполнительное производство и сообщить о принятых мерах."),
    plain("Приложение: исполнительный документ (подлинник)."),
    ...signed,
  ],
};

/** Запрос приставу о ходе производства: Sevsk № 319, разд. 5; Severodvinsk № 176-рфэ, разд. V. */
export const bailiff: Paper = {
  id: "bailiff",
  title: "Запрос о ходе исполнительного производства",
  fileWord: "Запрос приставу",
  together: false,
  numbered: false,
  charges: false,
  toDebtor: false,
  fact: null,
  consider: ({ debt, assessment }) => {
    if (debt.writSentDate === null && debt.enforcementStartDate === null) return null;
    if (debt.enforcementEndDate !== null)
      return unticked(`производство окончено ${formatDay(debt.enforcementEndDate)}`);
    return assessment.total.lte(0) ? unticked("долг погашен") : proposed();
  },
  blocks: [
    ...letterTo("В отделение судебных приставов", "_______________________________"),
    ...heading("ЗАПРОС", "о ходе исполнительного производства"),
    text(
      "Просим сообщить по исполнительному производству № {Номер исполнительного производства} от {Дата возбуждения производства} о взыскании с {Должника} задолженности по платежам в бюджет: какие действия совершены, какая сумма не погашена, объявлены ли в розыск должник и его имущество, изменилось ли состояние его счетов.",
    ),
    unpaid,
    when("Есть Взыскано приставами", text("По нашим данным взыскано {Взыскано приставами} руб.")),
    text("Ответ просим направить по указанному выше адресу."),
    ...signed,
  ],
};

/** A claim in a bankruptcy case is fixed as of the day on which the procedure began. */
const beforeProcedure = text("Начисления за просрочку посчитаны по день, предшествующий введению процедуры.");

/** Заявление о включении требования: Severodvinsk № 176-рфэ, п. 8 пп. 4; Sevsk № 319, п. 3.1 пп. 4; 127-ФЗ. */
export const bankruptcy: Paper = {
  id: "bankruptcy",
  title: "Заявление о включении требования в реестр требований кредиторов (проект)",
  fileWord: "Требование кредитора",
  together: true,
  numbered: false,
  charges: true,
  toDebtor: false,
  fact: null,
  consider: ({ debt, assessment }) => {
    if (debt.bankruptcyDate === null) return null;
    if (debt.bankruptcyClaimDate !== null)
      return unticked(`требование заявлено ${formatDay(debt.bankruptcyClaimDate)}`);
    return assessment.stage === "bankruptcy"
      ? proposed()
      : unticked(`этап «${STAGE_WORDS[assessment.stage]}»`);
  },
  blocks: [
    ...letterTo("{Суд}", "Должник: {Должник}", "ИНН {ИНН должника}", "Дело № {Номер дела}"),
    ...heading("ЗАЯВЛЕНИЕ", "о включении требования в реестр требований кредиторов"),
    text(
      "В отношении {Должника} {Дата банкротства} введена процедура банкротства ({Процедура банкротства}). За должником числится задолженность по платежам в бюджет. Основание: {Основание}.",
    ),
    debtsTable,
    ...owedWhole,
    when("Есть расчёт", beforeProcedure),
    text(
      "Просим включить требование в размере {Всего} руб. ({Всего прописью}) в реестр требований кредиторов должника.",
    ),
    ...signed,
    small("Проект. Очерёдность, заявителя (уполномоченный орган) и приложения проверьте перед подачей."),
  ],
};

/** Уведомление в уполномоченный орган: Severodvinsk № 176-рфэ, п. 8 пп. 4; Sevsk № 319, п. 3.1 пп. 4. */
export const bankruptcyNotice: Paper = {
  id: "bankruptcy-notice",
  title: "Уведомление о задолженности в уполномоченный орган",
  fileWord: "Уведомление о банкротстве",
  together: true,
  numbered: false,
  charges: true,
  toDebtor: false,
  fact: null,
  consider: bankruptcy.consider,
  blocks: [
    ...letterTo(
      "В уполномоченный орган",
      "по представлению в деле о банкротстве",
      "_______________________________",
    ),
    ...heading("УВЕДОМЛЕНИЕ", "о наличии задолженности по денежным обязательствам"),
    text(
      "В отношении {Должника} {Дата банкротства} введена процедура банкротства ({Процедура банкротства}). Сообщаем о задолженности перед бюджетом и просим заявить требование в деле о банкротстве.",
    ),
    debtsTable,
    ...owedWhole,
    when("Есть расчёт", beforeProcedure),
    ...signed,
  ],
};

/** Возражение против исключения: Sevsk № 319, п. 3.1 пп. 5; 129-ФЗ ст. 21.1, 22.4. */
export const exclusion: Paper = {
  id: "exclusion",
  title: "Возражение против исключения из ЕГРЮЛ (ЕГРИП)",
  fileWord: "Возражение",
  together: true,
  numbered: false,
  charges: false,
  toDebtor: false,
  fact: null,
  consider: ({ debt, assessment }, { date }) => {
    if (debt.exclusionDate === null) return null;
    if (assessment.total.lte(0)) return barred("долга нет");
    const end = addMonths(debt.exclusionDate, debt.debtorType === DebtorType.entrepreneur ? 1 : 3);
    return date > end ? unticked(`срок возражений истёк ${formatDay(end)}`) : proposed();
  },
  blocks: [
    ...letterTo("В регистрирующий орган", "_______________________________"),
    ...heading("ВОЗРАЖЕНИЕ", "против предстоящего исключения из реестра"),
    text(
      "{Дата публикации} опубликовано решение о предстоящем исключении из реестра: {Должник}. Должник не исполнил обязательства по платежам в бюджет. Основание: {Основание}.",
    ),
    debtsTable,
    ...owedWhole,
    text(
      "Исключение должника из реестра нарушит права взыскателя. Возражаем против исключения и просим решение о нём не принимать.",
    ),
    plain("Приложение: документы, подтверждающие задолженность."),
    ...signed,
  ],
};

/** Акт сверки расчётов (Olenegorsk № 83, order 2, п. 3.1). */
export const reconciliation: Paper = {
  id: "reconciliation",
  title: "Акт сверки расчётов",
  fileWord: "Акт сверки",
  together: true,
  numbered: false,
  charges: false,
  toDebtor: true,
  fact: null,
  consider: ({ debt }) => (debt.debtorName === null ? unticked("должник не назван") : proposed()),
  blocks: [
    ...heading("АКТ СВЕРКИ РАСЧЁТОВ", "на {Отчётная дата}"),
    text(
      "{Организация}, с одной стороны, и {Должник}, с другой стороны, составили настоящий акт о том, что по данным взыскателя задолженность составляет:",
    ),
    debtsTable,
    text("Всего: {Всего} руб. ({Всего прописью})."),
    text(
      "По данным должника задолженность составляет: ______________________ руб. Расхождения: ______________________.",
    ),
    plain("От взыскателя:"),
    ...signed,
    plain("От должника: ______________________ / ______________________"),
  ],
};

/** Предложение комиссии: Severodvinsk № 176-рфэ, п. 4 пп. 5; Sevsk № 319, п. 2.5; БК РФ ст. 47.2. */
export const commission: Paper = {
  id: "commission",
  title: "Предложение комиссии о признании задолженности безнадёжной",
  fileWord: "Предложение комиссии",
  together: true,
  numbered: false,
  charges: false,
  toDebtor: false,
  fact: null,
  consider: ({ assessment }) =>
    assessment.alerts.includes("commission")
      ? proposed()
      : assessment.total.lte(0)
        ? null
        : unticked("нет оснований в реестре"),
  blocks: [
    ...letterTo("В комиссию по поступлению и выбытию активов"),
    ...heading("ПРЕДЛОЖЕНИЕ", "рассмотреть вопрос о признании задолженности безнадёжной к взысканию"),
    plain("Должник: {Должник}"),
    when("Есть ИНН должника", plain("ИНН {ИНН должника}")),
    debtsTable,
    ...owedWhole,
    when("Есть Исковая давность словами", plain("{Исковая давность словами}")),
    when("Есть Причина образования", plain("Причина образования: {Причина образования}.")),
    text("Основание по статье 47.2 Бюджетного кодекса Российской Федерации (отметьте; перечень закрытый):"),
    plain("☐ смерть физического лица — плательщика"),
    plain("☐ завершение процедуры банкротства"),
    plain("☐ ликвидация организации"),
    plain("☐ судебный акт, которым утрачена возможность взыскания"),
    plain("☐ окончание исполнительного производства при условиях, названных в статье"),
    plain("☐ исключение юридического лица из ЕГРЮЛ при условиях, названных в статье"),
    plain("Документы:"),
    table(
      "Бумаги",
      column("№", "{№}", 6, "center"),
      column("Документ", "{Документ}", 52),
      column("Наличие", "{Наличие}", 42),
    ),
    ...signed,
    small("Истечение трёх лет само по себе основанием не является; решает комиссия."),
  ],
};
