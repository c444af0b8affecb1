import { element } from "./element";
import type { GridCell } from "./types";
import { WORDS } from "./gridWords";

/** Which way the selection moves after a value was typed. */
export type Step = "up" | "down" | "left" | "right";

/** The position of a cell on the canvas, in pixels. */
export interface CellBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What the editor needs from the surrounding grid. */
export interface EditorHost {
  /** Why the active cell cannot be typed into, `null` if it can. */
  refusal(): string | null;
  /** The active cell, which typing that begins now would go into; `null` if there is none. */
  cell(): GridCell | null;
  /** What the editor starts with in the active cell. */
  text(): string;
  /** The visible position of the active cell; `null` if it is not visible. */
  box(): CellBox | null;
  /** A text was typed into a cell, or it was emptied. */
  typed(cell: GridCell, text: string | null): void;
  /** A text from the clipboard was pasted over the selected cells. */
  pasted(text: string): void;
  /** The selected cells are to be put on the clipboard. */
  copied(clipboard: DataTransfer): void;
  /** The search over the sheet is wanted. */
  find(): void;
  /** The Delete key was pressed on the selected cells. */
  clear(): void;
  /** The first row of the selected cells is to be copied into those below it. */
  fillDown(): void;
  /** Undoes the last typing. */
  undo(): void;
  /** Redoes what was undone last. */
  redo(): void;
  /** Moves the selection. */
  step(step: Step): void;
  say(message: string): void;
}

const ARROWS: Readonly<Record<string, Step>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/**
 * The one element of the grid that has keyboard focus: invisible while moving through cells, over the active cell
 * while something is typed. It is a plain text field, so that screen readers and input methods recognise it.
 */
export class CellEditor {
  // The component handles arrows and the like only while an element of this name has the focus.
  readonly root = element("textarea", "grid-editor", {
    "data-u-comp": "editor",
    "aria-label": WORDS.grid,
    rows: "1",
    spellcheck: "false",
    autocomplete: "off",
  });
  /** `typing`: started by typing, arrows leave the cell; `changing`: started with F2, arrows move within the text. */
  private state: "idle" | "typing" | "changing" = "idle";
  private before = "";
  /**
   * What is being edited. A click moves the selection before the focus leaves the editor, and a build may show
   * another sheet: the text still belongs to this cell.
   */
  private cell: GridCell | null = null;

  constructor(private readonly host: EditorHost) {
    // Created before the component, which also listens on the window, so that this hears of a key first.
    window.addEventListener("keydown", this.keyPressed, true);
    this.root.addEventListener("beforeinput", (event) => this.beforeInput(event));
    this.root.addEventListener("input", () => this.fit());
    this.root.addEventListener("paste", (event) => this.pasted(event));
    this.root.addEventListener("copy", (event) => this.copied(event));
    this.root.addEventListener("blur", () => this.commit());
  }

  /** Whether something is being typed. */
  isOpen(): boolean {
    return this.state !== "idle";
  }

  /** Starts editing the active cell; says why if that is not possible. */
  begin(state: "typing" | "changing" = "changing"): boolean {
    if (this.state !== "idle") return true;
    const refusal = this.host.refusal();
    const box = this.host.box();
    const cell = this.host.cell();
    if (refusal !== null) this.host.say(refusal);
    if (refusal !== null || !box || !cell) return false;
    this.state = state;
    this.cell = cell;
    this.before = this.host.text();
    this.root.value = state === "changing" ? this.before : "";
    for (const [side, pixels] of Object.entries(box))
      this.root.style.setProperty(`--${side}`, `${String(pixels)}px`);
    this.root.classList.add("grid-editor-open");
    this.root.focus();
    this.root.setSelectionRange(this.root.value.length, this.root.value.length);
    this.fit();
    return true;
  }

  /** Tells a screen reader what has the focus: the address and text of the active cell. */
  label(text: string): void {
    this.root.setAttribute("aria-label", text);
  }

  /** Accepts the typed text, if anything is being typed. */
  commit(): void {
    const { cell } = this;
    if (cell === null) return;
    const text = this.root.value;
    this.close();
    if (text !== this.before) this.host.typed(cell, text === "" ? null : text);
  }

  dispose(): void {
    window.removeEventListener("keydown", this.keyPressed, true);
  }

  private close(): void {
    this.state = "idle";
    this.cell = null;
    this.root.value = "";
    this.root.classList.remove("grid-editor-open");
  }

  private readonly keyPressed = (event: KeyboardEvent): void => {
    if (event.target !== this.root || event.isComposing) return;
    if (this.state === "idle") this.keyOverCells(event);
    else this.keyInText(event);
  };

  /** Keys that the component does not handle, or handles differently; all others are the component's. */
  private keyOverCells(event: KeyboardEvent): void {
    const { key, code, ctrlKey, metaKey, shiftKey } = event;
    const isCommand = ctrlKey || metaKey;
    // Tab leaves the grid: keyboard users must be able to move on. Copying and pasting arrive as events.
    if (key === "Tab" || (/^Key[CV]$/.test(code) && isCommand)) event.stopImmediatePropagation();
    const commands: Readonly<Record<string, () => void>> = {
      KeyD: () => this.host.fillDown(),
      KeyF: () => this.host.find(),
      KeyZ: () => (shiftKey ? this.host.redo() : this.host.undo()),
      KeyY: () => this.host.redo(),
    };
    const work = isCommand
      ? commands[code]
      : new Map([
          ["F2", () => this.begin()],
          ["Backspace", () => this.begin("typing")],
          ["Delete", () => this.host.clear()],
        ]).get(key);
    if (!work) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    work();
  }

  private keyInText(event: KeyboardEvent): void {
    const { key, code, altKey, ctrlKey, metaKey } = event;
    // Saving while typing includes what was typed; the key itself is the page's.
    if (code === "KeyS" && (ctrlKey || metaKey)) {
      this.commit();
      return;
    }
    event.stopImmediatePropagation();
    const step = this.stepOf(event);
    if (key === "Escape") this.close();
    else if (key === "Enter" && altKey) this.insert("\n");
    else if (step !== undefined) {
      this.commit();
      this.host.step(step);
    } else return;
    event.preventDefault();
  }

  /** Where a key that ends the typing leads; `undefined` for any other key. */
  private stepOf({ key, shiftKey, altKey }: KeyboardEvent): Step | undefined {
    if (key === "Enter" && !altKey) return shiftKey ? "up" : "down";
    if (key === "Tab") return shiftKey ? "left" : "right";
    return this.state === "typing" ? ARROWS[key] : undefined;
  }

  /** The first character typed over a cell opens the editor, which then receives it. */
  private beforeInput(event: InputEvent): void {
    if (this.state === "idle" && !this.begin("typing")) event.preventDefault();
  }

  private pasted(event: ClipboardEvent): void {
    event.stopPropagation();
    if (this.state !== "idle") return;
    event.preventDefault();
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (text !== "") this.host.pasted(text);
  }

  private copied(event: ClipboardEvent): void {
    event.stopPropagation();
    if (this.state !== "idle" || event.clipboardData === null) return;
    event.preventDefault();
    this.host.copied(event.clipboardData);
  }

  private insert(text: string): void {
    this.root.setRangeText(text, this.root.selectionStart, this.root.selectionEnd, "end");
    this.fit();
  }

  /** Grows with the text. */
  private fit(): void {
    this.root.style.setProperty("--text-height", "0px");
    this.root.style.setProperty("--text-height", `${String(this.root.scrollHeight)}px`);
  }
}
