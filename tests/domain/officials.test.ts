import { firstOfficials, NO_OFFICIALS } from "../../src/domain/officials";

describe("who is known to sign", () => {
  it("never puts one person's post or telephone to another's name", () => {
    const typed = { ...NO_OFFICIALS, executorName: "Иванова И. И." };
    const sheet = {
      ...NO_OFFICIALS,
      executorName: "Петрова П. П.",
      executorPhone: "5-00",
      headName: "Сидоров С. С.",
    };
    expect(firstOfficials(typed, sheet)).toEqual({
      ...NO_OFFICIALS,
      executorName: "Иванова И. И.",
      headName: "Сидоров С. С.",
    });
  });

  it("keeps a telephone that stands without a name where nobody is named", () => {
    expect(firstOfficials({ ...NO_OFFICIALS, executorPhone: "5-00" }, NO_OFFICIALS).executorPhone).toBe(
      "5-00",
    );
  });
});
