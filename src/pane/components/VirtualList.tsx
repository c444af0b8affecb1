import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from "react";

interface Props<T> {
  readonly label: string;
  /** How many lines there are, shown or not. */
  readonly total: number;
  /** The place of the first line that is there. */
  readonly from: number;
  readonly lines: readonly T[];
  /** Of each line, in pixels. */
  readonly lineHeight: number;
  readonly keyOf: (line: T) => string;
  /** Requests the lines from a position on. */
  readonly onWant: (from: number) => void;
  /** The line that gets the focus: each new object counts once. */
  readonly focus: { readonly place: number } | null;
  readonly children: (line: T) => ReactNode;
}

const useStyles = makeStyles({
  window: {
    height: "min(62vh, 640px)",
    minHeight: "200px",
    overflowY: "auto",
    overflowX: "hidden",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  all: { position: "relative" },
  line: { position: "absolute", left: 0, right: 0, boxSizing: "border-box" },
});

/** How many lines must be loaded before and after the visible ones, so that scrolling never shows a missing line. */
const SPARE = 8;
const FOCUSABLE = "input, button";

/**
 * A list of which only the lines near the visible part are rendered: one of 20,000 scrolls like one of twenty. All
 * its lines have the same height. The arrow keys move from line to line.
 */
export function VirtualList<T>(props: Props<T>) {
  const { label, total, from, lines, lineHeight, keyOf, onWant, focus, children } = props;
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  /** The line that gets the focus once it is rendered. */
  const wanted = useRef<number | null>(null);

  const focusWanted = (): void => {
    const line = root.current?.querySelector(`[data-place="${String(wanted.current)}"]`);
    const target = line?.querySelector<HTMLElement>(FOCUSABLE);
    if (!target) return;
    wanted.current = null;
    target.focus({ preventScroll: true });
  };
  const goTo = (place: number): void => {
    const element = root.current;
    if (element === null || total === 0) return;
    const at = Math.max(0, Math.min(place, total - 1));
    wanted.current = at;
    const [top, bottom] = [at * lineHeight, (at + 1) * lineHeight];
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight)
      element.scrollTop = bottom - element.clientHeight;
    if (at < from || at >= from + lines.length) onWant(Math.max(0, at - SPARE));
    focusWanted();
  };

  useEffect(() => {
    if (wanted.current !== null) focusWanted();
  });
  useEffect(() => {
    if (focus !== null) goTo(focus.place);
    // A line is requested once, however often the list is rendered.
  }, [focus]);

  const scrolled = (): void => {
    const element = root.current;
    if (element === null) return;
    const first = Math.floor(element.scrollTop / lineHeight);
    const last = Math.ceil((element.scrollTop + element.clientHeight) / lineHeight);
    const lacksBefore = first < from;
    const lacksBehind = Math.min(last, total) > from + lines.length;
    const isNearEnd = from + lines.length < total && last + SPARE > from + lines.length;
    const isNearStart = from > 0 && first - SPARE < from;
    if (lacksBefore || lacksBehind || isNearEnd || isNearStart) onWant(Math.max(0, first - SPARE));
  };
  const keyPressed = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const line = (event.target as Element).closest("[data-place]");
    if (step === undefined || line === null) return;
    event.preventDefault();
    goTo(Number(line.getAttribute("data-place")) + step);
  };

  return (
    <div ref={root} className={styles.window} onScroll={scrolled} onKeyDown={keyPressed}>
      <div role="list" aria-label={label} className={styles.all} style={{ height: total * lineHeight }}>
        {lines.map((line, index) => (
          <div
            key={keyOf(line)}
            role="listitem"
            data-place={from + index}
            aria-posinset={from + index + 1}
            aria-setsize={total}
            className={styles.line}
            style={{ top: (from + index) * lineHeight, height: lineHeight }}
          >
            {children(line)}
          </div>
        ))}
      </div>
    </div>
  );
}
