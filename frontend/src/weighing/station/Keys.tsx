import type { ScaleView } from "../../contract/api.schemas.ts";
import { m } from "../../paraglide/messages.js";
import { Icon } from "../../parts/Icon.tsx";
import type { Obstacle } from "./obstacle.ts";
import { SaveKey } from "./SaveKey.tsx";
import type { Truck } from "./truck.ts";

interface KeysProps {
  scale: ScaleView;
  truck: Truck | null;
  kg: number | null;
  obstacle: Obstacle | null;
  isBusy: boolean;
  onSave: () => void;
  onNew: () => void;
  onReject: () => void;
}

/** The three keys of the weighing path. */
export function Keys({ onNew, onReject, ...save }: KeysProps) {
  return (
    <footer className="k-act">
      <button type="button" className="k-do" onClick={onNew}>
        <Icon name="plus" />
        {m.kiosk_new_truck()}
      </button>
      <button
        type="button"
        className="k-do"
        aria-disabled={save.truck === null}
        onClick={save.truck ? onReject : undefined}
      >
        <Icon name="ban" />
        {m.kiosk_reject()}
      </button>
      <SaveKey {...save} />
    </footer>
  );
}
