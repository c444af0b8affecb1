import { Button } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import { BOARD } from "../../boardStrings";

// Loaded when it is first looked at: the pane opens without it.
const BoardDialog = lazy(async () => ({ default: (await import("./BoardDialog")).BoardDialog }));

/** «Сводка для руководителя». */
export function OpenBoard() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        {BOARD.open}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <BoardDialog
            onClose={() => {
              setOpen(false);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
