import { languageTag } from "../format/language.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "./Button.tsx";
import { Dialog } from "./Dialog.tsx";
import type { Unsaved } from "./useUnsaved.ts";

/** Somebody leaves a form with typing in it: save it, stay, or let it go. */
export function LeaveForm({ unsaved: { fields, leaving } }: { unsaved: Unsaved }) {
  if (!leaving) return null;
  const listed = new Intl.ListFormat(languageTag(), { type: "conjunction" }).format(fields);
  return (
    <Dialog isOpen alert title={m.unsaved({ count: fields.length })} onClose={leaving.stay}>
      <p className="body">{listed}.</p>
      <footer>
        <Button look="bad" onPress={leaving.discard}>
          {m.unsaved_discard()}
        </Button>
        <Button onPress={leaving.stay}>{m.stay_here()}</Button>
        <Button look="pri" onPress={leaving.save} autoFocus>
          {m.unsaved_save()}
        </Button>
      </footer>
    </Dialog>
  );
}
