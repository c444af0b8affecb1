import { OlenegorskScope } from "../kit/formColumns";
import type { FormBasis } from "../kit/form";
import { scopeParts } from "./scope";

const income = (form: string) => ({
  now: `${form}: всего на отчётную дату = сумма реестра, руб.`,
  opening: `${form}: всего на начало года = сумма реестра, руб.`,
  partsNow: `${form}: всего на отчётную дату = сумма форм администраторов, тыс. руб.`,
  partsOpening: `${form}: всего на начало года = сумма форм администраторов, тыс. руб.`,
  roundingNow: `${form}: всего на отчётную дату, сложенное из округлённых строк, и точная сумма, тыс. руб.`,
  roundingOpening: `${form}: всего на начало года, сложенное из округлённых строк, и точная сумма, тыс. руб.`,
  known: `${form}: остаток на начало года известен у всех долгов`,
  noCode: `${form}: долги без кода дохода из 20 цифр стоят в строке «Код не указан»`,
});

/** Controls of the income forms: every name includes the form and the administrator. */
export const INCOME_CONTROLS = {
  appendix1: (body: string) => income(`Доходы, приложение № 1 (Оленегорск), ${body}`),
  appendix2: income("Доходы, приложение № 2 (Оленегорск)"),
} as const;

const institutions = (form: string) => ({
  now: `${form}: ИТОГО на отчётную дату = сумма реестра, руб.`,
  opening: `${form}: ИТОГО на начало года = сумма реестра, руб.`,
  previous: `${form}: ИТОГО на 1-е число предыдущего месяца = сумма реестра, руб.`,
  parts: `${form}: графы «на отчетную дату» = сумма приложений № 1, руб.`,
  known: `${form}: остаток на начало года известен у всех долгов`,
  knownPrevious: `${form}: остаток на 1-е число предыдущего месяца известен у всех долгов`,
  type: `${form}: тип учреждения указан у всех долгов`,
  funding: `${form}: долги с другим видом обеспечения (не 1, 4, 5) входят только в графы «ИТОГО»`,
  grouped: (codes: string) => `${form}: нынешние КОСГУ стоят в строках формы 2014 года: ${codes}`,
  unlisted: (codes: string) => `${form}: КОСГУ вне перечня формы стоят строками «Прочие КОСГУ (${codes})»`,
});

/** Controls of the institution forms. */
export const INSTITUTION_CONTROLS = {
  appendix1: (type: string, body: string) =>
    institutions(`Учреждения, приложение № 1, ${type} (Оленегорск), ${body}`),
  appendix2: institutions("Учреждения, приложение № 2 (Оленегорск)"),
  typeAdvice:
    "Долги без типа учреждения стоят в графе 4 «ГРБС». Укажите в исходном листе тип учреждения и обновите реестр.",
} as const;

const NOTHING = {
  [OlenegorskScope.income]: "в реестре нет задолженности по неналоговым доходам",
  [OlenegorskScope.institutions]:
    "в реестре нет долгов учреждений: с кодом КОСГУ и видом обеспечения или типом учреждения",
} as const;

/** Why a form of one procedure has nothing to say about a register, or `null` if it has. */
export function nothingUnder(scope: keyof typeof NOTHING): (basis: FormBasis) => string | null {
  return (basis) => (scopeParts(basis, scope).length === 0 ? NOTHING[scope] : null);
}
