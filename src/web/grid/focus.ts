import { ILayoutService } from "@univerjs/ui";
import type { Spreadsheet } from "./spreadsheet";

/** Parts of the component that are used only by features not included here. */
const UNUSED = "aside[data-u-comp]:not([inert]), section[aria-label^='Notifications']:not([inert])";

/**
 * Gives the keyboard to one element of the grid: anything else in it that is clicked passes the focus on, and is not
 * a Tab stop. Text fields of the component's own panels (the filter's search) keep it.
 */
export function giveFocusTo(editor: HTMLElement, canvas: HTMLElement, { injector }: Spreadsheet): void {
  // The component handles keys only while the focus is inside one of its containers.
  injector.get(ILayoutService).registerContainerElement(canvas);
  canvas.addEventListener("focusin", ({ target }) => {
    if (!(target instanceof HTMLElement) || target === editor) return;
    target.tabIndex = -1;
    if (target instanceof HTMLCanvasElement || target.dataset["uComp"] === "workbench-layout")
      window.setTimeout(() => editor.focus());
  });
  // The component creates its elements when it is ready: canvases that come first in the Tab order, and side panels
  // and notices that are never used here.
  const tidy = (): void => {
    for (const drawn of canvas.querySelectorAll<HTMLElement>("canvas[tabindex]:not([tabindex='-1'])"))
      drawn.tabIndex = -1;
    for (const unused of canvas.querySelectorAll<HTMLElement>(UNUSED)) unused.inert = true;
  };
  tidy();
  new MutationObserver(tidy).observe(canvas, { childList: true, subtree: true });
}
