import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { getListViewReviewsQueryKey, listViewReviews } from "../contract/audit/audit.ts";
import type { ViewReviewRow } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { PageHead } from "../parts/PageHead.tsx";
import { ReadingList } from "../parts/ReadingList.tsx";
import { Segments } from "../parts/Segments.tsx";
import { StateCard } from "../parts/StateCard.tsx";
import { usePages } from "../parts/usePages.ts";
import { ReviewCard } from "./ReviewCard.tsx";
import { reviewColumns } from "./reviewColumns.tsx";
import { ReviewView } from "./ReviewView.tsx";

/** The weekly sample of views: each is found justified or not, by somebody else. */
export function ListViewReviews() {
  const { done } = useSearch({ from: "/privacy/view-reviews" });
  const navigate = useNavigate();
  const [chosen, choose] = useState<ViewReviewRow>();
  const asked = { state: done ? ("done" as const) : ("open" as const) };
  const pages = usePages<ViewReviewRow>(getListViewReviewsQueryKey(asked), (cursor, signal) =>
    listViewReviews({ ...asked, ...(cursor ? { cursor } : {}) }, { signal }),
  );
  const options = [
    { value: "open", word: m.sample_open() },
    { value: "done", word: m.sample_done() },
  ] as const;
  return (
    <>
      <PageHead title={m.nav_view_reviews()} sub={<span>{m.sample_note()}</span>} />
      <div className="tbar">
        <Segments
          label={m.sample_which()}
          options={options}
          value={done ? "done" : "open"}
          onChange={(value) =>
            void navigate({
              to: "/privacy/view-reviews",
              search: value === "done" ? { done: true } : {},
            })
          }
        />
      </div>
      <ReadingList
        label={m.nav_view_reviews()}
        pages={pages}
        columns={reviewColumns(choose)}
        cursor={-1}
        card={(row) => <ReviewCard row={row} choose={choose} />}
        empty={<StateCard icon="check" title={m.sample_none()} />}
      />
      {chosen ? <ReviewView row={chosen} onClose={() => choose(undefined)} /> : null}
    </>
  );
}
