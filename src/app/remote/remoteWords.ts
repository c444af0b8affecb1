/** What the user is told if the engine's thread is gone. */
export const REMOTE_WORDS = {
  lost: "Программа перестала отвечать. Закройте её и откройте снова: исходные листы не изменены.",
} as const;
