import { counted, countedDebts as debts, separated } from "../domain/plural";
import type { PrintedCase } from "./session/papers/papersState";

const papers = (number: number): string => counted(number, "документ", "документа", "документов");

/** The texts of «Документы». */
export const PAPERS = {
  none: "Документы составляются по реестру. Сначала постройте его.",
  paper: "Какой документ",
  date: "Дата документа",
  list: "Для каких долгов",
  look: "Показать долги",
  nothing: "Этот документ сейчас никому не нужен.",
  search: "Найти должника",
  searchPlaceholder: "Имя, ИНН, договор",
  ticked: (number: number, total: string) => `Отмечено: ${debts(number)} на\u00a0${total}\u00a0руб.`,
  found: (found: number, all: number) =>
    found === all ? `Всего: ${debts(all)}` : `Найдено: ${separated(found)} из ${separated(all)}`,
  tickFound: "Отметить все",
  untickFound: "Снять все",
  tick: (name: string, total: string) => `${name}, ${total}\u00a0руб.`,
  missing: (texts: readonly string[]) => `Не хватает: ${texts.join("; ")}`,
  barred: (reason: string) => `Не составить: ${reason}`,
  reason: (reason: string) => `Не предложено: ${reason}`,
  options: "Как составить",
  perDebt: "Отдельный документ на каждый долг",
  oneFile: "Все документы в одном файле",
  termination: "Предложить расторгнуть договор",
  ownTemplate: "Свой шаблон",
  ownTemplateHint:
    "Файл Word с полями в фигурных скобках. Возьмите образец, измените его в Word и выберите здесь.",
  templateUsed: (name: string) => `Шаблон: ${name}`,
  builtIn: "Шаблон: встроенный",
  chooseTemplate: "Выбрать файл",
  dropTemplate: "Вернуть встроенный",
  saveTemplate: "Сохранить образец",
  names: "Имена, которые нужно проверить",
  namesHint:
    "Пока имя не подтверждено, в документах оно стоит без склонения. Подтверждённое запоминается в книге.",
  cases: {
    genitive: "Кого (за кем числится долг)",
    dative: "Кому (адресат)",
    instrumental: "Кем (с кем заключён договор)",
  } satisfies Record<PrintedCase, string>,
  confirm: "Подтвердить",
  confirmOf: (name: string) => `Подтвердить: ${name}`,
  payments: "Не учтённые платежи",
  make: (number: number) => `Составить документы (${debts(number)})`,
  makeSheets: "Открыть листами для печати",
  previewLook: "Посмотреть до составления",
  preview: (at: number, count: number) => `Просмотр: документ ${separated(at)} из ${separated(count)}`,
  previewPaper: "Документ, как он будет составлен",
  previewBefore: "Предыдущий",
  previewNext: "Следующий",
  previewClose: "Закрыть просмотр",
  makeHint: "Документы Word в архиве, вместе со списками: предложения, реестр отправлений, журнал, расчёт.",
  madeTitle: "Составлено",
  made: (number: number, inDebts: number, total: string) =>
    number === 0
      ? "Ни одного документа составить не удалось."
      : `${papers(number)}, в них ${debts(inDebts)} на\u00a0${total}\u00a0руб.`,
  skipped: (name: string, reason: string) => `${name}: ${reason}`,
  withoutCode: (number: number) =>
    `Без кода для оплаты: ${papers(number)}. Он печатается гражданам, когда в «Настройках» заполнены реквизиты получателя, а долги документа — одного КБК.`,
  unnamed: "должник не назван",
  sentTitle: {
    claimDate: "Дата и номер каждой претензии запишутся в реестр.",
    legalHandoverDate: "Дата передачи юристам запишется в реестр.",
    lawsuitDate: "Дата подачи в суд запишется в реестр.",
    writSentDate: "Дата направления исполнительного документа запишется в реестр.",
  },
  sentDate: "Дата отправки",
  markSent: "Отметить направленными",
  sent: (day: string) => `Отмечены направленными ${day}.`,
  undo: "Вернуть как было",
  ofDebt: "Документ",
  ofDebtOf: (name: string) => `Документ: ${name}`,
} as const;
