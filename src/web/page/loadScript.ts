/** Runs a script of the page's own folder; the one way that also works where the page was opened from a folder. */
export function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => {
      script.remove();
      resolve();
    };
    script.onerror = () => {
      script.remove();
      reject(new Error(`${address} was not loaded`));
    };
    document.head.append(script);
  });
}
