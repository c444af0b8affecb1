import { formatDay } from "../../domain/day";
import { formatMoney } from "../../domain/money";
import type { RegisterEntry } from "../../assessment/entry";
import { STAGE_WORDS } from "../../assessment/assessmentWords";
import { readInn } from "../../domain/identifiers";
import { annexTitle, picture, plain, small, text, when } from "../template/blocks";
import { barred, proposed, unticked, type Consideration, type Paper, type PaperContext } from "./paper";
import { DIED, hasDied } from "./died";
import { calculationTable, debtsTable, heading, letterToDebtor, requisites, signed } from "./paperParts";

/** Why no claim is proposed although one is due; `null` if nothing prevents it. */
function hindrance({ debt }: RegisterEntry): string | null {
  if (debt.debtorName === null) return "должник не назван";
  if (hasDied(debt)) return DIED;
  if (debt.address === null) return "нет адреса должника";
  if (debt.inn !== null && readInn(debt.inn)?.fault !== null)
    return "ИНН не сходится: проверьте, тот ли это должник";
  return null;
}

function consider(entry: RegisterEntry, context: PaperContext): Consideration | null {
  const { stage, total, base } = entry.assessment;
  const { claimDate } = entry.debt;
  if (total.lte(0)) return barred("долга нет");
  switch (stage) {
    case "claim-due": {
      const reason = hindrance(entry);
      if (reason !== null) return unticked(reason);
      if (context.threshold !== null && total.lt(context.threshold))
        return unticked(`сумма ниже порога ${formatMoney(context.threshold)} руб.`);
      return proposed();
    }
    case "claim-sent":
    case "lawsuit-due":
      return claimDate === null
        ? unticked("претензия не обязательна: " + STAGE_WORDS[stage])
        : unticked(`претензия направлена ${formatDay(claimDate)}; эта будет повторной`);
    case "current":
      return unticked(
        base === null ? "срок не наступил" : `срок не наступил: платить можно до ${formatDay(base)}`,
      );
    case "deferred":
      return unticked(
        entry.debt.deferralUntil === null
          ? "отсрочка (рассрочка)"
          : `приостановлено до ${formatDay(entry.debt.deferralUntil)}: отсрочка (рассрочка)`,
      );
    case "no-date":
      return unticked("нет даты: неизвестно, с какого дня платёж просрочен");
    case "bankruptcy":
      return barred("банкротство: требование заявляется в деле о банкротстве");
    case "written-off":
      return barred("задолженность признана безнадёжной");
    default:
      return unticked(`этап «${STAGE_WORDS[stage]}»`);
  }
}

