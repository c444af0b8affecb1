/**
 * Who may import whom (one engine, three faces; the arrows point one way). `npm run depcheck` shows the breaches,
 * tests/architecture.test.ts fails on them.
 */
const core = [
  "domain",
  "regulations",
  "assessment",
  "intake",
  "sheet",
  "settings",
  "register",
  "forms",
  "documents",
];

/** For each folder of src what it may import besides itself: folders (those of a folder end in a slash), or modules. */
const mayImport = {
  domain: [],
  regulations: ["domain"],
  assessment: ["domain", "regulations"],
  intake: ["domain"],
  sheet: ["domain"],
  settings: ["domain", "regulations", "sheet"],
  register: ["domain", "regulations", "assessment", "sheet", "settings"],
  forms: ["domain", "regulations", "assessment", "sheet", "settings", "register"],
  documents: ["domain", "regulations", "assessment", "sheet", "settings", "register"],
  dataset: ["domain", "regulations", "assessment", "sheet", "settings", "register", "forms"],
  app: core,
  excel: ["domain", "sheet/model", "sheet/writing/", "app/ports"],
  file: ["domain", "sheet/model", "sheet/writing/", "app/ports", "app/workbookPicture"],
  pane: [...core, "app"],
  taskpane: [...core, "app", "pane"],
  web: [...core, "app", "pane"],
  cli: [...core, "dataset", "app"],
};

/** The composition roots: the only modules that know which port is plugged in. */
const roots = [
  { from: "^src/taskpane/index\\.tsx$", ports: ["excel"] },
  // The pane hands out copies as files.
  { from: "^src/taskpane/worker\\.ts$", ports: ["file/valuesCopy", "file/newWorkbook", "file/fileWorkbook"] },
  { from: "^src/web/(worker|openFiles)\\.ts$", ports: ["file"] },
  { from: "^src/cli/", ports: ["file"] },
];

/** Libraries that belong to one place. */
const libraries = [
  { name: "decimal\\.js", home: "^src/domain/money\\.ts$" },
  { name: "(@date-fns|date-fns)", home: "^src/domain/day\\.ts$" },
  { name: "(@e965/xlsx|@zip\\.js)", home: "^src/file/" },
  { name: "(docx|easy-template-x|uqr|number-to-words-ru)", home: "^src/documents/" },
  { name: "fflate", home: "^src/(documents|file)/" },
  { name: "(react|react-dom|@fluentui)", home: "^src/(pane|taskpane|web)/" },
  { name: "(hyparquet|hyparquet-writer)", home: "^src/dataset/" },
  { name: "@duckdb", home: "^src/cli/dataset/" },
  { name: "numfmt", home: "^src/web/worker/" },
  { name: "commander", home: "^src/cli/" },
  { name: "comlink", home: "^src/(app/remote|web)/" },
];

function pathOf(target) {
  if (target.endsWith("/")) return `^src/${target}`;
  return `^src/${target}${target.includes("/") ? "\\.tsx?$" : "/"}`;
}

function folderRule([folder, targets]) {
  const ports = roots.filter((root) => root.from.startsWith(`^src/${folder}/`));
  return {
    name: `${folder}-imports`,
    comment: `${folder} may import only: ${[folder, ...targets].join(", ")}`,
    severity: "error",
    from: { path: `^src/${folder}/`, ...(ports.length > 0 && { pathNot: ports.map((root) => root.from) }) },
    to: { path: "^src/", pathNot: [pathOf(folder), ...targets.map(pathOf)] },
  };
}

function rootRule({ from, ports }) {
  const folder = /^\^src\/(\w+)\//.exec(from)[1];
  return {
    ...folderRule([folder, [...mayImport[folder], ...ports]]),
    name: `${folder}-root-imports`,
    from: { path: from },
  };
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...Object.entries(mayImport).map(folderRule),
    ...roots.map(rootRule),
    ...libraries.map(({ name, home }) => ({
      name: `library-${name.replace(/\W+/g, "-")}`,
      comment: "this library is wrapped in one place, so that it can be changed there",
      severity: "error",
      from: { path: "^src/", pathNot: home },
      to: { path: `^node_modules/${name}/` },
    })),
    {
      name: "no-circular",
      severity: "error",
      from: { path: "^src/" },
      to: { circular: true },
    },
    {
      name: "query-imports",
      comment: "the query engine stands under the register's table and the forms",
      severity: "error",
      from: { path: "^src/register/query/" },
      to: { path: "^src/register/", pathNot: "^src/register/query/" },
    },
    {
      name: "no-unknown-folder",
      comment: "a new folder of src needs a line in mayImport",
      severity: "error",
      from: { path: "^src/", pathNot: `^src/(${Object.keys(mayImport).join("|")})/` },
      to: {},
    },
    {
      name: "browser-safe",
      comment: "only the command runs in Node; all else also runs in a pane or a page",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/cli/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "no-development-packages",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], pathNot: "^node_modules/@types/" },
    },
    {
      name: "not-resolvable",
      severity: "error",
      from: { path: "^src/" },
      to: { couldNotResolve: true },
    },
    {
      name: "no-tests-in-product",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^tests/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: `${__dirname}/tsconfig.json` },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default"],
    },
  },
};
