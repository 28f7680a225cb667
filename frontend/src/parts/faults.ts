import { m } from "../paraglide/messages.js";

/** One thing wrong with a form, and the control it is wrong with. */
export interface Fault {
  readonly name: string;
  readonly sentence: string;
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What the form's own rules object to, in the order of the page. */
export function faultsIn(form: HTMLFormElement): Fault[] {
  return controlsOf(form)
    .filter((control) => control.willValidate && !control.validity.valid)
    .map((control) => ({ name: control.name || control.id, sentence: sentenceOf(control) }));
}

export function controlNamed(form: HTMLFormElement, name: string): HTMLElement | null {
  const found = controlsOf(form).find((one) => one.name === name || one.id === name);
  if (!found?.closest("[data-choice]")) return found ?? null;
  return found.closest("[data-choice]")?.querySelector("button") ?? null;
}

/** The words of a field's fault; the browser's own would be in the browser's language. */
export function sentenceFor(label: string, validity: ValidityState, said: string): string {
  return validity.valueMissing ? m.error_missing({ label }) : said;
}

function sentenceOf(control: Control): string {
  return sentenceFor(labelOf(control), control.validity, control.validationMessage);
}

function labelOf(control: Control): string {
  const field = control.closest("[data-label]");
  return field?.getAttribute("data-label") ?? control.getAttribute("aria-label") ?? "";
}

function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (one): one is Control => "validity" in one && !(one instanceof HTMLButtonElement),
  );
}
