import { Link } from "@tanstack/react-router";
import type { ScaleView } from "../../contract/api.schemas.ts";
import { clock, day, shortDay, todayHere, weekday } from "../../format/dates.ts";
import { shortName } from "../../format/names.ts";
import { m } from "../../paraglide/messages.js";
import { Beam } from "../../parts/Brand.tsx";
import { Icon } from "../../parts/Icon.tsx";
import { leave, useSession } from "../../session.ts";
import { useSilence } from "../../useSilence.ts";
import { useNow } from "../useNow.ts";
import type { Shift } from "./useShift.ts";

interface TopStripProps {
  scale: ScaleView;
  shift: Shift;
}

/** Which scale, until when it is verified, whether the register answers, and what time it is. */
export function TopStrip({ scale, shift }: TopStripProps) {
  const since = useSilence();
  return (
    <header className={since ? "k-top off" : "k-top"}>
      <Link to="/" className="k-brand" aria-label={m.kiosk_leave()}>
        {since ? <Icon name="nonet" /> : <Beam />}
      </Link>
      {since ? <Offline since={since} /> : <Standing scale={scale} />}
      <span className="sp" />
      <Clock />
      <button type="button" className="k-key" onClick={shift.turn}>
        <Icon name={shift.isNight ? "sun" : "moon"} />
        {shift.isNight ? m.kiosk_day() : m.kiosk_night()}
      </button>
      <LockKey />
    </header>
  );
}

function Standing({ scale }: { scale: ScaleView }) {
  const isVerified = todayHere() <= scale.verified_until;
  const until = { day: day(scale.verified_until) };
  return (
    <>
      <h1>{scale.name}</h1>
      <span className="sep" />
      {isVerified ? (
        <span>
          <Icon name="okc" /> {m.kiosk_verified_until(until)}
        </span>
      ) : (
        <b role="alert">
          <Icon name="warn" /> {m.kiosk_unverified(until)}
        </b>
      )}
      <span className="sep" />
      <span className="k-net">
        <Icon name="net" /> {m.kiosk_online()}
      </span>
    </>
  );
}

function Offline({ since }: { since: Date }) {
  return (
    <p role="status">
      <b>{m.kiosk_offline({ clock: clock(since.toISOString()) })}</b> {m.kiosk_offline_detail()}
    </p>
  );
}

function Clock() {
  const now = useNow().toISOString();
  const said = { weekday: weekday(now), day: shortDay(todayHere()), clock: clock(now) };
  return <b className="num">{m.kiosk_clock(said)}</b>;
}

/** Locking ends the shift: the next person begins one of their own. */
function LockKey() {
  const { me } = useSession();
  const name = shortName(me?.name ?? "");
  return (
    <button
      type="button"
      className="k-key"
      aria-label={m.kiosk_lock({ name })}
      onClick={() => void leave()}
    >
      <Icon name="lock" />
      {name}
    </button>
  );
}
