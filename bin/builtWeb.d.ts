/** The folder of the web page as built from exactly these sources; built first if there is none, after `onBuild`. */
export function builtWeb(onBuild?: () => void): string;
