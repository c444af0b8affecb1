import { isoDay } from "../../../src/domain/day";
import { basisKey } from "../../../src/register/merge/basisKey";

describe("a basis as number and date", () => {
  it.each(["№ 1", "N1", "Дог. 1", "договор №1", "Договор аренды № 0001"])("%s is number 1", (basis) => {
    expect(basisKey(basis)).toEqual({ number: "1", date: null });
  });

  it.each([
    "Дог. 1 от 02.02.25",
    "Договор № 1 от 2 февраля 2025 г.",
    "договор N 1 от 02.02.2025г.",
    "Договор №1 (02.02.2025 года)",
    "Договор 1 от 2025-02-02",
  ])("%s is number 1 of 2 February 2025", (basis) => {
    expect(basisKey(basis)).toEqual({ number: "1", date: isoDay("2025-02-02") });
  });

  it("keeps letters, dashes and slashes of a number, in one alphabet", () => {
    expect(basisKey("Договор № 15-А/2024 от 01.03.2024").number).toBe("15-а/2024");
    expect(basisKey("дог. 15–A/2024").number).toBe("15-а/2024");
    expect(basisKey("Договор № 15-Б/2024").number).not.toBe("15-а/2024");
  });

  it("tells a contract from a ruling of the same number, and words from one another", () => {
    expect(basisKey("Постановление № 5").number).not.toBe(basisKey("Договор № 5").number);
    expect(basisKey("аренда земли")).toEqual({ number: "аренда земли", date: null });
  });

  it("keeps all numbers where there are several", () => {
    expect(basisKey("Договор № 5, доп. соглашение № 2").number).toBe("5 2");
  });
});
