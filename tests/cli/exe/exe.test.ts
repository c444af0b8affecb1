import { execFileSync, spawn, spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { utils, write } from "@e965/xlsx";
import { areDropped } from "../../../src/cli/exe/dropped";
import { EXE } from "../../../src/cli/exe/exeWords";
import { openerOf } from "../../../src/cli/exe/openFile";
import { copySample, runCli, temporaryFolder } from "../runCli";

const root = join(__dirname, "../../..");
const at = temporaryFolder();
const DATE = ["--as-of", "2026-10-01"];
const SAMPLE = "arenda-severodvinsk.xlsx";

/** The first Node that takes files into a single executable. */
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
const isAble = major > 20 || (major === 20 && minor >= 12);
const describeBuilt = isAble ? describe : describe.skip;
const testWithTerminal = existsSync("/usr/bin/script") ? test : test.skip;

/** The parts of a workbook, with the moment of the build taken out. */
function parts(path: string): Record<string, string> {
  const texts = Object.entries(unzipSync(readFileSync(path))).map(([name, bytes]) => [
    name,
    Buffer.from(bytes)
      .toString("latin1")
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "…"),
  ]);
  return Object.fromEntries(texts) as Record<string, string>;
}

describeBuilt("the program without Node", () => {
  const program = at("program/debtor-register");
  const opened = at("opened.txt");
  /** A desktop of which only the opening of files is there: it notes what it was asked to open. */
  const environment = { ...process.env, PATH: `${at("desktop")}:${process.env["PATH"] ?? ""}` };

  beforeAll(() => {
    execFileSync(process.execPath, [join(root, "bin/buildExe.js"), "here", program], { stdio: "pipe" });
    mkdirSync(at("desktop"));
    writeFileSync(at("desktop/xdg-open"), `#!/bin/sh\nprintf '%s' "$1" > '${opened}'\n`);
    chmodSync(at("desktop/xdg-open"), 0o755);
  }, 120_000);

  const run = (...args: string[]) =>
    spawnSync(program, args, { encoding: "utf8", env: environment, cwd: at("."), input: "" });

  /** Runs it in a terminal; each answer is typed when its question is there. Returns what was seen. */
  async function inTerminal(args: readonly string[], answers: readonly (readonly [string, string])[]) {
    const quoted = [program, ...args].map((part) => `'${part}'`).join(" ");
    const terminal = spawn("/usr/bin/script", ["-qec", quoted, "/dev/null"], { env: environment });
    let seen = "";
    terminal.stdout.on("data", (data: Buffer) => (seen += data.toString("utf8")));
    terminal.stdin.on("error", () => undefined);
    // The program discards what is typed before it listens, so the answer to the last question seen is repeated.
    const typing = setInterval(() => {
      const answer = answers.filter(([question]) => seen.includes(question)).at(-1)?.[1];
      if (answer !== undefined) terminal.stdin.write(answer);
    }, 300);
    const code = await new Promise((resolve) => terminal.on("exit", resolve));
    clearInterval(typing);
    return { code, seen };
  }

  it("writes the same parts as the command, says the same, and ends with the same code", async () => {
    const input = copySample(SAMPLE, at("Долги.xlsx"));
    const [own, commands] = [at("own.xlsx"), at("commands.xlsx")];
    const told = run("build", input, ...DATE, "--forms", "all", "--out", own);
    const command = await runCli("build", input, ...DATE, "--forms", "all", "--out", commands);
    expect(told.stderr).toBe(command.stderr);
    expect(told.stdout).toBe(command.stdout.replace(commands, own));
    expect(told.status).toBe(command.code);
    expect(parts(own)).toEqual(parts(commands));
    const wrong = run("build", "нет.xlsx");
    expect([wrong.status, wrong.stdout]).toEqual([2, ""]);
    expect(wrong.stderr).toContain("нет.xlsx");
    expect(run().status).toBe(2);
  }, 90_000);

  it("builds and opens a register of what is dropped on it, whatever the file is called", () => {
    mkdirSync(at("Мои долги"));
    const input = at("Мои долги/Долги & Ко 100%.xlsx");
    cpSync(join(root, "assets/sample-dolgi.xlsx"), input);
    const told = run(input);
    expect([told.status, told.stderr]).toEqual([0, ""]);
    expect(told.stdout).toContain(EXE.begun(["Долги & Ко 100%.xlsx"]));
    expect(told.stdout).toContain(EXE.opening);
    const finished = at("Мои долги/Долги & Ко 100% – реестр.xlsx");
    expect(parts(finished)).toHaveProperty(["xl/workbook.xml"]);
    expect(readFileSync(opened, "utf8")).toBe(finished);
    const refused = run(at("program/debtor-register.licenses.txt"));
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain("debtor-register.licenses.txt");
    expect(refused.stdout).toContain(EXE.failed);
  });

  testWithTerminal(
    "asks for a decision that is missing, and stays open until a key is pressed",
    async () => {
      const book = utils.book_new();
      for (const name of ["Аренда", "Субсидии"]) {
        const rows = [
          ["Должник", "Срок уплаты", "Сумма долга, руб."],
          [`ООО «${name}»`, "10.02.2026", 1500],
        ];
        utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
      }
      writeFileSync(at("Два листа.xlsx"), write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
      const refused = await inTerminal(
        [at("Два листа.xlsx")],
        [
          [EXE.keys, "n"],
          [EXE.key, " "],
        ],
      );
      expect(refused.code).toBe(2);
      expect(refused.seen).toContain(EXE.allSheets);
      expect(existsSync(at("Два листа – реестр.xlsx"))).toBe(false);
      const agreed = await inTerminal(
        [at("Два листа.xlsx")],
        [
          [EXE.keys, "Д"],
          [EXE.key, " "],
        ],
      );
      expect(agreed.code).toBe(0);
      expect(agreed.seen).toContain("Запись… 100 %");
      expect(agreed.seen).toMatch(/Долгов: 2, на сумму 3\s000,00/);
      expect(agreed.seen).toContain(EXE.opening);
    },
    90_000,
  );

  testWithTerminal("says what it is for when it is merely started", async () => {
    const { code, seen } = await inTerminal([], [[EXE.key, " "]]);
    expect(code).toBe(0);
    expect(seen.replaceAll("\r\n", "\n")).toContain(EXE.welcome);
  });

  it("has the licences of Node and of the libraries inside", () => {
    const { stdout } = run("--licenses");
    expect(stdout).toContain("decimal.js 10.6.0");
    expect(stdout).toContain("Copyright Node.js contributors");
    expect(readFileSync(`${program}.licenses.txt`, "utf8")).toBe(stdout);
    expect(readFileSync(`${program}.sbom.cdx.json`, "utf8")).toContain("CycloneDX");
  });
});

test("what Windows shows of the program: our icon in all sizes and our words, in place of its own", () => {
  const { stdout } = spawnSync(
    process.execPath,
    [
      "-e",
      `(async () => {
        const { dressed, lookOf } = require("./bin/exeLook.js");
        const { NtExecutable } = await import("resedit");
        const once = await dressed(Buffer.from(NtExecutable.createEmpty(false, false).generate()));
        console.log(JSON.stringify(await lookOf(await dressed(once))));
      })()`,
    ],
    { cwd: root, encoding: "utf8" },
  );
  expect(JSON.parse(stdout)).toMatchObject({
    signed: false,
    icons: [[16, 32, 48, 64, 128, 256]],
    words: { ProductName: "Реестр должников", OriginalFilename: "debtor-register.exe" },
  });
});

test("only full paths are dropped files: what is typed is a command", () => {
  const path = join(dirname(__filename), "Долги.xlsx");
  expect(areDropped([path, path])).toBe(true);
  for (const args of [[], ["Долги.xlsx"], ["build", path], [path, "--as-of"], ["--help"]])
    expect(areDropped(args)).toBe(false);
});

test("Windows' shell gets the name of a file where nothing in it is taken for an order", () => {
  const path = "C:\\Мои & долги\\100%PATH%^.xlsx";
  const { args, env } = openerOf(path, "win32");
  expect(args.join(" ")).not.toContain("Мои");
  expect(args.at(-1)).toBe('"start "" "%DEBTOR_REGISTER_FILE%""');
  expect(env).toEqual({ DEBTOR_REGISTER_FILE: path });
  expect(openerOf("/a b.xlsx", "linux")).toEqual({ command: "xdg-open", args: ["/a b.xlsx"], env: {} });
  expect(openerOf("/a b.xlsx", "darwin").command).toBe("open");
});
