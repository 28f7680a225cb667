import type { ChannelView, RequestRow } from "../contract/api.schemas.ts";
import {
  useListDiskReports,
  useListRequestChannels,
} from "../contract/data-subject-requests/data-subject-requests.ts";
import { day, moment, todayHere } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { KeyFacts, type KeyFact } from "../parts/KeyFacts.tsx";
import { daysLeftWord } from "./deadline.ts";
import { diskFact } from "./diskFact.ts";
import { isLate } from "./groups.ts";
import { isRunning } from "./requestStates.ts";
import { CHANNELS } from "./words.ts";

/** Whether requests get through: the daily test of every channel. */
function channelFact(channels: readonly ChannelView[]): KeyFact {
  const label = m.dsr_fact_channels();
  const down = channels.filter(({ failure }) => failure !== null);
  const [first] = channels;
  if (!first) return { label, figure: "–", note: m.dsr_fact_channels_none() };
  const when = m.dsr_fact_channels_when({ when: moment(first.tried_at) });
  if (down.length === 0) return { label, figure: m.dsr_fact_channels_work(), note: when };
  const names = down.map(({ channel }) => CHANNELS[channel]()).join(", ");
  return { label, figure: m.dsr_fact_channels_down({ names }), note: when };
}

/** How many requests are open, whether one is late, and which is next. */
export function RequestFacts({ rows }: { rows: readonly RequestRow[] }) {
  const channels = useListRequestChannels();
  const disk = useListDiskReports();
  const running = rows.filter((row) => isRunning(row.state));
  const late = running.filter(isLate).length;
  const [next] = running.toSorted((one, other) => one.due_on.localeCompare(other.due_on));
  return (
    <KeyFacts
      facts={[
        { label: m.dsr_fact_open(), figure: running.length },
        {
          label: m.dsr_fact_late(),
          figure: late,
          note: late === 0 ? m.dsr_fact_late_none() : undefined,
        },
        {
          label: m.dsr_fact_next(),
          figure: next ? day(next.due_on) : "–",
          note: next ? daysLeftWord(next.due_on, todayHere()) : undefined,
        },
        {
          label: m.dsr_fact_waiting(),
          figure: rows.filter((row) => row.state === "waiting").length,
          note: m.dsr_fact_waiting_note(),
        },
        channelFact(channels.data?.items ?? []),
        diskFact(disk.data?.items ?? []),
      ]}
    />
  );
}
