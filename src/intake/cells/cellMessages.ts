import { FORMULA_WITHOUT_VALUE, type CellError } from "../../domain/grid";
import type { Severity } from "../../domain/problem";
import type { Day } from "../../domain/day";
import { originOfPeriodWords } from "../../domain/dayWords";
import type { InnFault } from "../../domain/identifiers";
import type { Finding } from "./types";

/** What reading a cell may tell the user: in Russian, one sentence each, without the location. */

function finding(severity: Severity, code: string, message: string): Finding {
  return { severity, code, message };
}

/** The cell's own words, shortened so that a message stays one readable sentence. */
function quote(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return `«${line.length > 60 ? `${line.slice(0, 57)}…` : line}»`;
}

/** An Excel error, or a formula that was saved without its value. */
export function cellErrorFinding(error: CellError): Finding {
  return error.error === FORMULA_WITHOUT_VALUE
    ? finding(
        "error",
        "formula-without-value",
        "Формула сохранена без значения: откройте файл в Excel, дождитесь пересчёта и сохраните его.",
      )
    : finding(
        "error",
        "cell-error",
        `В ячейке ошибка ${error.error}: исправьте формулу или впишите значение.`,
      );
}

/** What is wrong with an INN. */
export function innFinding(text: string, fault: InnFault): Finding {
  switch (fault) {
    case "not-digits":
      return finding("warning", "inn-not-digits", `Вместо ИНН записано ${quote(text)}: впишите ИНН цифрами.`);
    case "zeros":
      return finding(
        "warning",
        "inn-zeros",
        "ИНН из одних нулей не учтён: впишите ИНН или оставьте ячейку пустой.",
      );
    case "length":
      return finding(
        "warning",
        "inn-length",
        `В ИНН ${text} цифр: ${text.length}, а должно быть 10 или 12: проверьте его.`,
      );
    case "check-digit":
      return finding(
        "warning",
        "inn-check-digit",
        `У ИНН ${text} не сходится контрольная цифра: проверьте его.`,
      );
  }
}

/** All other findings in cells; the arguments are the cell's own words and what they were read as. */
export const FINDINGS = {
  textTooLong: (length: number): Finding =>
    finding(
      "error",
      "text-too-long",
      `В ячейке ${String(length)} знаков, а Excel держит не больше 32 767: текст не взят, сократите его.`,
    ),
  moneyWords: (text: string): Finding =>
    finding(
      "error",
      "money-words",
      `Вместо суммы записано ${quote(text)}: впишите число или оставьте ячейку пустой.`,
    ),
  moneyLogical: (): Finding =>
    finding("error", "money-logical", "Вместо суммы стоит логическое значение: впишите число."),
  moneyIsDate: (date: string): Finding =>
    finding(
      "error",
      "money-is-date",
      `Вместо суммы стоит дата ${date}: впишите число и смените формат ячейки на числовой.`,
    ),
  moneyTooLarge: (text: string): Finding =>
    finding(
      "error",
      "money-too-large",
      `Число ${quote(text)} слишком велико для суммы: проверьте, что это сумма.`,
    ),
  moneyRounded: (exact: string, rounded: string): Finding =>
    finding(
      "warning",
      "money-rounded",
      `Сумма ${exact} руб. содержит доли копейки и округлена до ${rounded} руб.: проверьте её.`,
    ),
  moneyLoneSeparator: (text: string, mark: "comma" | "point"): Finding =>
    finding(
      "warning",
      "money-lone-separator",
      `В сумме ${quote(text)} ${mark === "comma" ? "запятая прочитана" : "точка прочитана"} как знак дробной части: ` +
        "если это разделитель тысяч, впишите сумму числом.",
    ),
  dateUnreadable: (text: string): Finding =>
    finding("error", "date-unreadable", `Дата ${quote(text)} не читается: впишите её в виде дд.мм.гггг.`),
  dateSeveral: (text: string): Finding =>
    finding(
      "error",
      "date-several",
      `В ячейке несколько дат, ${quote(text)}: оставьте одну в виде дд.мм.гггг.`,
    ),
  dateNoSuch: (text: string): Finding =>
    finding("error", "date-no-such", `Даты ${quote(text)} нет в календаре: исправьте её.`),
  dateImplausible: (date: string): Finding =>
    finding("error", "date-implausible", `Дата ${date} не похожа на дату долга: исправьте её.`),
  dateMonthOnly: (text: string, date: string): Finding =>
    finding(
      "warning",
      "date-month-only",
      `В ${quote(text)} нет дня, взят последний день месяца ${date}: впишите точную дату.`,
    ),
  periodUnreadable: (text: string): Finding =>
    finding(
      "warning",
      "period-unreadable",
      `Период ${quote(text)} не читается: впишите его в виде «с 01.01.2026 по 31.03.2026», «1 кв. 2026» или «январь 2026».`,
    ),
  originOfPeriod: (day: Day): Finding => finding("warning", "origin-of-period", originOfPeriodWords(day)),
  dateInText: (text: string, date: string): Finding =>
    finding("warning", "date-in-text", `Из текста ${quote(text)} взята дата ${date}: проверьте её.`),
  choiceUnreadable: (text: string, choices: readonly string[]): Finding =>
    finding(
      "warning",
      "choice-unreadable",
      `Значение ${quote(text)} не из списка и не учтено: выберите одно из значений: ${choices.join(", ")}.`,
    ),
  codeLogical: (): Finding =>
    finding("error", "code-logical", "Вместо кода стоит логическое значение: впишите код текстом."),
  codeIsDate: (date: string): Finding =>
    finding(
      "error",
      "code-is-date",
      `Вместо кода стоит дата ${date}: смените формат ячейки на текстовый и впишите код заново.`,
    ),
  codeDigitsLost: (text: string): Finding =>
    finding(
      "error",
      "code-digits-lost",
      `Код ${quote(text)} записан числом, и Excel потерял его последние цифры: впишите код текстом.`,
    ),
  codePadded: (was: string, now: string): Finding =>
    finding("info", "code-padded", `Код ${was} записан числом и дополнен нулями: ${now}.`),
  codeUnusual: (text: string, expected: string): Finding =>
    finding("warning", "code-unusual", `Код ${quote(text)} не похож на ${expected}: проверьте его.`),
  codeFromText: (text: string, code: string): Finding =>
    finding("info", "code-from-text", `Из ${quote(text)} взят код ${code}.`),
  innRepaired: (was: string, now: string): Finding =>
    finding("info", "inn-leading-zero", `ИНН ${was} потерял ведущий ноль и прочитан как ${now}.`),
  kbkOutOfScope: (kbk: string, scope: "taxes" | "grants"): Finding =>
    finding(
      "warning",
      "kbk-out-of-scope",
      `КБК ${kbk} – ${scope === "taxes" ? "налог или страховой взнос" : "безвозмездное поступление"}: ` +
        "на такие доходы регламенты не распространяются, проверьте код.",
    ),
  uinFault: (uin: string): Finding =>
    finding(
      "warning",
      "uin-unusual",
      `В УИН ${quote(uin)} должно быть 20 или 25 знаков, цифр и букв: проверьте его.`,
    ),
  categoryFromDate: (category: string): Finding =>
    finding(
      "warning",
      "category-from-date",
      `Excel превратил категорию ${category} в дату: смените формат ячейки на текстовый и впишите её заново.`,
    ),
} as const;
