import type { ScaleView } from "../../contract/api.schemas.ts";
import { kilograms } from "../../format/kilograms.ts";
import { whole } from "../../format/numbers.ts";
import { m } from "../../paraglide/messages.js";
import { Icon, type IconName } from "../../parts/Icon.tsx";
import type { Live, Status } from "../live.ts";
import { Capacity } from "./Capacity.tsx";
import { Settled } from "./Settled.tsx";

const LOOKS: Record<Status, { word: () => string; icon: IconName }> = {
  ok: { word: m.kiosk_stable, icon: "check" },
  moving: { word: m.kiosk_moving, icon: "refresh" },
  over: { word: m.kiosk_over, icon: "warn" },
  under: { word: m.kiosk_under, icon: "warn" },
  not_zeroed: { word: m.kiosk_not_zeroed, icon: "warn" },
  silent: { word: m.kiosk_silent, icon: "nonet" },
};

const NO_DIGITS = "– –";

/** The number first: what stands on the scale now, and whether it stands still. */
export function LiveWeight({ live, scale }: { live: Live; scale: ScaleView }) {
  const look = LOOKS[lookOf(live)];
  const isStable = live.isStable && live.status === "ok";
  return (
    <section className={isStable ? "k-live" : "k-live moving"} aria-label={m.kiosk_live()}>
      <p className="l1">
        <span className="k-state">
          <Icon name={look.icon} />
          {look.word()}
        </span>
        <span>{isStable ? m.kiosk_gross() : m.kiosk_gross_unsaved()}</span>
      </p>
      <p className="digits">
        <span>{live.kg === null ? NO_DIGITS : whole(live.kg)}</span>
        <small>kg</small>
      </p>
      <div>
        <Capacity kg={live.kg ?? 0} largest={scale.largest_kg} isStable={isStable} />
        <p className="capt">
          <span>0</span>
          <span>
            {m.kiosk_range({
              division: kilograms(scale.division_kg),
              least: kilograms(scale.least_kg),
            })}
          </span>
          <span>{m.kiosk_max({ largest: kilograms(scale.largest_kg) })}</span>
        </p>
      </div>
      {isStable ? null : <div className="stripes" />}
      <Settled kg={isStable ? live.kg : null} />
    </section>
  );
}

function lookOf({ status, isStable }: Live): Status {
  return status === "ok" && !isStable ? "moving" : status;
}
