/** The page asks a newer service worker to take over immediately. */
export const TAKE_OVER = "take-over";
