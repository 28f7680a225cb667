/** What has been typed into a form since it opened, by the words people know the fields by. */

/** The fields as the form says them. What was understood of a value is no field of its own. */
export function saidNow(form: HTMLFormElement): ReadonlyMap<string, string> {
  const said = [...new FormData(form)].filter(([name]) => name && !name.endsWith("#"));
  return new Map(said.map(([name, value]) => [name, String(value)]));
}

/** The labels of the fields that differ from what they were, in the order of the page. */
export function typedInto(
  form: HTMLFormElement,
  opened: ReadonlyMap<string, string>,
): string[] {
  const now = saidNow(form);
  const changed = [...now].filter(([name, value]) => value !== (opened.get(name) ?? ""));
  const labels = changed.map(([name]) => labelOf(form, name)).filter((word) => word !== "");
  return [...new Set(labels)];
}

function labelOf(form: HTMLFormElement, name: string): string {
  const found = form.elements.namedItem(name);
  const control = found instanceof RadioNodeList ? found[0] : found;
  const field = control instanceof Element ? control.closest("[data-label]") : null;
  return field?.getAttribute("data-label") ?? "";
}
