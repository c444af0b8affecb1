import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { OpenWorkbook } from "../page/openWorkbook";
import { words } from "../webWords";
import { useOpening } from "./useOpening";

interface Props {
  readonly workbook: OpenWorkbook;
  /** The files in question; none: nothing is asked. */
  readonly dropped: readonly File[];
  readonly onDone: () => void;
}

/** Asks of files that were dropped on an open register whether they are its new month (docs/periods.md §1). */
export function MonthDialog({ workbook, dropped, onDone }: Props) {
  const { openFiles, openMonth } = useOpening();
  const texts = words.month;
  const answer = (take: ((files: readonly File[]) => void) | null) => (): void => {
    onDone();
    take?.(dropped);
  };
  return (
    <Dialog
      modalType="alert"
      open={dropped.length > 0}
      onOpenChange={(_event, { open }) => {
        if (!open) onDone();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.title}</DialogTitle>
          <DialogContent>
            {texts.text(
              dropped.map(({ name }) => name),
              workbook.file.fileName,
            )}
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={answer(openMonth)}>
              {texts.update}
            </Button>
            <Button onClick={answer(openFiles)}>{texts.other}</Button>
            <Button onClick={answer(null)}>{texts.stay}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
