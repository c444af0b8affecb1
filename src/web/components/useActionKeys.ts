import { useEffect } from "react";
import { actionOf } from "../page/actions";
import { useDesk } from "./useDesk";

/** The keys of the page's actions, wherever the focus is; the browser's own use of them is suppressed. */
export function useActionKeys(): void {
  const { desk } = useDesk();
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const action = actionOf(event);
      if (action === null) return;
      event.preventDefault();
      if (action.enabled(desk.state())) action.perform(desk);
    };
    // After the grid, which first accepts what is being typed.
    window.addEventListener("keydown", pressed);
    return () => {
      window.removeEventListener("keydown", pressed);
    };
  }, [desk]);
}
