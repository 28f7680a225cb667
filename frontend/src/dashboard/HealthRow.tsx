import type { ScaleView } from "../contract/api.schemas.ts";
import { useListScales } from "../contract/scales/scales.ts";
import { day, moment } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { Icon } from "../parts/Icon.tsx";
import { useSession } from "../session.ts";
import { dayNow } from "./Figures.tsx";
import { daysTo } from "./requests.ts";
import { useUpkeep } from "./tiles.ts";
import { useHeard } from "./useHeard.ts";

const WARNED_DAYS = 30;
const SEALED_MS = 5 * 60_000;

/** Whether what should run does: only what is known now. */
export function HealthRow() {
  const { may } = useSession();
  const { data: scales } = useListScales(undefined, { query: { enabled: may("list_scales") } });
  const inUse = (scales?.items ?? []).filter((scale) => scale.retired_on === null);
  return (
    <section className="panel sys" aria-label={m.desk_health()}>
      {inUse.map((scale) => (
        <ScaleCell key={scale.id} scale={scale} />
      ))}
      <UpkeepCells />
    </section>
  );
}

function ScaleCell({ scale }: { scale: ScaleView }) {
  const isHeard = useHeard(scale.id);
  const today = dayNow(useUpkeep().data?.at);
  const left = daysTo(scale.verified_until, today);
  const until = { day: day(scale.verified_until) };
  const verified = left < 0 ? m.desk_unverified(until) : m.desk_verified(until);
  const heard = { true: m.desk_heard(), false: m.desk_silent(), undefined: m.loading() };
  return (
    <Cell
      name={scale.name}
      isWell={isHeard !== false && left >= WARNED_DAYS}
      says={`${heard[`${isHeard}`]}, ${verified}`}
    />
  );
}

function UpkeepCells() {
  const { data, isError } = useUpkeep();
  if (isError)
    return <Cell name={m.desk_upkeep()} isWell={false} says={m.desk_not_fetched()} />;
  if (!data) return null;
  const { sealed_at: sealed, jobs_late: late, jobs_failed: failed } = data;
  const isSealed = sealed !== null && Date.parse(data.at) - Date.parse(sealed) < SEALED_MS;
  return (
    <>
      <Cell
        name={m.desk_seals()}
        isWell={isSealed}
        says={
          sealed === null
            ? m.desk_unsealed()
            : m.desk_sealed({ when: moment(sealed, new Date(data.at)) })
        }
      />
      <Cell
        name={m.desk_jobs()}
        isWell={late + failed === 0}
        says={late + failed === 0 ? m.desk_jobs_well() : m.desk_jobs_ill({ late, failed })}
      />
    </>
  );
}

function Cell({ name, isWell, says }: { name: string; isWell: boolean; says: string }) {
  return (
    <div className={isWell ? "ok" : "wn"}>
      <b>
        <Icon name={isWell ? "check" : "warn"} />
        {name}
      </b>
      <small>{says}</small>
    </div>
  );
}
