import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Spinner,
  Text,
} from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Board, BoardFigure, BoardPart } from "../../../app/board/board";
import { ALL_WORK } from "../../../app/workList";
import { formatDay } from "../../../domain/day";
import { BODY_KINDS } from "../../../register/summary/bodies";
import { Picker } from "../../components/Picker";
import { useCommonStyles } from "../../components/paneStyles";
import { BOARD } from "../../boardStrings";
import { useSession } from "../../useSession";
import { BoardPaper, BoardView } from "./BoardView";
import { PrintSheet } from "./PrintSheet";

const useStyles = makeStyles({
  surface: { boxSizing: "border-box", width: "96vw", maxWidth: "1180px", maxHeight: "96vh", padding: "16px" },
});

/** «Сводка для руководителя»: the workbook's sheet «Сводка», drawn, over whatever else is shown. */
export function BoardDialog({ onClose }: { readonly onClose: () => void }) {
  const { session, state } = useSession();
  const styles = useStyles();
  const common = useCommonStyles();
  const { register } = state;
  const [part, setPart] = useState<BoardPart | null>(null);
  const [board, setBoard] = useState<Board | "failed" | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void session.board(part).then((found) => {
      if (isCurrent) setBoard(found ?? "failed");
    });
    return () => {
      isCurrent = false;
    };
  }, [session, part, register]);
  const openDebts = (figure: BoardFigure): void => {
    onClose();
    session.chooseTab("work");
    void session.work({ type: "open", line: null });
    void session.work({ type: "filter", change: { ...ALL_WORK, figure } });
  };
  const drawn = board === null || board === "failed" ? null : board;
  return (
    <Dialog
      open
      onOpenChange={(_event, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{BOARD.title}</DialogTitle>
          <DialogContent>
            {board === null && <Spinner label={BOARD.loading} />}
            {board === "failed" && <Text>{BOARD.failed}</Text>}
            {drawn !== null && (
              <div className={common.stack}>
                <Text className={common.quiet}>
                  {BOARD.head(drawn.organisation, formatDay(drawn.asOf), drawn.rules)}
                </Text>
                <PartPicker board={drawn} onChoose={setPart} />
                <BoardView board={drawn} onOpen={openDebts} />
                <Text size={200}>{BOARD.printHint}</Text>
                <PrintSheet>
                  <BoardPaper board={drawn} />
                </PrintSheet>
              </div>
            )}
          </DialogContent>
          <DialogActions fluid>
            <Button
              disabled={state.task !== null}
              onClick={() => {
                onClose();
                void session.openSheet("summary");
              }}
            >
              {BOARD.openSheet}
            </Button>
            <Button
              disabled={drawn === null}
              onClick={() => {
                window.print();
              }}
            >
              {BOARD.print}
            </Button>
            <Button appearance="primary" onClick={onClose}>
              {BOARD.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

const WHOLE = "";

function PartPicker({
  board: { parts, part },
  onChoose,
}: {
  readonly board: Board;
  readonly onChoose: (part: BoardPart | null) => void;
}) {
  if (parts.length === 0) return null;
  return (
    <Field label={BOARD.part} size="small">
      <Picker
        size="small"
        value={part === null ? WHOLE : JSON.stringify(part)}
        onChange={(_event, { value }) => {
          onChoose(parts.find((one) => JSON.stringify(one) === value) ?? null);
        }}
      >
        <option value={WHOLE}>{BOARD.whole}</option>
        {BODY_KINDS.map((kind) => (
          <PartGroup key={kind} label={BOARD.kinds[kind]} parts={parts.filter((one) => one.kind === kind)} />
        ))}
      </Picker>
    </Field>
  );
}

function PartGroup({ label, parts }: { readonly label: string; readonly parts: readonly BoardPart[] }) {
  if (parts.length === 0) return null;
  return (
    <optgroup label={label}>
      {parts.map((one) => (
        <option key={JSON.stringify(one)} value={JSON.stringify(one)}>
          {one.name ?? BOARD.noName}
        </option>
      ))}
    </optgroup>
  );
}
