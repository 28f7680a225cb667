import { useNavigate, useSearch } from "@tanstack/react-router";
import { getTakeFiguresUrl, useListFigures } from "../contract/statistics/statistics.ts";
import type { FiguresView, FigureTopic } from "../contract/api.schemas.ts";
import { todayHere } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { Fetched } from "../parts/Fetched.tsx";
import { Note } from "../parts/Note.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { Segments } from "../parts/Segments.tsx";
import { StateCard } from "../parts/StateCard.tsx";
import { PageViews } from "./PageViews.tsx";
import { TakeSheet } from "./TakeSheet.tsx";
import { TopicPanel } from "./TopicPanel.tsx";
import { TOPICS } from "./words.ts";
import "./statistics.css";

/** What was published of a year, and how often the public pages are shown. */
export function ShowStatistics() {
  const search = useSearch({ from: "/statistics" });
  const navigate = useNavigate();
  const year = search.year ?? Number(todayHere().slice(0, 4));
  const query = useListFigures({ year });
  return (
    <div className="stat">
      <PageHead
        title={m.nav_statistics()}
        sub={<span>{m.stat_sub()}</span>}
        actions={
          <TakeSheet
            url={getTakeFiguresUrl({ year })}
            name={`punnus-figures-${year}.csv`}
            of={String(year)}
          />
        }
      />
      <Fetched query={query} rows={8}>
        {(told) => (
          <>
            <div className="tbar">
              <Segments
                label={m.stat_year()}
                options={yearsIn(told).map((each) => ({ value: each, word: each }))}
                value={String(year)}
                onChange={(chosen) =>
                  void navigate({
                    to: "/statistics",
                    search: { ...search, year: Number(chosen) },
                  })
                }
              />
            </div>
            <Note tone="info">{m.stat_few_means()}</Note>
            <Topics told={told} />
          </>
        )}
      </Fetched>
      <PageViews />
    </div>
  );
}

function Topics({ told }: { told: FiguresView }) {
  if (told.months.length === 0) return <StateCard icon="chart" title={m.stat_none()} />;
  return (Object.keys(TOPICS) as FigureTopic[]).map((topic) => (
    <TopicPanel key={topic} topic={topic} told={told} />
  ));
}

/** Those of which something was published, and the one that is shown. */
function yearsIn({ years, year }: FiguresView): string[] {
  return [...new Set([...years, year])].toSorted((one, other) => one - other).map(String);
}
