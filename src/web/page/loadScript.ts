/** Runs a script from the page's own folder; the only way that also works for a page opened from a folder. */
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
