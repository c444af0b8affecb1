"use strict";
/** What Windows shows of the program: its icon, and the lines of «Properties». */
const fs = require("node:fs");
const path = require("node:path");

const own = require("../package.json");
const { NAME } = require("./exeWords");

const assets = path.join(__dirname, "..", "assets");
const SIZES = [16, 32, 48, 64, 128, 256];
/** Russian, and the code page that stands for Unicode in a version resource. */
const LANGUAGE = { lang: 1049, codepage: 1200 };
const FIRST_ICON_GROUP = 1;
/** The type of version resources. */
const VERSION_TYPE = 16;

/**
 * The executable with our icon and version in place of Node's, and without Node's signature, which no longer holds.
 * `bytes`: a Windows executable.
 */
async function dressed(bytes) {
  const { NtExecutable, NtExecutableResource, Data, Resource } = await import("resedit");
  const executable = NtExecutable.from(bytes, { ignoreCert: true });
  const resources = NtExecutableResource.from(executable);
  const icons = SIZES.map((size) =>
    Data.RawIconItem.from(fs.readFileSync(path.join(assets, `icon-${size}.png`)), size, size, 32),
  );
  const [group] = Resource.IconGroupEntry.fromEntries(resources.entries);
  Resource.IconGroupEntry.replaceIconsForResource(
    resources.entries,
    group?.id ?? FIRST_ICON_GROUP,
    group?.lang ?? LANGUAGE.lang,
    icons,
  );
  const others = resources.entries.filter(({ type }) => type === VERSION_TYPE);
  for (const { type, id, lang } of others) resources.removeResourceEntry(type, id, lang);
  const version = Resource.VersionInfo.createEmpty();
  version.lang = LANGUAGE.lang;
  const numbers = own.version.split(".").map(Number);
  version.setFileVersion(...numbers, 0, LANGUAGE.lang);
  version.setProductVersion(...numbers, 0, LANGUAGE.lang);
  version.setStringValues(LANGUAGE, {
    FileDescription: NAME,
    ProductName: NAME,
    FileVersion: own.version,
    ProductVersion: own.version,
    InternalName: own.name,
    OriginalFilename: `${own.name}.exe`,
    LegalCopyright: own.license,
  });
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(executable);
  return Buffer.from(executable.generate());
}

/**
 * What the executable shows and holds: for checking, since this machine need not be able to run it. `program`: the
 * length of the program inside, 0 without one.
 */
async function lookOf(bytes) {
  const { NtExecutable, NtExecutableResource, Resource } = await import("resedit");
  const executable = NtExecutable.from(bytes);
  const { entries } = NtExecutableResource.from(executable);
  const [version] = Resource.VersionInfo.fromEntries(entries);
  const header = executable.newHeader;
  return {
    machine: header.fileHeader.machine,
    subsystem: header.optionalHeader.subsystem,
    signed: executable.getAllSections().length > 0 && header.optionalHeaderDataDirectory.get(4).size > 0,
    icons: Resource.IconGroupEntry.fromEntries(entries).map(({ icons }) =>
      icons.map(({ width }) => width || 256),
    ),
    words: version?.getStringValues(LANGUAGE) ?? {},
    program: entries.find(({ id }) => id === "NODE_SEA_BLOB")?.bin.byteLength ?? 0,
  };
}

module.exports = { dressed, lookOf, SIZES };
