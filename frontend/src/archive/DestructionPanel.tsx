import { useState } from "react";
import type { PaperView } from "../contract/api.schemas.ts";
import {
  getPrintDestructionUrl,
  useOrderDestruction,
  useWitnessDestruction,
} from "../contract/archive/archive.ts";
import { moment } from "../format/dates.ts";
import { useAttempt } from "../http/attempt.ts";
import { openPaper } from "../http/papers.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Panel } from "../parts/Panel.tsx";
import { ProblemNote } from "../parts/ProblemNote.tsx";
import { useSession } from "../session.ts";
import { LabelField } from "./LabelField.tsx";
import { keepPaper } from "./usePaper.ts";
import { CAUSES } from "./words.ts";

/** The end of a paper: why, who has seen it go, and the line that takes its label. */
export function DestructionPanel({ paper }: { paper: PaperView }) {
  const [ordered] = paper.destructions;
  if (!ordered) return null;
  return (
    <Panel title={m.archive_destruction()}>
      <dl className="kv">
        <dt>{m.reason()}</dt>
        <dd>
          {CAUSES[ordered.cause]()} <span className="mono">{ordered.request_number ?? ""}</span>
        </dd>
        <dt>{m.archive_ordered_at()}</dt>
        <dd className="num">{moment(ordered.ordered_at)}</dd>
        {ordered.first_at ? (
          <>
            <dt>{m.archive_first_witness()}</dt>
            <dd>
              {ordered.first_by_name ?? m.hidden_value()}, {moment(ordered.first_at)}
            </dd>
          </>
        ) : null}
        {ordered.second_at ? (
          <>
            <dt>{m.archive_second_witness()}</dt>
            <dd>
              {ordered.second_by_name ?? m.hidden_value()}, {moment(ordered.second_at)}
            </dd>
          </>
        ) : null}
      </dl>
      {ordered.second_at ? <Certificate paper={paper} /> : <Witness paper={paper} />}
    </Panel>
  );
}

function Witness({ paper }: { paper: PaperView }) {
  const { may } = useSession();
  const witnessing = useWitnessDestruction();
  const attempt = useAttempt();
  if (!may("witness_destruction")) return null;
  if (!paper.allowed_transitions.includes("destroyed")) {
    return <p className="muted">{m.archive_bring_first()}</p>;
  }

  function witness(label: string): void {
    witnessing.mutate(
      { paperId: paper.id, data: { label }, headers: attempt.headers },
      { onSuccess: keepPaper, onSettled: attempt.done },
    );
  }

  const isSecond = Boolean(paper.destructions[0]?.first_at);
  return (
    <>
      <LabelField
        label={isSecond ? m.archive_witness_second() : m.archive_witness_first()}
        hint={m.archive_witness_hint({ number: paper.number })}
        onLabel={witness}
      />
      <ProblemNote problem={witnessing.error} />
    </>
  );
}

function Certificate({ paper }: { paper: PaperView }) {
  const [problem, setProblem] = useState<Error | null>(null);
  const url = getPrintDestructionUrl(paper.id);
  return (
    <>
      <Button icon="seal" onPress={() => void openPaper(url).catch(setProblem)}>
        {m.archive_certificate()}
      </Button>
      <ProblemNote problem={problem} />
    </>
  );
}

/** A paper that is there twice goes by hand; time and requests order the others. */
export function OrderDestruction({ paper }: { paper: PaperView }) {
  const { may } = useSession();
  const ordering = useOrderDestruction();
  const attempt = useAttempt();
  if (!may("order_destruction") || paper.state === "destroyed") return null;

  function order(): void {
    ordering.mutate(
      { paperId: paper.id, data: { cause: "duplicate" }, headers: attempt.headers },
      { onSuccess: (told) => (attempt.done(), keepPaper(told)) },
    );
  }

  return (
    <p>
      <Button
        size="sm"
        look="quiet"
        icon="trash"
        isPending={ordering.isPending}
        onPress={order}
      >
        {m.archive_order_duplicate()}
      </Button>
      <ProblemNote problem={ordering.error} />
    </p>
  );
}
