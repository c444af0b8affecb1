"use strict";
const path = require("node:path");
const { WORDS } = require("./excelWords");

/** The address given in manifest.xml. */
const PORT = 3000;
/** Where Windows registers installed programs, and where Excel looks for add-ins under development. */
const APP_PATH = "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\excel.exe";
const DEVELOPER_KEY = "HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\WEF\\Developer";
const MAC_APP = "/Applications/Microsoft Excel.app";
const MAC_FOLDER = "Library/Containers/com.microsoft.Excel/Data/Documents/wef";

/** How Excel is found on each system, informed of a manifest, and started. */
const SYSTEMS = {
  win32: {
    isThere: (machine) => machine.run("reg", ["query", APP_PATH, "/ve"]).ok,
    add: (machine, { id, file }) =>
      machine.run("reg", ["add", DEVELOPER_KEY, "/v", id, "/t", "REG_SZ", "/d", file, "/f"]),
    remove: (machine, { id }) => machine.run("reg", ["delete", DEVELOPER_KEY, "/v", id, "/f"]).ok,
    start: (machine, workbook) => machine.start("cmd", ["/c", "start", "", "excel", ...workbook]),
  },
  darwin: {
    isThere: (machine) => machine.exists(MAC_APP),
    add: (machine, { id, file }) => machine.copy(file, macManifest(machine, id)),
    remove: (machine, { id }) => machine.remove(macManifest(machine, id)),
    start: (machine, workbook) => machine.start("open", ["-a", "Microsoft Excel", ...workbook]),
  },
};

function macManifest({ home }, id) {
  return path.posix.join(home, MAC_FOLDER, `${id}.manifest.xml`);
}

/** How the add-in gets into Excel here: by this system's own Excel, by Excel in the browser, or not at all. */
function chooseWay(machine, { web = false } = {}) {
  if (web) return "web";
  return SYSTEMS[machine.platform]?.isThere(machine) ? "desktop" : "advice";
}

/**
 * What `npm run excel` does, on the machine given to it. The exit code; `null` while it serves the add-in, until
 * Ctrl+C.
 */
async function runExcel(machine, { web = false, remove = false, workbook } = {}) {
  const way = chooseWay(machine, { web });
  if (remove) return removeFrom(machine, way);
  if (way === "advice") {
    machine.say(WORDS.advice);
    return 0;
  }
  if (workbook !== undefined && !machine.exists(workbook)) return fail(machine, WORDS.noWorkbook(workbook));
  machine.say(WORDS.building);
  const { folder, id } = await machine.build();
  const file = path.join(folder, "manifest.xml");
  let served;
  try {
    machine.say(WORDS.certificate);
    served = await machine.serve(folder, PORT, await certificate(machine));
  } catch (error) {
    if (error.code === "EADDRINUSE") return fail(machine, WORDS.portTaken(PORT));
    return fail(machine, WORDS.noCertificate(error.message));
  }
  if (way === "web") {
    machine.say(WORDS.web(file, served.address));
    return null;
  }
  const system = SYSTEMS[machine.platform];
  const added = system.add(machine, { id, file });
  if (!added.ok) {
    served.close();
    return fail(machine, WORDS.notRegistered(added.reason));
  }
  system.start(machine, workbook === undefined ? [] : [path.resolve(workbook)]);
  machine.say(WORDS.started);
  return null;
}

function removeFrom(machine, way) {
  const isRemoved =
    way === "desktop" && SYSTEMS[machine.platform].remove(machine, { id: machine.manifestId() });
  machine.say(isRemoved ? WORDS.removed : WORDS.notRemoved);
  return 0;
}

/** Key and certificate for localhost; the authority that signs them is created and trusted once. */
async function certificate(machine) {
  const { key, cert } = await machine.certificate();
  return { key, cert };
}

function fail(machine, words) {
  machine.complain(words);
  return 2;
}

module.exports = { chooseWay, runExcel };
