/** Takes the README's pictures of the web page as built: `npm run pictures`. Needs Chromium. */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const require = createRequire(import.meta.url);
const { builtWeb } = require("../../bin/builtWeb");
const { serve } = require("../../bin/serve");

const pictures = join(dirname(fileURLToPath(import.meta.url)), "../../assets/pictures");
const server = await serve(builtWeb(), 0);
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
try {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: "ru-RU" });
  const pane = page.getByRole("region", { name: "Панель реестра" });
  const idle = () => page.waitForSelector("body:not(:has([role=progressbar]))");
  const step = async (name) => {
    await pane.getByRole("tab", { name, exact: true }).click();
    await idle();
  };
  const take = async (name) => {
    // Nothing of the picture is still being drawn.
    await page.waitForTimeout(1000);
    await page.screenshot({ path: join(pictures, `${name}.png`) });
  };
  await page.clock.setFixedTime(new Date("2026-10-01T09:00:00"));
  await page.goto(server.address);
  await page.getByText("Работает без сети").waitFor();

  await page.getByRole("button", { name: /^Доходы района/ }).click();
  await pane.getByRole("heading", { name: "Что найдено" }).waitFor();
  await pane.getByLabel("Правила взыскания").selectOption("sevsk");
  await pane.getByRole("button", { name: "Построить реестр" }).click();
  await pane.getByRole("heading", { name: "Итоги" }).waitFor();
  await idle();
  await step("Работа");
  await pane
    .getByRole("button", { name: /^Должник: / })
    .first()
    .click();
  await pane
    .getByRole("button", { name: /^Почему/ })
    .first()
    .click();
  await pane
    .getByRole("button", { name: /^В реестр/ })
    .first()
    .click();
  await idle();
  await take("page");

  await step("Приложения");
  await pane.getByRole("button", { name: "Выбрать все" }).click();
  await pane.getByRole("button", { name: "Построить выбранные" }).click();
  await pane.getByText("Построено", { exact: true }).waitFor();
  await idle();
  await page.setViewportSize({ width: 1600, height: 860 });
  await page.getByRole("button", { name: "Скрыть панель" }).click();
  await page.getByRole("tab", { name: "Реестр должников" }).click();
  await take("register");
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole("button", { name: "Показать панель" }).click();
  await page
    .getByRole("tab", { name: /^Прил\. 1 Вологда/ })
    .first()
    .click();
  // The overdue debts that can be collected: a figure with the debts behind it.
  await page.waitForTimeout(1000);
  await page.mouse.click(840, 655);
  await pane
    .getByText(/долг(ов|а)?$/)
    .filter({ hasText: "F20" })
    .waitFor();
  await pane.getByRole("heading", { name: "Строки за ячейкой" }).scrollIntoViewIfNeeded();
  await take("form");
} finally {
  await browser.close();
  server.close();
}
