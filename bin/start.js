#!/usr/bin/env node
"use strict";
/**
 * `npm start`: the web page on this machine, built first if the sources are newer, and shown in the browser if there
 * is one. `--port N` for another port, `--no-open` to only say the address.
 */
const { spawn } = require("node:child_process");
const { parseArgs } = require("node:util");
const { builtWeb } = require("./builtWeb");
const { serve } = require("./serve");

const USUAL_PORT = 8417;
const TRIES = 20;

/** The first free port from the usual one on; a port that was requested explicitly is used or refused. */
async function start(folder, asked) {
  const first = asked ?? USUAL_PORT;
  for (let port = first; ; port += 1)
    try {
      return await serve(folder, port);
    } catch (error) {
      if (error.code !== "EADDRINUSE" || asked !== undefined || port === first + TRIES) throw error;
    }
}

/** Opens the address in the user's browser; a machine without one only loses that. */
function show(address) {
  const hasScreen = process.platform !== "linux" || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!hasScreen) return;
  const commands = {
    darwin: ["open", [address]],
    win32: ["cmd", ["/c", "start", "", address]],
    linux: ["xdg-open", [address]],
  };
  const [command, args] = commands[process.platform] ?? commands.linux;
  spawn(command, args, { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
}

async function main() {
  const { values } = parseArgs({ options: { port: { type: "string" }, "no-open": { type: "boolean" } } });
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65536))
    throw new Error(`--port: нужен номер порта, а не «${values.port}»`);
  const folder = builtWeb(() => {
    console.log("Собираем страницу, это займёт около минуты…");
  });
  const { address } = await start(folder, port);
  console.log(`Реестр должников: ${address}\nОстановить: Ctrl+C`);
  if (!values["no-open"]) show(address);
}

main().catch((error) => {
  const isTaken = error.code === "EADDRINUSE";
  console.error(
    isTaken ? `Порт занят: ${error.port}. Укажите другой: npm start -- --port 8500` : error.message,
  );
  process.exitCode = 2;
});
