import type { ScaleView } from "../../contract/api.schemas.ts";
import { kilograms } from "../../format/kilograms.ts";
import { m } from "../../paraglide/messages.js";
import { Icon } from "../../parts/Icon.tsx";
import type { Obstacle } from "./obstacle.ts";
import { obstacleWords } from "./obstacleWords.ts";
import { netOf, type Truck } from "./truck.ts";

interface SaveKeyProps {
  scale: ScaleView;
  truck: Truck | null;
  kg: number | null;
  obstacle: Obstacle | null;
  isBusy: boolean;
  onSave: () => void;
}

/** The one amber key: what it saves stands on it. While something is in the way, it says what. */
export function SaveKey(props: SaveKeyProps) {
  const { scale, truck, kg, obstacle } = props;
  if (!obstacle && kg !== null) return <Save {...props} kg={kg} />;
  const words = obstacleWords(obstacle ?? "silent", scale, truck !== null);
  return (
    <button type="button" className="k-do wait" aria-disabled="true">
      <Icon name="clock" />
      <span>
        {words.title}
        <small>{words.detail}</small>
      </span>
    </button>
  );
}

function Save({ truck, kg, isBusy, onSave }: SaveKeyProps & { kg: number }) {
  const isSecond = Boolean(truck?.visit);
  const word = m.kiosk_save({ kilograms: kilograms(netOf(truck, kg) ?? kg) });
  return (
    <button
      type="button"
      className="k-do go"
      aria-disabled={isBusy}
      onClick={isBusy ? undefined : onSave}
    >
      <Icon name={isSecond ? "print" : "weight"} />
      <span>
        {isBusy ? m.kiosk_saving() : word}
        <small>{isSecond ? m.kiosk_save_second() : m.kiosk_save_first()}</small>
      </span>
    </button>
  );
}
