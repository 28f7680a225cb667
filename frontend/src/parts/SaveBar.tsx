import { m } from "../paraglide/messages.js";
import { Button } from "./Button.tsx";
import { LeaveForm } from "./LeaveForm.tsx";
import type { Unsaved } from "./useUnsaved.ts";

interface SaveBarProps {
  word: string;
  isPending: boolean;
  unsaved: Unsaved;
}

/** The foot of a form page: how much is not saved, and the key that saves it. */
export function SaveBar({ word, isPending, unsaved }: SaveBarProps) {
  const count = unsaved.fields.length;
  return (
    <div className="savebar">
      {count > 0 ? <span className="muted unsaved">{m.unsaved({ count })}</span> : null}
      <Button type="submit" look="pri" isPending={isPending} keys="Ctrl ↵">
        {word}
      </Button>
      <LeaveForm unsaved={unsaved} />
    </div>
  );
}
