import type { Desk, DeskState } from "./desk";

/** What the page can do with the open workbook, wherever it is offered: a button, the menu, a key. */
export interface PageAction {
  /** The letter that, pressed with Ctrl (⌘ on a Mac), is the same as the button. */
  readonly key?: string;
  /** Whether it can be done now. */
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

/** The action of a pressed key, whatever the keyboard's layout; `null` for a key that is none of the page's. */
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
