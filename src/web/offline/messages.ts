/** The page asks a newer service worker to take over at once. */
export const TAKE_OVER = "take-over";
