import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { words } from "../words";
import { useDesk } from "./useDesk";

/** Asks before unsaved work gives way to another file. */
export function LeaveDialog() {
  const { desk, state } = useDesk();
  const texts = words.leave;
  return (
    <Dialog
      modalType="alert"
      open={state.asked}
      onOpenChange={(_event, { open }) => {
        if (!open) desk.answer(false);
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.title}</DialogTitle>
          <DialogContent>{texts.text}</DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              onClick={() => {
                desk.answer(false);
              }}
            >
              {texts.cancel}
            </Button>
            <Button
              onClick={() => {
                desk.answer(true);
              }}
            >
              {texts.open}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
