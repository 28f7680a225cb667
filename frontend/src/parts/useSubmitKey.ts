import { useEffect } from "react";

/** Ctrl+Enter saves the form from any of its fields. */
export function useSubmitKey(formId: string): void {
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      const form = document.getElementById(formId);
      if (!(form instanceof HTMLFormElement)) return;
      event.preventDefault();
      form.requestSubmit();
    }
    document.addEventListener("keydown", press, { capture: true });
    return () => document.removeEventListener("keydown", press, { capture: true });
  }, [formId]);
}
