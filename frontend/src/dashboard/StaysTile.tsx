import type { HourStay, StaysView } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { Figured } from "../parts/Figured.tsx";
import { StaysChart } from "./StaysChart.tsx";
import { Tile } from "./Tile.tsx";
import { useStays } from "./tiles.ts";

/** How long trucks stay, by the hour they leave. */
export function StaysTile() {
  return (
    <Tile
      title={m.desk_stays()}
      note={m.desk_stays_note()}
      query={useStays()}
      chart={(data) => <StaysChart stays={data} />}
      table={(data) => <StaysTable stays={data} />}
      footer={() => m.desk_stays_foot()}
    />
  );
}

function StaysTable({ stays }: { stays: StaysView }) {
  const hours = [...new Set([...stays.hours, ...stays.today].map(({ hour }) => hour))];
  return (
    <Figured
      label={m.desk_stays()}
      heads={[
        m.desk_hour(),
        m.desk_median(),
        m.desk_nine_of_ten(),
        m.desk_trucks_head(),
        m.desk_today(),
      ]}
      rows={hours
        .toSorted((one, other) => one - other)
        .map((hour) => {
          const past = at(stays.hours, hour);
          return [
            String(hour),
            figure(past?.median_minutes),
            figure(past?.nine_of_ten_minutes),
            past ? (past.trucks === null ? "<5" : String(past.trucks)) : "–",
            figure(at(stays.today, hour)?.median_minutes),
          ];
        })}
    />
  );
}

function at(rows: readonly HourStay[], hour: number): HourStay | undefined {
  return rows.find((row) => row.hour === hour);
}

function figure(minutes: number | undefined): string {
  return minutes === undefined ? "–" : String(minutes);
}
