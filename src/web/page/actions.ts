import type { Desk, DeskState } from "./pageDesk";

/** What the page can do with the open workbook, wherever it is offered: as a button, in the menu, or by key. */
export interface PageAction {
  /** The letter that, pressed with Ctrl (⌘ on a Mac), does the same as the button. */
  readonly key?: string;
  /** Whether it can currently be done. */
  enabled(state: DeskState): boolean;
  perform(desk: Desk): void;
}

/** Each of the page's actions, declared once; their words are in words.ts under the same names. */
export const ACTIONS = {
  save: {
    key: "S",
    enabled: ({ workbook, saving }) => workbook !== null && !saving,
    perform: (desk) => void desk.save(),
  },
  forget: { enabled: () => true, perform: (desk) => void desk.forget() },
  saveAndLeave: {
    enabled: ({ asked, saving }) => asked && !saving,
    perform: (desk) => void desk.saveAndLeave(),
  },
  leave: {
    enabled: ({ asked }) => asked,
    perform: (desk) => {
      desk.answer(true);
    },
  },
  stay: {
    enabled: ({ asked }) => asked,
    perform: (desk) => {
      desk.answer(false);
    },
  },
} satisfies Record<string, PageAction>;

/** The action for a pressed key, whatever the keyboard layout; `null` if it is not one of the page's keys. */
export function actionOf({
  code,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
}: Pick<KeyboardEvent, "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">): PageAction | null {
  if (!(ctrlKey || metaKey) || altKey || shiftKey) return null;
  return (
    Object.values<PageAction>(ACTIONS).find(({ key }) => key !== undefined && code === `Key${key}`) ?? null
  );
}
