import type { FieldKey } from "../../domain/fields";

/**
 * Beginnings of the words by which a heading suggests a field. `words` carry weight, and a heading that has words of
 * weight 1 in all says all that the field needs; `neutral` ones neither help nor hurt. Any other word hurts.
 */
export interface Stems {
  readonly words: ReadonlyMap<string, number>;
  readonly neutral: readonly string[];
}

const DEBT = "задолжен долг дебитор недоимк";
const PARTY = "должник дебитор контрагент плательщик арендатор организац абонент нанимател";
const RENT = "арендн аренд плат найм земельн участ жил помещен";

/** «код .5 администратор .5» and lists of neutral stems, taken apart. */
function stems(weighted: string, ...neutral: string[]): Stems {
  const parts = weighted.split(" ");
  const words = new Map<string, number>();
  for (let i = 0; i + 1 < parts.length; i += 2) words.set(parts[i] ?? "", Number(parts[i + 1]));
  return { words, neutral: neutral.flatMap((list) => list.split(" ")) };
}

/** Stems of the fields that words can suggest; sums at a date are left to balances.ts. */
export const STEMS: Readonly<Partial<Record<FieldKey, Stems>>> = {
  administratorCode: stems("код .5 администратор .5 грбс .5", "главн доход бюджет"),
  administratorName: stems(
    "администратор .8 распорядител .6 наименован .2 главн .2",
    "доход бюджет неналогов",
  ),
  unit: stems("подразделен .8 отдел .7 ответствен .2 структурн .2 управлен .6", "администрац орган"),
  institutionName: stems("учрежден .9 наименован .2", "муниципальн подведомств полн кратк"),
  institutionType: stems("тип .5 вид .5 учрежден .5", "муниципальн"),
  funding: stems("финансов .5 обеспечен .5 кфо 1", "вид код фин"),
  accountCode: stems("счет .7 код .3 номер .3", "бюджетн учет бухгалтерск синтетическ аналитическ"),
  kbk: stems("кбк 1 код .5 классификац .5 доход .5", "бюджетн бюджет неналогов вид"),
  incomeName: stems("наименован .4 доход .6 вид .3", "неналогов бюджет кбк"),
  kosgu: stems("косгу 1", "код статья"),
  debtKind: stems("вид .5 задолжен .5 долг .5"),
  debtorName: stems(
    "должник 1 дебитор 1 контрагент 1 плательщик 1 арендатор 1 нанимател 1 абонент 1 фио .7 организац .5 наименован .2",
    "полн кратк лиц физическ юридическ ип ф потребител",
    RENT,
  ),
  debtorType: stems("тип .5 вид .4 должник .5 контрагент .5 дебитор .5 юл .5 фл .5 ип .2"),
  inn: stems("инн 1", PARTY, "юридическ физическ лиц кпп огрн"),
  address: stems("адрес 1 место .5 нахожден .5 жительств .5", PARTY, "регистрац почтов юридическ фактическ"),
  basis: stems(
    "основан .6 договор .8 контракт .8 реквизит .4 документ .4",
    DEBT,
    RENT,
    "номер № дата возникновен образован муниципальн",
  ),
  uin: stems("уин 1 уникальн .5 идентификатор .5", "начислен код номер"),
  gisGmp: stems("гмп .8 гис .2 квитирован .6 сквитирован .6", "сверк статус данн"),
  originDate: stems("дата .4 возникновен .6 образован .6", DEBT),
  dueDate: stems(
    "срок .45 предельн .3 уплат .55 оплат .55 погашен .5 исполнен .4 платеж .5 внесен .4",
    DEBT,
    RENT,
    "договор контракт дата установлен обязательств",
  ),
  amount: stems("задолжен .8 долг .8 сумм .2", RENT, "дебиторск"),
  penalty: stems("пени .8 пеня .8 пеней .8 пене .8 штраф .8 неустойк .8 санкц .2", "сумм начислен задолжен"),
  deferralUntil: stems("отсрочк .7 рассрочк .7 до .3 срок .3 окончан .3", "дата платеж предоставлен"),
  claimRequired: stems("претензи .5 требу .5 обязател .5 нужн .5 необходим .5", "не"),
  claimNumber: stems("претензи .5 номер .5 № .5", "исх исходящ"),
  claimDate: stems("претензи .5 дата .4 направлен .4 отправк .4 отправлен .4 предъявлен .4", PARTY),
  claimReceivedDate: stems("претензи .4 получен .5 вручен .6 дата .2", PARTY, "адресат"),
  claimTermDate: stems("срок .4 ответ .4 претензи .3", "дата"),
  claimRefusalDate: stems("отказ .7 дата .2 претензи .2", PARTY, "получен ответ"),
  legalHandoverDate: stems(
    "передан .5 передач .5 юрист .5 юридическ .5 правов .5",
    "дата отдел управлен служб материал документ",
  ),
  lawsuitDate: stems("иск .5 исков .5 заявлен .3 суд .4 подач .4 подан .4 направлен .4 обращен .4", "дата"),
  lawsuitAmount: stems("иск .5 исков .5 требован .3 цена .5 сумм .5 размер .4", "заявлен"),
  judgmentDate: stems("решен .6 суд .3 судебн .3 дата .3 вынесен .3"),
  judgmentResult: stems("результат .7 решен .3 рассмотрен .3 суд .2 иск .2", "дел"),
  writDate: stems("исполнительн .4 исп .3 лист .4 ил .7 выдач .3 выдан .3 дата .2"),
  writSentDate: stems(
    "фссп .6 пристав .6 направлен .4 передан .3 исполнен .5",
    "дата ил лист исполнительн исп судебн",
  ),
  fineRulingDate: stems("постановлен .6 штраф .5", "дата назначен административн вынесен"),
  bankruptcyDate: stems("банкрот 1", "дата признан процедур введен определен решен"),
  exclusionDate: stems("публикац .4 исключен .4 егрюл .3 предстоящ .3", "дата егрип"),
  doubtfulDate: stems("сомнительн .8 признан .3", DEBT, "дата решен"),
  badDebtDate: stems("безнадежн .8 признан .3", DEBT, "дата решен взыскан"),
  categoryManual: stems("категори .8", DEBT),
  reason: stems("причин .6 образован .4 возникновен .4 неуплат .4 неоплат .4", DEBT),
  growthReason: stems("причин .5 рост .5 увеличен .5", DEBT),
  note: stems(
    "примечан 1 комментар 1 пояснен .6 дополнительн .8 прим .9 мер .8",
    "сведен информац принят взыскан",
  ),
};
