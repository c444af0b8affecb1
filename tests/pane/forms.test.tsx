/** @jest-environment jsdom */
import "./browserGlobals";
import { configure, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { isoDay } from "../../src/domain/day";
import { App } from "../../src/taskpane/App";
import { Session } from "../../src/pane/session/paneSession";
import { strings } from "../../src/pane/strings";
import { sample } from "./openWorkbook";
import { paneWorkbook } from "./paneWorkbook";

beforeEach(() => {
  configure({ asyncUtilTimeout: 20_000 });
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
});

const texts = strings.forms;
/** Saving builds the register anew, after which «Настройки» is read. */
const PATIENT = { timeout: 60_000, interval: 500 };

/** «Приложения» over the register of a sample's sheets. */
async function formsOf(file: string, sheets: readonly string[] | "all"): Promise<Session> {
  const { port, view } = await paneWorkbook([sample(file)]);
  const session = new Session({ port, view, today: isoDay("2026-10-01") });
  await session.start();
  await session.read({ sheets });
  await session.build();
  session.chooseTab("forms");
  render(<App host="excel" officeBackground="#FFFFFF" actions={{}} session={session} />);
  await screen.findByRole("heading", { name: texts.choose });
  return session;
}

const boxes = (group: string): HTMLInputElement[] =>
  within(screen.getByRole("group", { name: group })).getAllByRole<HTMLInputElement>("checkbox");
const labels = (group: string): string[] => boxes(group).map((box) => box.labels?.[0]?.textContent ?? "");

test("the forms of the document stand first, the others apart, each with what it lacks", async () => {
  await formsOf("vologda-administratory.xlsx", "all");
  await userEvent.selectOptions(screen.getByLabelText(strings.documents.one), "vologda817");
  expect(labels(texts.choose).map((label) => label.includes("Вологда, № 817"))).toEqual(
    Array.from({ length: 5 }, () => true),
  );
  expect(labels(texts.others)).toContain(
    "Учреждения, приложение № 1 (Оленегорск, № 83)нет КОСГУ, типа учреждения, вида обеспечения",
  );
  await userEvent.click(screen.getByRole("button", { name: texts.all }));
  expect(boxes(texts.choose).every(({ checked }) => checked)).toBe(true);
  expect(boxes(texts.others).some(({ checked }) => checked)).toBe(false);
});

test("a register of institutions is offered their document, and «Выбрать все» leaves out what lacks its facts", async () => {
  const session = await formsOf("olenegorsk-uchrezhdeniya.xlsx", ["Учреждения"]);
  expect(screen.getByLabelText<HTMLSelectElement>(strings.documents.one).value).toBe("olenegorsk83");
  await userEvent.click(screen.getByRole("button", { name: texts.all }));
  const chosen = boxes(texts.choose).filter(({ checked }) => checked);
  expect(chosen.map((box) => box.labels?.[0]?.textContent)).toEqual(
    labels(texts.choose).filter((label) => !label.includes("нет ")),
  );
  expect(chosen.length).toBeLessThan(boxes(texts.choose).length);
  await userEvent.click(screen.getByRole("button", { name: texts.build }));
  await screen.findByRole("heading", { name: texts.built });
  const built = session.state().register?.report?.forms.map(({ id }) => id) ?? [];
  expect(new Set(built)).toEqual(new Set(["olenegorsk-inst-1", "olenegorsk-inst-2", "olenegorsk-inst-note"]));
});

test("«Организация и подписи» show what the sheets say and save what is typed for one administrator", async () => {
  const session = await formsOf("vologda-administratory.xlsx", "all");
  await session.build(["vologda-1"]);
  await userEvent.click(screen.getByText(texts.signers));
  const whose = await screen.findByLabelText(texts.whose);
  await userEvent.selectOptions(whose, "012");
  const head = screen.getByLabelText("Руководитель");
  expect(head).toHaveProperty("placeholder", "В.И. Насонов");
  await userEvent.type(head, "А. А. Новый");
  await userEvent.click(screen.getByRole("button", { name: texts.saveSigners }));
  await waitFor(async () => {
    const { administrators } = (await session.signers()) ?? { administrators: [] };
    expect(administrators.find(({ id }) => id === "012")?.typed.headName).toBe("А. А. Новый");
  }, PATIENT);
}, 120_000);
