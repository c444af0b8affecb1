import type { CellPlace, WorkbookView } from "../../app/ports";
import { noticeOf } from "./notices";
import type { Store } from "./store";

/**
 * Listens to what the user does in the workbook; returns a function that ends this. Useful, but not essential: an
 * Excel that refuses events only shows less, and the store is notified.
 */
export async function listenTo(
  view: WorkbookView,
  store: Store,
  user: { readonly selected: (place: CellPlace) => void; readonly changed: () => void },
): Promise<readonly (() => void)[]> {
  const ends: (() => void)[] = [];
  try {
    ends.push(
      await view.onSheetChanged((sheet) => {
        user.changed();
        store.dispatch({ type: "sheet-changed", sheet });
      }),
    );
    ends.push(await view.onSelectionChanged(user.selected));
  } catch (error) {
    store.notice(noticeOf(error));
  }
  return ends;
}
