import { useEffect } from "react";

/** Ctrl+Enter saves the form from any of its fields; in a dialog's form, that one. */
export function useSubmitKey(formId: string): void {
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      const own = event.target instanceof Element ? event.target.closest("form") : null;
      const form = own ?? document.getElementById(formId);
      if (!(form instanceof HTMLFormElement)) return;
      event.preventDefault();
      // A button of the form is not pressed as well; a list that is open takes its choice.
      if (event.target instanceof HTMLButtonElement) event.stopPropagation();
      event.target?.dispatchEvent(new Event("change", { bubbles: true })); // as leaving it would
      setTimeout(() => form.requestSubmit(), 0); // when what was wrong before is forgotten
    }
    document.addEventListener("keydown", press, { capture: true });
    return () => document.removeEventListener("keydown", press, { capture: true });
  }, [formId]);
}
