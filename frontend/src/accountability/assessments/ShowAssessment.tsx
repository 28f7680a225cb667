import { useParams } from "@tanstack/react-router";
import {
  useGetAssessment,
  useListAssessmentQuestions,
} from "../../contract/accountability/accountability.ts";
import type { AssessmentView } from "../../contract/api.schemas.ts";
import { day, moment } from "../../format/dates.ts";
import { purposeWord } from "../../format/roles.ts";
import { m } from "../../paraglide/messages.js";
import { Crumbs } from "../../parts/Crumbs.tsx";
import { Fetched } from "../../parts/Fetched.tsx";
import { KeyFacts } from "../../parts/KeyFacts.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { Panel } from "../../parts/Panel.tsx";
import { AssessmentActs } from "./AssessmentActs.tsx";
import { AssessmentState } from "./assessmentColumns.tsx";
import { KINDS, OUTCOMES, PROCESSINGS } from "./assessmentWords.ts";

/** One assessment: its answers, who wrote and who approved it, and when it is looked at again. */
export function ShowAssessment() {
  const { assessmentId } = useParams({ from: "/privacy/assessments/$assessmentId" });
  const query = useGetAssessment(assessmentId);
  return (
    <Fetched query={query} rows={8}>
      {(shown) => (
        <>
          <Head row={shown} />
          <AssessmentActs row={shown} />
          <Facts row={shown} />
          <Answers row={shown} />
        </>
      )}
    </Fetched>
  );
}

function Head({ row }: { row: AssessmentView }) {
  return (
    <PageHead
      title={row.title}
      windowTitle={row.number}
      crumbs={
        <Crumbs
          above={[{ link: { to: "/privacy/assessments" }, word: m.nav_assessments() }]}
          here={row.number}
        />
      }
      tags={<AssessmentState row={row} />}
      sub={
        <span>
          {row.number} · {KINDS[row.kind]()} · {PROCESSINGS[row.processing]()}
          {row.purpose ? ` · ${purposeWord(row.purpose)}` : ""}
        </span>
      }
    />
  );
}

function Facts({ row }: { row: AssessmentView }) {
  const { approved_at, approver_name, outcome, reviewed_at } = row;
  return (
    <KeyFacts
      facts={[
        { label: m.assess_outcome(), figure: outcome ? OUTCOMES[outcome]() : "–" },
        {
          label: m.breach_drafted(),
          figure: row.drafter_name ?? m.hidden_value(),
          note: moment(row.drafted_at),
        },
        {
          label: m.breach_approved(),
          figure: approved_at ? (approver_name ?? m.hidden_value()) : "–",
          note: approved_at ? `${moment(approved_at)} ${row.alone_because ?? ""}` : null,
        },
        {
          label: m.assess_review_on(),
          figure: day(row.review_on),
          note: reviewed_at ? m.assess_reviewed({ when: moment(reviewed_at) }) : null,
        },
      ]}
    />
  );
}

function Answers({ row }: { row: AssessmentView }) {
  const questions = useListAssessmentQuestions({ kind: row.kind });
  const answers = JSON.parse(row.answers) as Record<string, string>;
  return (
    <Panel title={m.assess_answers()}>
      <Fetched query={questions} rows={6}>
        {({ items }) => (
          <dl className="stack">
            {items.map(({ asks, id, law }) => (
              <div key={id}>
                <dt>
                  <b>{asks}</b> <span className="muted small">{m.assess_article({ law })}</span>
                </dt>
                <dd>{answers[id] ?? <span className="muted">{m.assess_unanswered()}</span>}</dd>
              </div>
            ))}
          </dl>
        )}
      </Fetched>
    </Panel>
  );
}
