import { m } from "../../paraglide/messages.js";
import { Icon } from "../../parts/Icon.tsx";

/** The indicator gives no reading; with a truck chosen, its weight can be typed in. */
export function ManualNote({ onOpen }: { onOpen: (() => void) | undefined }) {
  return (
    <div className="k-msg">
      <Icon name="warn" />
      <span>
        <b>{m.kiosk_manual_note()}</b> {m.kiosk_wait_silent_detail()}
      </span>
      {onOpen ? (
        <button type="button" className="k-do" onClick={onOpen}>
          {m.kiosk_manual_key()}
        </button>
      ) : null}
    </div>
  );
}
