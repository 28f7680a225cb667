import { useNavigate, useSearch } from "@tanstack/react-router";
import { getTakePageViewsUrl, useListPageViews } from "../contract/statistics/statistics.ts";
import { day, monthOfYear, todayHere } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { Fetched } from "../parts/Fetched.tsx";
import { Figured } from "../parts/Figured.tsx";
import { Panel } from "../parts/Panel.tsx";
import { Segments } from "../parts/Segments.tsx";
import { monthsUpTo } from "./filters.ts";
import { TakeSheet } from "./TakeSheet.tsx";
import { figure, PAGES } from "./words.ts";

const MONTHS = 3;

/** How often the public pages were shown, by day; of who looked nothing is known. */
export function PageViews() {
  const search = useSearch({ from: "/statistics" });
  const navigate = useNavigate();
  const months = monthsUpTo(todayHere(), MONTHS);
  const month = search.month ?? months[0] ?? todayHere();
  const query = useListPageViews({ month });
  return (
    <Panel
      title={m.stat_views()}
      note={m.stat_views_note()}
      bare
      actions={
        <>
          <Segments
            label={m.stat_month()}
            options={months.toReversed().map((each) => ({ value: each, word: wordOf(each) }))}
            value={month}
            onChange={(chosen) =>
              void navigate({ to: "/statistics", search: { ...search, month: chosen } })
            }
          />
          <TakeSheet
            url={getTakePageViewsUrl({ month })}
            name={`punnus-views-${month.slice(0, 7)}.csv`}
            of={wordOf(month)}
          />
        </>
      }
    >
      <Fetched query={query} rows={6}>
        {({ pages, days, totals }) => (
          <Figured
            label={m.stat_views()}
            heads={[m.stat_day(), ...pages.map((page) => PAGES[page]())]}
            rows={[
              ...days.map((each) => [day(each.day), ...each.values.map((one) => figure(one))]),
              [m.stat_sum(), ...totals.map((one) => figure(one))],
            ]}
          />
        )}
      </Fetched>
    </Panel>
  );
}

function wordOf(month: string): string {
  return monthOfYear(Number(month.slice(5, 7)));
}
