import { useEffect } from "react";

/** Ctrl+Enter saves the form from any of its fields; while a dialog is open, the dialog's. */
export function useSubmitKey(formId: string): void {
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      const form = formOf(event.target) ?? formOnTop(formId);
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

function formOf(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest("form") : null;
}

/** The list of a field closes outside its form: never may the page's be sent from behind. */
function formOnTop(formId: string): Element | null {
  const dialog = [...document.querySelectorAll(DIALOGS)].at(-1);
  return dialog ? dialog.querySelector("form") : document.getElementById(formId);
}

const DIALOGS = "[role=dialog], [role=alertdialog]";
