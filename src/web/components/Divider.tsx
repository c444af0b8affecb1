import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type KeyboardEvent, type PointerEvent } from "react";
import { words } from "../webWords";

/** The pane's screens are designed for the width it has in Excel. */
const WIDTH = { least: 320, usual: 380, most: 720 };
const STEP = 20;
const REMEMBERED = "debtor-register pane width";

/** The pane's width in pixels, and a way to change it. */
export interface PaneWidth {
  readonly width: number;
  readonly resize: (width: number) => void;
}

/** The width of the pane, remembered by this browser. */
export function usePaneWidth(): PaneWidth {
  const [width, setWidth] = useState(remembered);
  const resize = (wanted: number): void => {
    const taken = Math.min(Math.max(wanted, WIDTH.least), WIDTH.most);
    setWidth(taken);
    try {
      localStorage.setItem(REMEMBERED, String(taken));
    } catch {
      // In a browser that stores nothing, the width lasts as long as the page.
    }
  };
  return { width, resize };
}

function remembered(): number {
  try {
    const width = Number(localStorage.getItem(REMEMBERED));
    return width >= WIDTH.least && width <= WIDTH.most ? width : WIDTH.usual;
  } catch {
    return WIDTH.usual;
  }
}

const useStyles = makeStyles({
  divider: {
    width: "6px",
    cursor: "col-resize",
    touchAction: "none",
    backgroundColor: tokens.colorNeutralStroke2,
    ":hover": { backgroundColor: tokens.colorBrandStroke1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
});

/** The divider between grid and pane: dragged, or moved with the arrow keys. */
export function Divider({ width, resize }: PaneWidth) {
  const styles = useStyles();
  const move = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) resize(window.innerWidth - event.clientX);
  };
  const press = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    resize(width + by);
  };
  return (
    <div
      className={styles.divider}
      role="separator"
      aria-orientation="vertical"
      aria-label={words.grid.divider}
      aria-valuemin={WIDTH.least}
      aria-valuemax={WIDTH.most}
      aria-valuenow={width}
      tabIndex={0}
      onKeyDown={press}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={move}
    />
  );
}
