import type { CellValue } from "../../../src/domain/grid";
import type { FieldKey } from "../../../src/domain/fields";
import { readCode, type Reading } from "../../../src/intake/cells";

const short = ({ value, findings }: Reading<string>) => [value, ...findings.map(({ code }) => code)];
const read = (field: FieldKey, value: CellValue) => short(readCode(field, value));

describe("INN (docs/register.md §1 p.8)", () => {
  test.each<[CellValue, (string | null)[]]>([
    ["2999653789", ["2999653789"]],
    [2999653789, ["2999653789"]],
    ["2999 653 789", ["2999653789"]],
    ["299985749704", ["299985749704"]],
    [899239877, ["0899239877", "inn-leading-zero"]],
    ["89978278001", ["089978278001", "inn-leading-zero"]],
    ["2999356309", ["2999356309", "inn-check-digit"]],
    ["12345", ["12345", "inn-length"]],
    ["0000000000", [null, "inn-zeros"]],
    ["физлицо", [null, "inn-not-digits"]],
    [{ error: "#N/A" }, [null, "cell-error"]],
    ["–", [null]],
    [0, [null]],
    [null, [null]],
    [true, [null, "code-logical"]],
  ])("%j → %j", (value, expected) => expect(read("inn", value)).toEqual(expected));
});

describe("KBK (docs/register.md §1 p.9)", () => {
  test.each<[CellValue, (string | null)[]]>([
    ["09311105012040000120", ["09311105012040000120"]],
    ["093 1 11 05024 04 0000 120", ["09311105024040000120"]],
    ["904.1.11.05012.04.0000.120", ["90411105012040000120"]],
    ["18210102010011000110", ["18210102010011000110", "kbk-out-of-scope"]],
    ["90420225555040000150", ["90420225555040000150", "kbk-out-of-scope"]],
    ["11105013050000120", ["11105013050000120", "code-unusual"]],
    [9.0411105012e19, [null, "code-digits-lost"]],
    ["аренда", ["аренда", "code-unusual"]],
  ])("%j → %j", (value, expected) => expect(read("kbk", value)).toEqual(expected));
});

describe("other codes stay text", () => {
  test.each<[FieldKey, CellValue, (string | null)[]]>([
    ["administratorCode", 901, ["901"]],
    ["administratorCode", 93, ["093", "code-padded"]],
    ["administratorCode", "012", ["012"]],
    ["administratorCode", "093 Администрация Северодвинска", ["093", "code-from-text"]],
    ["kosgu", 242, ["242"]],
    ["kosgu", "24", ["24", "code-unusual"]],
    ["funding", 1, ["1"]],
    ["funding", "КФО 4", ["4"]],
    ["funding", "5 – субсидии на иные цели", ["5"]],
    ["funding", "субсидия на выполнение муниципального задания", ["4"]],
    ["funding", "прочее", ["прочее", "code-unusual"]],
    ["accountCode", "206.42", ["206.42"]],
    ["accountCode", 206.42, ["206.42"]],
    ["accountCode", 205.3, ["205.30", "code-padded"]],
    ["accountCode", "1 205 21 000", ["1 205 21 000"]],
    ["claimNumber", "18-02/2610", ["18-02/2610"]],
    ["claimNumber", 17, ["17"]],
    ["uin", "18810177200012345674", ["18810177200012345674"]],
    ["uin", "1881", ["1881", "uin-unusual"]],
    ["uin", 1.8810177e19, [null, "code-digits-lost"]],
    ["uin", "0", [null]],
  ])("%s %j → %j", (field, value, expected) => expect(read(field, value)).toEqual(expected));
});
