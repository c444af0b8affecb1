import { createContext, type ReactNode } from "react";

/** What only one host can offer, shown on «Проверка и сдача»; `null` for nothing. */
export const HostExtras = createContext<ReactNode>(null);
