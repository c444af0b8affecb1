/** The use cases of the pane in one module, loaded when the first is needed: they are most of the program. */
export { rowsBehind } from "../../app/behind";
export { buildRegister } from "../../app/build";
export { exampleSheet, EXAMPLE_NAME } from "../../app/example";
export { inspectWorkbook } from "../../app/inspect";
export { changeMemory, isMemorable, rememberColumn } from "../../app/memory";
export { findLine, openRegister } from "../../app/openRegister";
export { createdSheets, removeCreated } from "../../app/removeCreated";
export { readOrganisation, saveSettings } from "../../app/saveSettings";
export { readMemory } from "../../app/settings";
