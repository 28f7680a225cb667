import type { ChannelView, RequestFigures } from "../contract/api.schemas.ts";
import {
  useListDiskReports,
  useListRequestChannels,
  useTellRequestFigures,
} from "../contract/data-subject-requests/data-subject-requests.ts";
import { day, moment } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { KeyFacts, type KeyFact } from "../parts/KeyFacts.tsx";
import { diskFact } from "./diskFact.ts";
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

/** How many are open and whose, whether one is late, and how long answers take. */
export function RequestFacts() {
  const channels = useListRequestChannels();
  const disk = useListDiskReports();
  const { data: told } = useTellRequestFigures();
  if (!told) return null;
  return (
    <KeyFacts
      facts={[
        {
          label: m.dsr_fact_open(),
          figure: told.open,
          note:
            told.unhandled > 0
              ? m.dsr_fact_unhandled({ count: told.unhandled })
              : m.dsr_fact_all_handled(),
        },
        { label: m.dsr_fact_late(), figure: told.late, note: lateNote(told) },
        {
          label: m.dsr_fact_median(),
          figure: medianWord(told),
          note: m.dsr_fact_median_note(),
        },
        channelFact(channels.data?.items ?? []),
        diskFact(disk.data?.items ?? []),
      ]}
    />
  );
}

function lateNote({ last_late_on }: RequestFigures): string {
  return last_late_on
    ? m.dsr_fact_late_last({ day: day(last_late_on) })
    : m.dsr_fact_late_year();
}

function medianWord({ median_days }: RequestFigures): string {
  if (median_days === null) return "–";
  return m.dsr_fact_median_days({ days: Math.round(median_days) });
}
