"use strict";
/**
 * The libraries that a build includes: their licences, which must accompany it, and a machine-readable list of them
 * (an SBOM: CycloneDX 1.5).
 */
const fs = require("node:fs");
const path = require("node:path");

const root = path.join(__dirname, "..");
const own = require("../package.json");
/** The names of the files in which a package states the terms under which it may be redistributed. */
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:[-.].*)?$/i;

/** The text of licences that are often named without their text. */
const TERMS = {
  MIT: `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
  ISC: `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`,
};

/** The packages that these source files belong to, by name; files of our own are left out. */
function packagesOf(files) {
  const found = new Map();
  const known = new Map();
  for (const file of files) {
    const folder = packageFolder(path.dirname(path.resolve(root, file)), known);
    if (folder === null || found.has(folder)) continue;
    const { name, version, license, author } = JSON.parse(
      fs.readFileSync(path.join(folder, "package.json"), "utf8"),
    );
    const licence = (typeof license === "object" ? license.type : license) ?? "";
    const texts = licenceTexts(folder);
    // Some only name their licence: then its usual text is used, under their author.
    if (texts.length === 0 && licence in TERMS)
      texts.push(`Copyright (c) ${author?.name ?? author ?? name}\n\n${TERMS[licence]}`);
    found.set(folder, { name, version, licence, texts });
  }
  const once = new Map([...found.values()].map((each) => [`${each.name}@${each.version}`, each]));
  // By name: «@» before the version would come after the hyphen of a longer name.
  const keyOf = ({ name, version }) => `${name}\0${version}`;
  return [...once.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** The folder of the package that a folder belongs to; `null` for our own. */
function packageFolder(folder, known) {
  if (folder === root || folder === path.dirname(folder)) return null;
  if (!known.has(folder))
    known.set(folder, isPackage(folder) ? folder : packageFolder(path.dirname(folder), known));
  return known.get(folder);
}

/** Packages also contain files of this name inside that only say how their modules are written. */
function isPackage(folder) {
  const file = path.join(folder, "package.json");
  if (!fs.existsSync(file)) return false;
  const { name, version } = JSON.parse(fs.readFileSync(file, "utf8"));
  return name !== undefined && version !== undefined;
}

function licenceTexts(folder) {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && LICENCE_FILE.test(entry.name))
    .map((entry) => fs.readFileSync(path.join(folder, entry.name), "utf8").trim());
}

/** The licences as a text for people. */
function licenceText(packages) {
  const head = `${own.name} ${own.version} (${own.license}) is built with these libraries.\n`;
  const parts = packages.map(({ name, version, licence, texts }) =>
    [`${name} ${version}`, `Licence: ${licence}`, ...texts].join("\n\n"),
  );
  return [head, ...parts].join(`\n${"-".repeat(80)}\n\n`) + "\n";
}

/**
 * The same as a CycloneDX document. It has neither a time nor a serial number: the same sources give the same bytes.
 */
function sbom(packages) {
  const component = ({ name, version, licence }) => ({
    type: "library",
    "bom-ref": purl(name, version),
    name,
    version,
    ...(licence !== "" && {
      licenses: [/ (?:OR|AND|WITH) /.test(licence) ? { expression: licence } : { license: { id: licence } }],
    }),
    purl: purl(name, version),
  });
  const document = {
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: {
      component: {
        type: "application",
        "bom-ref": purl(own.name, own.version),
        name: own.name,
        version: own.version,
        licenses: [{ license: { id: own.license } }],
      },
    },
    components: packages.map(component),
    dependencies: [
      {
        ref: purl(own.name, own.version),
        dependsOn: packages.map(({ name, version }) => purl(name, version)),
      },
    ],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function purl(name, version) {
  return `pkg:npm/${name.replace("@", "%40")}@${version}`;
}

/** Both as files to put next to a build: name and content. */
function licenceFiles(sourceFiles, prefix = "") {
  const packages = packagesOf(sourceFiles);
  return [
    [`${prefix}licenses.txt`, licenceText(packages)],
    [`${prefix}sbom.cdx.json`, sbom(packages)],
  ];
}

module.exports = { licenceFiles, packagesOf };
