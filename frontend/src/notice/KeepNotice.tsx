import { useNavigate, useSearch } from "@tanstack/react-router";
import { useListNoticeClauses } from "../contract/privacy-notice/privacy-notice.ts";
import { m } from "../paraglide/messages.js";
import { Fetched } from "../parts/Fetched.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { Segments } from "../parts/Segments.tsx";
import { DraftKey } from "./DraftNotice.tsx";
import { InForce } from "./InForce.tsx";
import { ListClauses } from "./ListClauses.tsx";
import { OwnNoticeLink } from "./OwnNoticeLink.tsx";
import { ListVersions } from "./ListVersions.tsx";
import { useVersions } from "./useVersions.ts";

/** The privacy notice for those who keep it: its versions, and what keeps each clause. */
export function KeepNotice() {
  const { clauses } = useSearch({ from: "/privacy/notices" });
  const navigate = useNavigate();
  const pages = useVersions();
  const draft = pages.rows?.find((each) => !each.published_at);
  const query = useListNoticeClauses();
  const options = [
    { value: "versions", word: m.notice_versions() },
    { value: "clauses", word: m.notice_clauses() },
  ] as const;
  return (
    <>
      <PageHead
        title={m.nav_notices()}
        actions={
          <>
            <OwnNoticeLink />
            {pages.rows && !draft ? <DraftKey /> : null}
          </>
        }
      />
      <div className="tbar">
        <Segments
          label={m.notice_shown()}
          options={options}
          value={clauses ? "clauses" : "versions"}
          onChange={(value) =>
            void navigate({
              to: "/privacy/notices",
              search: value === "clauses" ? { clauses: true } : {},
            })
          }
        />
      </div>
      {query.data ? <InForce told={query.data} draft={draft} /> : null}
      {clauses ? (
        <Fetched query={query} rows={8}>
          {({ items }) => <ListClauses clauses={items} />}
        </Fetched>
      ) : (
        <ListVersions pages={pages} inForce={query.data?.in_force ?? null} />
      )}
    </>
  );
}
