import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { generateCertificates } from "office-addin-dev-certs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { serve } from "../../bin/serve";
import { chooseWay, runExcel, type Machine } from "../../bin/sideload";

/** `npm run excel` on machines that are not here: what it does there, in which order, and what it says. */

const ID = "b06cb4eb-a192-45c3-82bf-562e5de464b5";
const FOLDER = join("/work", "dist");
const MANIFEST = join(FOLDER, "manifest.xml");

interface Played extends Machine {
  /** What was done and said, in order. */
  readonly log: string[];
}

/** A machine that does nothing but tell what it was asked to do. */
function played(platform: string, changes: Partial<Machine> = {}): Played {
  const log: string[] = [];
  const did = <T>(text: string, result: T): T => {
    log.push(text);
    return result;
  };
  return {
    log,
    platform,
    home: "/Users/anna",
    exists: () => true,
    run: (command, args) => did([command, ...args].join(" "), { ok: true, reason: "" }),
    start: (command, args) => did(`start: ${[command, ...args].join(" ")}`, undefined),
    copy: (from, to) => did(`copy ${from} ${to}`, { ok: true, reason: "" }),
    remove: (path) => did(`remove ${path}`, true),
    build: () => did("build", Promise.resolve({ folder: FOLDER, id: ID })),
    manifestId: () => ID,
    certificate: () => did("certificate", Promise.resolve({ key: "key", cert: "cert" })),
    serve: (folder, port) =>
      did(
        `serve ${folder} ${String(port)}`,
        Promise.resolve({ address: `https://localhost:${String(port)}/`, close: () => log.push("close") }),
      ),
    say: (text) => log.push(`say: ${text.split("\n")[0] ?? ""}`),
    complain: (text) => log.push(`complain: ${text}`),
    ...changes,
  };
}

describe("the way", () => {
  const without: Partial<Machine> = { exists: () => false, run: () => ({ ok: false, reason: "not found" }) };

  test.each([
    ["win32", "Excel", false, "desktop"],
    ["win32", "no Excel", false, "advice"],
    ["darwin", "Excel", false, "desktop"],
    ["darwin", "no Excel", false, "advice"],
    ["linux", "no Excel", false, "advice"],
    ["linux", "no Excel", true, "web"],
    ["win32", "Excel", true, "web"],
  ] as const)("on %s with %s (--web: %s) is %s", (platform, has, web, way) => {
    expect(chooseWay(played(platform, has === "Excel" ? {} : without), { web })).toBe(way);
  });
});

test("on Windows the add-in is built, served, told to Excel, and Excel is started", async () => {
  const machine = played("win32");
  expect(await runExcel(machine)).toBeNull();
  expect(machine.log).toEqual([
    "reg query HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\excel.exe /ve",
    "say: Собираем надстройку, это займёт около минуты…",
    "build",
    "say: Нужен сертификат для https://localhost:3000, только для этого компьютера. Если система спросит, доверять ли ему, ответьте «Да».",
    "certificate",
    `serve ${FOLDER} 3000`,
    `reg add HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\WEF\\Developer /v ${ID} /t REG_SZ /d ${MANIFEST} /f`,
    "start: cmd /c start  excel",
    "say: Excel запускается. Надстройка: вкладка «Главная», группа «Долги».",
  ]);
});

test("on a Mac the manifest goes into Excel's own folder, and a workbook is opened if one is named", async () => {
  const machine = played("darwin");
  expect(await runExcel(machine, { workbook: "долги.xlsx" })).toBeNull();
  expect(machine.log).toContain(
    `copy ${MANIFEST} /Users/anna/Library/Containers/com.microsoft.Excel/Data/Documents/wef/${ID}.manifest.xml`,
  );
  expect(machine.log).toContain(`start: open -a Microsoft Excel ${resolve("долги.xlsx")}`);
});

test("for Excel in the browser it is served and nothing is started", async () => {
  const machine = played("linux");
  expect(await runExcel(machine, { web: true })).toBeNull();
  expect(machine.log.filter((line) => line.startsWith("start:"))).toEqual([]);
  expect(machine.log.at(-1)).toBe("say: Надстройка отвечает по адресу https://localhost:3000/");
});

