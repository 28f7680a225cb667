import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { NoticeText } from "../contract/api.schemas.ts";
import { useGetNotice, useReadNoticeText } from "../contract/privacy-notice/privacy-notice.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Crumbs } from "../parts/Crumbs.tsx";
import { Fetched } from "../parts/Fetched.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { Panel } from "../parts/Panel.tsx";
import { useSession } from "../session.ts";
import "../styles/notice.css";
import { ClauseChange } from "./ClauseChange.tsx";
import { draftedBy } from "./versionColumns.tsx";
import { NoticePartText } from "./NoticePartText.tsx";
import { PublishNotice } from "./PublishNotice.tsx";

/** One version as people will read it, what is new in it first; a draft is published here. */
export function ReadNotice() {
  const { noticeId } = useParams({ from: "/privacy/notices/$noticeId" });
  const notice = useGetNotice(noticeId);
  const text = useReadNoticeText(noticeId);
  const { may } = useSession();
  const [isPublishing, publish] = useState(false);
  return (
    <Fetched query={notice} rows={8}>
      {(version) => (
        <>
          <PageHead
            title={m.notice_version({ number: version.number })}
            crumbs={
              <Crumbs
                above={[{ link: { to: "/privacy/notices" }, word: m.nav_notices() }]}
                here={version.number}
              />
            }
            sub={`${version.note} · ${m.notice_drafted()}: ${draftedBy(version)}`}
            actions={
              may("publish_notice") && !version.published_at ? (
                <Button look="pri" onPress={() => publish(true)}>
                  {m.notice_publish()}
                </Button>
              ) : null
            }
          />
          <Fetched query={text} rows={8}>
            {(told) => <Told told={told} />}
          </Fetched>
          {isPublishing ? (
            <PublishNotice notice={version} onClose={() => publish(false)} />
          ) : null}
        </>
      )}
    </Fetched>
  );
}

function Told({ told }: { told: NoticeText }) {
  return (
    <>
      {told.since ? (
        <Panel title={m.notice_new_since({ number: told.since })}>
          {told.changes.length === 0 ? m.notice_same_words() : null}
          {told.changes.map((each) => (
            <ClauseChange key={each.clause} change={each} />
          ))}
        </Panel>
      ) : null}
      <Panel title={told.title} note={told.lead}>
        {told.sections.map((section) => (
          <section key={section.id} className="notice-section">
            <h3>{section.title}</h3>
            {section.parts.map((part) => (
              <NoticePartText
                key={part.text || part.rows.join("\n")}
                part={part}
                title={section.title}
              />
            ))}
          </section>
        ))}
      </Panel>
    </>
  );
}
