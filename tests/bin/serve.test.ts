import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "../../bin/serve";

/** The server of `npm start`: whatever it is asked, it goes on, and gives nothing but the folder. */
const folder = mkdtempSync(join(tmpdir(), "debtor-register-serve-"));
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  writeFileSync(join(folder, "index.html"), "<title>страница</title>");
  server = await serve(folder, 0);
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** What comes back for these bytes; a browser would not send most of them. */
function answerTo(request: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(server.address).port), "127.0.0.1");
    let text = "";
    socket.setTimeout(2_000, () => socket.destroy());
    socket.on("data", (piece: Buffer) => (text += piece.toString("latin1")));
    socket.on("error", () => undefined);
    socket.on("close", () => {
      resolve(text);
    });
    socket.write(request, "latin1");
  });
}

const get = (path: string, host = "localhost"): Promise<string> =>
  answerTo(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);

test.each([
  ["a zero byte", "/%00"],
  ["what is no address", "/%E0%A4%A"],
  ["a name too long for any file", `/${"а".repeat(3_000)}`],
  ["a folder above", "/../../../../etc/passwd"],
  ["a folder above, written otherwise", "/..%2f..%2f..%2fetc%2fpasswd"],
  ["another scheme", "http://[::bad"],
  ["a file that is not there", "/нет"],
])("answers %s with 404, and goes on", async (_what, path) => {
  expect(await get(path)).toMatch(/^(?:HTTP\/1\.1 (?:404|400)|$)/);
  expect(await get("/")).toMatch(/^HTTP\/1\.1 200 /);
});

test.each([
  ["bytes that are no request", "\u0000\u0001\u0002\r\n\r\n"],
  ["another method", "POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"],
  ["headers without end", `GET / HTTP/1.1\r\nX: ${"x".repeat(100_000)}`],
])("survives %s", async (_what, request) => {
  expect(await answerTo(request)).not.toMatch(/^HTTP\/1\.1 200/);
  expect(await get("/")).toMatch(/^HTTP\/1\.1 200 /);
});

test("gives nothing to a page of another name that points here", async () => {
  expect(await get("/", "evil.example")).toMatch(/^HTTP\/1\.1 403 /);
});

test("says with every answer what README.md gives for a server of one's own", async () => {
  const readme = readFileSync(join(__dirname, "../../README.md"), "utf8");
  const wanted = [...readme.matchAll(/add_header (\S+) (?:"([^"]*)"|(\S+)) always;/g)].map(
    ([, name = "", quoted, plain]) => `${name.toLowerCase()}: ${quoted ?? plain ?? ""}`,
  );
  expect(wanted.length).toBeGreaterThan(5);
  for (const path of ["/", "/нет"]) {
    const head = (await get(encodeURI(path))).split("\r\n\r\n")[0]?.split("\r\n") ?? [];
    expect(head).toEqual(expect.arrayContaining(wanted));
  }
});
