import fc from "fast-check";
import { FIELD_KEYS, fieldSpec, type FieldKey } from "../../../src/domain/fields";
import type { CellValue } from "../../../src/domain/grid";
import { readChoice } from "../../../src/intake/cells";

const UNREADABLE = "choice-unreadable";
const read = (field: FieldKey, value: CellValue, inverted = false) => {
  const { value: choice, findings } = readChoice(field, value, inverted);
  return choice ?? findings[0]?.code ?? null;
};

test.each<[FieldKey, CellValue, string | null]>([
  ["claimRequired", "да", "да"],
  ["claimRequired", "+", "да"],
  ["claimRequired", "требуется", "да"],
  ["claimRequired", "обязательна", "да"],
  ["claimRequired", true, "да"],
  ["claimRequired", 1, "да"],
  ["claimRequired", "нет", "нет"],
  ["claimRequired", "не требуется", "нет"],
  ["claimRequired", "необязательна", "нет"],
  ["claimRequired", 0, "нет"],
  ["claimRequired", "см. договор", UNREADABLE],
  ["claimRequired", "–", null],
  ["institutionType", "казённое", "казённое"],
  ["institutionType", "казенное", "казённое"],
  ["institutionType", "КУ", "казённое"],
  ["institutionType", "МКУ", "казённое"],
  ["institutionType", "Автономное", "автономное"],
  ["institutionType", "МБУ", "бюджетное"],
  ["institutionType", "главный распорядитель", "ГРБС"],
  ["institutionType", "прочее", UNREADABLE],
  ["judgmentResult", "удовлетворён", "удовлетворён"],
  ["judgmentResult", "Удовлетворен", "удовлетворён"],
  ["judgmentResult", "иск удовлетворён в полном объёме", "удовлетворён"],
  ["judgmentResult", "удовл. частично", "частично"],
  ["judgmentResult", "взыскано частично, в остальной части отказано", "частично"],
  ["judgmentResult", "в удовлетворении отказано", "отказ"],
  ["judgmentResult", "не удовлетворён", "отказ"],
  ["judgmentResult", "отказ истца от иска", UNREADABLE],
  ["judgmentResult", "рассматривается", UNREADABLE],
  ["debtKind", "Пени ", "пени"],
  ["debtKind", "отсроченные (рассроченные) платежи", "отсроченная"],
  ["debtKind", "рассрочка", "отсроченная"],
  ["debtKind", "Недоимка", "недоимка"],
  ["debtKind", "штраф", "пени"],
  ["debtorType", "ЮЛ", "ЮЛ"],
  ["debtorType", "юридическое лицо", "ЮЛ"],
  ["debtorType", "физ. лицо", "ФЛ"],
  ["debtorType", "ИП", "ИП"],
  ["debtorType", "индивидуальный предприниматель (физ. лицо)", "ИП"],
  ["debtorType", "ООО", "ЮЛ"],
  ["debtorType", "АО", "ЮЛ"],
  ["debtorType", "МУП", "ЮЛ"],
  ["debtorType", "МБУ", "ЮЛ"],
  ["debtorType", "ТСЖ", "ЮЛ"],
  ["debtorType", "общество с ограниченной ответственностью", "ЮЛ"],
  ["debtorType", "бюджетное учреждение", "ЮЛ"],
  ["debtorType", "глава КФХ", "ИП"],
  ["debtorType", "самозанятый", "ФЛ"],
  ["debtorType", "гражданин", "ФЛ"],
  ["debtorType", "нотариус", "ФЛ"],
  ["debtorType", "КФХ", UNREADABLE],
  ["debtorType", "прочие", UNREADABLE],
  ["gisGmp", "сквитировано", "сквитировано"],
  ["gisGmp", "Не сквитировано", "не сквитировано"],
  ["gisGmp", "нет", "не сквитировано"],
  ["categoryManual", 1.2, "1.2"],
  ["categoryManual", "1,2", "1.2"],
  ["categoryManual", "1.3.4", "1.3.4"],
  ["categoryManual", "просроченная 1.3.2", "1.3.2"],
  ["categoryManual", "текущая", "1.1"],
  ["categoryManual", "ожидаемая", "1.2"],
  ["categoryManual", "сомнительная", "1.4"],
  ["categoryManual", "основания для признания сомнительной", "1.3.3"],
  ["categoryManual", "1.3", UNREADABLE],
  ["categoryManual", 13, UNREADABLE],
])("%s: %j → %s", (field, value, expected) => expect(read(field, value)).toBe(expected));

test("the opposite sense turns the answer", () => {
  expect(read("claimRequired", "да", true)).toBe("нет");
  expect(read("claimRequired", "нет", true)).toBe("да");
  expect(read("gisGmp", "да", true)).toBe("не сквитировано");
});

test("what is not in the list is named with the list", () =>
  expect(readChoice("debtorType", "прочие").findings).toEqual([
    {
      severity: "warning",
      code: "choice-unreadable",
      message: "Значение «прочие» не из списка и не учтено: выберите одно из значений: ЮЛ, ИП, ФЛ.",
    },
  ]));

const choiceFields = FIELD_KEYS.filter((key) => fieldSpec(key).type === "choice");

test("every choice reads as itself, whatever its case", () => {
  for (const field of choiceFields)
    for (const choice of fieldSpec(field).choices ?? [])
      expect(read(field, ` ${choice.toUpperCase()} `)).toBe(choice);
});

test("any text gives a choice of the list or none", () =>
  fc.assert(
    fc.property(fc.constantFrom(...choiceFields), fc.string({ unit: "grapheme" }), (field, text) => {
      const { value } = readChoice(field, text);
      expect(value === null || fieldSpec(field).choices?.includes(value)).toBe(true);
    }),
  ));