/** Требование (претензия): Sevsk № 319, п. 3.2 (eight contents), 3.3; Severodvinsk № 176-рфэ, п. 9, 11. */
export const claim: Paper = {
  id: "claim",
  title: "Требование (претензия)",
  fileWord: "Претензия",
  together: true,
  numbered: true,
  charges: true,
  toDebtor: true,
  fact: "claimDate",
  consider,
  blocks: [
    ...letterToDebtor,
    when("Повторная", ...heading("ПОВТОРНОЕ ТРЕБОВАНИЕ (ПРЕТЕНЗИЯ)", "об уплате задолженности")),
    when("Претензии не было", ...heading("ТРЕБОВАНИЕ (ПРЕТЕНЗИЯ)", "об уплате задолженности")),
    text(
      "По состоянию на {Отчётная дата} за {Должником} числится просроченная задолженность по платежам в бюджет в размере {Всего} руб. ({Всего прописью}).",
    ),
    debtsTable,
    when(
      "Долг один",
      text(
        "Платежи не внесены в установленный срок ({Срок уплаты}); просрочка составляет {Дней просрочки}. Тем самым нарушены {Нормы}.",
      ),
    ),
    when(
      "Долгов несколько",
      text(
        "Платежи не внесены в сроки, указанные в таблице; наибольшая просрочка составляет {Дней просрочки}. Тем самым нарушены {Нормы}.",
      ),
    ),
    text("{Ответственность}"),
    when("Есть расчёт", text("Расчёт начисленной суммы приведён в приложении к настоящему требованию.")),
    when(
      "Повторная",
      text("Требование от {Дата претензии} № {Номер претензии} об уплате этой задолженности не исполнено."),
    ),
    text(
      "На основании изложенного требуем уплатить {Всего} руб. не позднее {Срок для ответа} ({Дней для ответа} со дня направления настоящего требования) и сообщить об уплате по указанному выше адресу.",
    ),
    when(
      "Расторжение",
      text(
        "Предлагаем также рассмотреть вопрос о расторжении договора ({Основание}) в связи с нарушением срока платежей.",
      ),
    ),
    ...requisites,
    text(
      "Если задолженность не будет погашена в указанный срок, она будет взыскана в судебном порядке вместе с судебными расходами и суммами, начисленными по день фактической уплаты.",
    ),
    picture("QR-код", "Код для оплаты в приложении банка:"),
    ...signed,
    when(
      "Три экземпляра",
      small(
        "Составлено в трёх экземплярах: для начальника отдела правовой, кадровой, организационно-контрольной работы; для ответственного подразделения; для должника — заказным отправлением с уведомлением о вручении.",
      ),
    ),
    when(
      "Есть расчёт",
      annexTitle("Приложение. Расчёт начисленной суммы"),
      plain("Начислено: {Вид начисления}."),
      ...calculationTable,
    ),
  ],
};

/** Расчёт задолженности: Sevsk № 319, п. 3.2, 4.3 пп. 4; Severodvinsk № 176-рфэ, п. 15 пп. 2. */
export const calculation: Paper = {
  id: "calculation",
  title: "Расчёт задолженности",
  fileWord: "Расчёт",
  together: true,
  numbered: false,
  charges: true,
  toDebtor: false,
  fact: null,
  consider: ({ assessment }) =>
    assessment.total.lte(0)
      ? barred("долга нет")
      : assessment.base === null
        ? unticked("нет даты")
        : proposed(),
  blocks: [
    ...heading("РАСЧЁТ ЗАДОЛЖЕННОСТИ", "на {Отчётная дата}"),
    plain("Должник: {Должник}"),
    when("Есть ИНН должника", plain("ИНН: {ИНН должника}")),
    plain("Основание: {Основание}"),
    debtsTable,
    when("Есть расчёт", plain("Начислено: {Вид начисления}"), ...calculationTable),
    text("Всего: {Всего} руб. ({Всего прописью})."),
    ...signed,
  ],
};

/**
 * Напоминание before the term of payment (Olenegorsk № 83, order 2, п. 3.1: work with debtors before they are late).
 */
export const reminder: Paper = {
  id: "reminder",
  title: "Напоминание об оплате",
  fileWord: "Напоминание",
  together: true,
  numbered: false,
  charges: false,
  toDebtor: true,
  fact: null,
  consider: ({ assessment, debt }) => {
    if (assessment.total.lte(0)) return barred("долга нет");
    if (assessment.stage !== "current") return unticked(`этап «${STAGE_WORDS[assessment.stage]}»`);
    return debt.address === null && debt.contact === null
      ? unticked("нет ни адреса, ни телефона")
      : proposed();
  },
  blocks: [
    ...letterToDebtor,
    ...heading("НАПОМИНАНИЕ ОБ ОПЛАТЕ"),
    when(
      "Долг один",
      text("Напоминаем, что не позднее {Срок уплаты} следует уплатить {Всего} руб. ({Всего прописью}):"),
    ),
    when(
      "Долгов несколько",
      text("Напоминаем, что в сроки, указанные в таблице, следует уплатить {Всего} руб. ({Всего прописью}):"),
    ),
    debtsTable,
    ...requisites,
    text("Если платёж уже внесён, просим не принимать это напоминание во внимание."),
    picture("QR-код", "Код для оплаты в приложении банка:"),
    ...signed,
  ],
};
