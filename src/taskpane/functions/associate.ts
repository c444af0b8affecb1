import { FUNCTIONS } from "./declarations";
import { FunctionFault } from "./functionFault";

/** What is needed of the runtime; the global `CustomFunctions` has it. */
export interface FunctionsRuntime {
  associate(id: string, compute: (...args: unknown[]) => number): void;
  readonly Error: new (code: string, message?: string) => Error;
  readonly ErrorCode: {
    readonly invalidValue: string;
    readonly notAvailable: string;
  };
}

/** Gives Excel all functions: a fault becomes Excel's own error with the message beside it. */
export function associateAll({ associate, Error: ExcelError, ErrorCode }: FunctionsRuntime): void {
  for (const { id, compute } of FUNCTIONS)
    associate(id, (...args) => {
      try {
        return compute(...args);
      } catch (error) {
        if (!(error instanceof FunctionFault)) throw error;
        const code = error.kind === "unknown" ? ErrorCode.notAvailable : ErrorCode.invalidValue;
        throw new ExcelError(code, error.message);
      }
    });
}
