import { associateAll, type FunctionsRuntime } from "./associate";

/** Excel's runtime of custom functions, which loads before this entry. */
declare const CustomFunctions: FunctionsRuntime;

associateAll(CustomFunctions);
