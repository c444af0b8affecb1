import { FluentProvider, makeStaticStyles, webLightTheme } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { createPortal } from "react-dom";

/** A4 upright; on paper there is nothing but the sheet, and on the screen nothing of it. */
const useStaticStyles = makeStaticStyles([
  "@page { size: A4 portrait; margin: 10mm; }",
  "@media screen { .print-sheet { display: none; } }",
  "@media print { body > *:not(.print-sheet) { display: none !important; } body { overflow: visible !important; } }",
]);

/** What is printed instead of the page, in the light theme whatever the screen's; there is one at a time. */
export function PrintSheet({ children }: { readonly children: ReactNode }) {
  useStaticStyles();
  return createPortal(
    <FluentProvider theme={webLightTheme} className="print-sheet">
      {children}
    </FluentProvider>,
    document.body,
  );
}