describe("what goes wrong is told with what to do, and nothing is started", () => {
  const failing: readonly [string, Partial<Machine>, RegExp][] = [
    [
      "the port is taken",
      { serve: () => Promise.reject(Object.assign(new Error("taken"), { code: "EADDRINUSE" })) },
      /^Порт 3000 занят.*Закройте то окно/s,
    ],
    [
      "the certificate is refused",
      { certificate: () => Promise.reject(new Error("Отказано в доступе")) },
      /не установлен.*Отказано в доступе.*ответьте «Да»/s,
    ],
    [
      "Excel cannot be told",
      { run: (_command, [verb]) => ({ ok: verb === "query", reason: "Отказано в доступе" }) },
      /^Excel не принял надстройку. Причина: Отказано в доступе/,
    ],
    ["the workbook is not there", { exists: () => false }, /^Файла «долги.xlsx» нет/],
  ];

  test.each(failing)("%s", async (_name, changes, words) => {
    const machine = played("win32", changes);
    expect(await runExcel(machine, { workbook: "долги.xlsx" })).toBe(2);
    expect(machine.log.at(-1)?.replace("complain: ", "")).toMatch(words);
    expect(machine.log.filter((line) => line.startsWith("start:"))).toEqual([]);
  });
});

describe("--remove", () => {
  test("takes the add-in out of Excel again", async () => {
    const machine = played("win32");
    expect(await runExcel(machine, { remove: true })).toBe(0);
    expect(machine.log.at(-2)).toBe(
      `reg delete HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\WEF\\Developer /v ${ID} /f`,
    );
    expect(machine.log.at(-1)).toMatch(/^say: Надстройка убрана из Excel/);
  });

  test("says so where it is not there", async () => {
    const machine = played("darwin", { remove: () => false });
    expect(await runExcel(machine, { remove: true })).toBe(0);
    expect(machine.log.at(-1)).toBe("say: Надстройки в Excel нет: убирать нечего.");
  });
});

describe("the script itself", () => {
  const run = (...args: string[]): string =>
    execFileSync(process.execPath, [resolve("bin/excel.js"), ...args], { encoding: "utf8", stdio: "pipe" });

  // Where there is an Excel, it would start.
  (process.platform === "linux" ? test : test.skip)("says what to do where there is no Excel", () => {
    const advice = run();
    for (const word of ["--web", "baseUrl=", "Доверенные каталоги надстроек", "npm start"])
      expect(advice).toContain(word);
    expect(run("--remove")).toContain("убирать нечего");
  });

  test("says how it is called", () => {
    expect(run("--help")).toContain("npm run excel -- --web");
    expect(() => run("--unknown")).toThrow("--remove");
  });
});

test("the folder is served by https to this machine", async () => {
  const folder = mkdtempSync(join(tmpdir(), "debtor-register-served-"));
  writeFileSync(join(folder, "manifest.xml"), "<OfficeApp/>");
  const [ca, crt, key] = ["ca.crt", "localhost.crt", "localhost.key"].map((name) => join(folder, name));
  const silent = jest.spyOn(console, "log").mockImplementation();
  await generateCertificates(ca, crt, key, 1);
  silent.mockRestore();
  const read = (path = ""): string => readFileSync(path, "utf8");
  const served = await serve(folder, 0, { key: read(key), cert: read(crt) });
  try {
    expect(served.address).toMatch(/^https:\/\/localhost:\d+\/$/);
    const text = await new Promise<string>((done, fail) => {
      request(new URL("manifest.xml", served.address), { ca: read(ca) }, (response) => {
        response.setEncoding("utf8").on("data", done);
      })
        .on("error", fail)
        .end();
    });
    expect(text).toBe("<OfficeApp/>");
  } finally {
    served.close();
    rmSync(folder, { recursive: true });
  }
});

test("the port is the one that the manifest names", () => {
  expect(readFileSync(resolve("manifest.xml"), "utf8")).toContain("https://localhost:3000/taskpane.html");
});
