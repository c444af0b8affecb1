import type { DebtFacts } from "../../domain/debt";
import type { OrganisationSettings } from "../../settings/settings";
import type { Facts } from "../template/templateFacts";

/** What a payment order needs; `null` unless the account and the recipient are all known. */
export interface Requisites {
  readonly recipient: string;
  readonly inn: string;
  readonly kpp: string;
  readonly bank: string;
  readonly bik: string;
  readonly unifiedAccount: string;
  readonly treasuryAccount: string;
  readonly oktmo: string;
}

/** The recipient's requisites from «Настройки»; `null` if one that a bank needs is missing. */
export function requisitesOf(settings: OrganisationSettings): Requisites | null {
  const {
    recipient,
    recipientInn,
    recipientKpp,
    recipientBank,
    recipientBik,
    unifiedAccount,
    treasuryAccount,
  } = settings;
  if (recipient === null || recipientInn === null || recipientBank === null || recipientBik === null)
    return null;
  if (treasuryAccount === null) return null;
  return {
    recipient,
    inn: recipientInn,
    kpp: recipientKpp ?? "",
    bank: recipientBank,
    bik: recipientBik,
    unifiedAccount: unifiedAccount ?? "",
    treasuryAccount,
    oktmo: settings.oktmo ?? "",
  };
}

/** Sender, signatory and requisites. The administrator of the debt signs if the organisation is not named. */
export function organisationFacts(
  settings: OrganisationSettings,
  debt: Pick<DebtFacts, "administratorName" | "basis">,
): Facts {
  const name = settings.organisation ?? settings.administratorName ?? debt.administratorName ?? "";
  const requisites = requisitesOf(settings);
  return {
    Организация: name,
    "Организация кратко": settings.administratorName ?? debt.administratorName ?? name,
    "Адрес организации": settings.organisationAddress ?? "",
    "ИНН организации": settings.organisationInn ?? "",
    "КПП организации": settings.organisationKpp ?? "",
    "Телефон организации": settings.organisationPhone ?? "",
    "Почта организации": settings.organisationEmail ?? "",
    "Должность руководителя": settings.headPost ?? "Руководитель",
    Руководитель: settings.headName ?? "",
    Исполнитель: settings.executorName ?? "",
    "Телефон исполнителя": settings.executorPhone ?? "",
    Получатель: requisites?.recipient ?? "",
    "ИНН получателя": requisites?.inn ?? "",
    "КПП получателя": requisites?.kpp ?? "",
    Банк: requisites?.bank ?? "",
    БИК: requisites?.bik ?? "",
    "Единый казначейский счёт": requisites?.unifiedAccount ?? "",
    "Казначейский счёт": requisites?.treasuryAccount ?? "",
    ОКТМО: requisites?.oktmo ?? "",
    "Назначение платежа":
      settings.paymentPurpose ?? `Погашение задолженности: ${debt.basis ?? "по требованию"}`,
    "Есть реквизиты": requisites !== null,
    "Нет реквизитов": requisites === null,
  };
}
