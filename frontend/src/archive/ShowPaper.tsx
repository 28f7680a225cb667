import { Link, useParams } from "@tanstack/react-router";
import type { PaperView } from "../contract/api.schemas.ts";
import { useGetPaper } from "../contract/archive/archive.ts";
import { day, moment } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { Crumbs } from "../parts/Crumbs.tsx";
import { Fetched } from "../parts/Fetched.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { Panel } from "../parts/Panel.tsx";
import { ReadingTable, type Column } from "../parts/ReadingTable.tsx";
import { useSession } from "../session.ts";
import { DestructionPanel, OrderDestruction } from "./DestructionPanel.tsx";
import { CorrectPaper } from "./CorrectPaper.tsx";
import { PaperActs } from "./PaperActs.tsx";
import { PaperSubjects } from "./PaperSubjects.tsx";
import { PaperTag, placeOf } from "./PaperTag.tsx";
import { ScansPanel } from "./ScansPanel.tsx";
import { PAPER_KINDS, STEPS } from "./words.ts";
import "../styles/archive.css";

/** One paper: whom it is about, where it is, who has had it, its scans and its end. */
export function ShowPaper() {
  const { paperId } = useParams({ from: "/archive/papers/$paperId" });
  const paper = useGetPaper(paperId);
  return (
    <Fetched query={paper} rows={8}>
      {(shown) => (
        <>
          <Head paper={shown} />
          {shown.destructions.length > 0 ? <DestructionPanel paper={shown} /> : null}
          <div className="cols">
            <About paper={shown} />
            <ScansPanel paper={shown} />
          </div>
          <Custody paper={shown} />
          {shown.destructions.length === 0 ? <OrderDestruction paper={shown} /> : null}
        </>
      )}
    </Fetched>
  );
}

function Head({ paper }: { paper: PaperView }) {
  return (
    <PageHead
      title={paper.number}
      crumbs={
        <Crumbs
          above={[{ link: { to: "/archive" }, word: m.nav_archive() }]}
          here={paper.number}
        />
      }
      tags={<PaperTag paper={paper} />}
      sub={
        <span>
          {PAPER_KINDS[paper.kind]()} {day(paper.dated_on)}
        </span>
      }
      actions={
        <>
          <AsRequest label={paper.number} />
          <CorrectPaper paper={paper} />
          <PaperActs paper={paper} />
        </>
      }
    />
  );
}

/** A letter that asks for a right is registered with its label. */
function AsRequest({ label }: { label: string }) {
  const { may } = useSession();
  if (!may("register_request")) return null;
  return (
    <Link to="/privacy/requests/new" search={{ label }} className="btn">
      {m.archive_as_request()}
    </Link>
  );
}

function About({ paper }: { paper: PaperView }) {
  const { keep_until, lock_by, due_on } = paper;
  return (
    <Panel title={m.details()} bare>
      <dl className="kv padded">
        <dt>{m.archive_about()}</dt>
        <dd>
          <PaperSubjects paper={paper} />
        </dd>
        <dt>{m.archive_place()}</dt>
        <dd>{placeOf(paper)}</dd>
        {due_on ? <Term name={m.archive_back_by()} value={day(due_on)} /> : null}
        {lock_by ? <Term name={m.archive_lock_by()} value={day(lock_by)} /> : null}
        <Term name={m.archive_received_on()} value={day(paper.received_on)} />
        <Term name={m.archive_keep_until()} value={keep_until ? day(keep_until) : "–"} />
        <dt>{m.archive_rule()}</dt>
        <dd className="mono small">{paper.rule}</dd>
      </dl>
    </Panel>
  );
}

function Term({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="num">{value}</dd>
    </>
  );
}

type Step = PaperView["steps"][number] & { readonly id: string };

function Custody({ paper }: { paper: PaperView }) {
  const rows = paper.steps.map((step, at) => ({ ...step, id: String(at) })).toReversed();
  return (
    <Panel title={m.archive_custody()} note={m.archive_custody_note()} bare>
      <ReadingTable label={m.archive_custody()} columns={columns()} rows={rows} isFocusable />
    </Panel>
  );
}

function columns(): Column<Step>[] {
  return [
    { head: m.archive_when(), className: "nw num", cell: (row) => moment(row.at) },
    { head: m.archive_what(), cell: (row) => STEPS[row.kind]() },
    { head: m.archive_who(), cell: (row) => row.by_name ?? m.hidden_value() },
    {
      head: m.archive_where(),
      cell: (row) => row.holder_name ?? row.cabinet_number ?? "–",
    },
  ];
}
