import { formatDay, type Day } from "../../domain/day";
import type { ComparableField } from "../merge/comparable";
import type { ProposalReason } from "../merge/proposals";
import type { Change } from "../merge/registerMerge";

/** All Russian text of the sheet «Изменения». */
export const CHANGES_WORDS = {
  sheet: "Изменения",
  title: "Изменения к прежнему реестру",
  dates: (from: Day | null, to: Day) =>
    from === null ? `на ${formatDay(to)}` : `с ${formatDay(from)} на ${formatDay(to)}`,
  footer: (day: string) => `Изменения реестра на ${day}`,
  pairs: "Похоже, это те же долги: решите",
  pairsAdvice:
    "Впишите «да» или «нет» в столбец «Тот же долг?» и обновите реестр: при «да» всё введённое вручную перейдёт к новому долгу, при «нет» останется у прежней строки.",
  pairHeadings: [
    "№",
    "Прежний долг",
    "Основание, срок",
    "Сумма, руб.",
    "Введено вручную",
    "Новый долг",
    "Основание, срок",
    "Сумма, руб.",
    "Почему",
  ],
  /** The column the user types into; the next build finds the answers by its heading. */
  answer: "Тот же долг? (да/нет)",
  oldNumber: "Номер прежнего",
  newNumber: "Номер нового",
  answers: ["да", "нет"],
  reasons: {
    alike: "совпадают не все признаки",
    several: "подходит несколько долгов",
    name: "похожее имя должника",
    split: "долг разделён: суммы вместе равны прежней",
    merged: "долги объединены: сумма равна прежним вместе",
    grown: "тот же договор: срок позже, сумма больше",
    moved: "тот же долг у другого администратора",
  } satisfies Record<ProposalReason, string>,
  list: "Что изменилось",
  listHeadings: ["№", "Что", "Должник", "Основание, срок", "Поле", "Было", "Стало", "Замечание"],
  nothing: "Изменений нет.",
  changes: {
    added: "новый",
    changed: "изменён",
    unchanged: "без изменений",
    gone: "нет в источнике",
    returned: "вернулся",
    recognised: "узнан",
    ambiguous: "нет в источнике, возможно, другой долг",
  } satisfies Record<Change, string>,
  conflict: "разные значения",
  typedElsewhere: "введено на листе, который строится заново",
  overwritten: "введено вручную, взято из листа",
  kept: "введено вручную, в листе иначе",
  differs: (what: ComparableField | "sum") => `узнан, хотя изменилось: ${DIFFERING[what]}`,
  told: "узнан по вашему решению",
  halved: "сумма уменьшилась более чем вдвое: проверьте, тот ли это долг",
  typed: (facts: string) => `введено вручную: ${facts}`,
  total: "Всего, руб.",
} as const;

const DIFFERING: Readonly<Record<ComparableField | "sum", string>> = {
  administratorCode: "администратор",
  administratorName: "администратор",
  inn: "ИНН",
  account: "лицевой счёт",
  name: "имя должника",
  basis: "основание",
  basisDate: "дата основания",
  origin: "дата возникновения",
  due: "срок уплаты",
  kbk: "КБК",
  kind: "вид задолженности",
  sum: "сумма",
};
