import { likelyRegulation } from "../../src/regulations";

const rulesOf = (...texts: string[]) => {
  const found = likelyRegulation(texts);
  return found === null ? null : [found.regulation, found.rules];
};

test.each([
  ["Администрация муниципального округа Северодвинск", "severodvinsk176", "severodvinsk"],
  ["Дебиторская задолженность, г. СЕВЕРОДВИНСК Архангельской области", "severodvinsk176", "severodvinsk"],
  ["Администрация Севского муниципального района", "sevsk319", "sevsk"],
  ["г. Севск", "sevsk319", "sevsk"],
  ["Правительство Вологодской области", "vologda817", null],
  ["Администрация г. Оленегорска с подведомственной территорией", "olenegorsk83", null],
  ["Дружненское СМО Республики Калмыкия", "druzhny31a", null],
])("«%s» is like %s", (title, regulation, rules) => {
  expect(rulesOf("Сведения о задолженности", title)).toEqual([regulation, rules]);
});

test("a title of Severodvinsk's own institution is like its column of the document", () => {
  expect(rulesOf("МКУ «Центр МТО»", "Северодвинск")).toEqual(["severodvinsk176", "severodvinsk-mku"]);
});

test.each([
  ["г. Северск"],
  ["Новосевское сельское поселение"],
  ["Сведения о дебиторской задолженности"],
  [""],
])("«%s» is like none", (title) => {
  expect(likelyRegulation([title])).toBeNull();
});

test("a title that names two of the places is like none", () => {
  expect(likelyRegulation(["Северодвинск", "г. Оленегорск"])).toBeNull();
});
