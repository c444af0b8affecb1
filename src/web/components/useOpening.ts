import { useCallback } from "react";
import { readFiles } from "../page/readFiles";
import { useDesk } from "./useDesk";

/** The extensions that the file dialogue offers. */
export const ACCEPTED = ".xlsx,.xlsm,.xlsb,.xls,.ods,.csv,.txt,.html,.htm";

/** Opens the user's files; asks first if unsaved work would be lost. */
export function useOpening(): {
  readonly openFiles: (files: readonly File[]) => void;
  /** Opens them as the new month of the register that is open. */
  readonly openMonth: (files: readonly File[]) => void;
} {
  const { desk } = useDesk();
  const openFiles = useCallback(
    (files: readonly File[]) => {
      if (files.length === 0) return;
      desk.request(
        files.map(({ name }) => name),
        () => readFiles(files),
      );
    },
    [desk],
  );
  const openMonth = useCallback(
    (files: readonly File[]) => {
      desk.requestMonth(
        files.map(({ name }) => name),
        () => readFiles(files),
      );
    },
    [desk],
  );
  return { openFiles, openMonth };
}
