import { parseWrittenSum, UNKNOWN_SEPARATORS } from "../../src/domain/written/sum";
import { gridOf } from "./gridOf";
import { kinds, understand } from "./understand";

/** A pattern that comes back to each character would need minutes here, and the test's time would run out. */
const LONG = 200_000;
const FILLINGS = ["1", "x", "1 ", "*"];

test.each(FILLINGS)("cells full of %j are read through once, and their rows are not lost", (filling) => {
  const text = filling.repeat(LONG / filling.length);
  const intake = understand(
    gridOf([
      ["Должник", "Договор", "Сумма долга, руб."],
      ["ООО «Клён»", "№ 1", 100],
      [text, text, 200],
      ["ООО «Дуб»", "№ 3", text],
    ]),
  );
  expect(kinds(intake)).toBe("hddx");
});

test("a sum with its words in brackets is read as ever", () => {
  const words = "двенадцать тысяч ".repeat(20).trim();
  expect(parseWrittenSum(`12 000 (${words}) руб. 00 коп.`, UNKNOWN_SEPARATORS)?.decimal).toBe("12000.00");
});
