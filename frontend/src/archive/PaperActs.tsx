import { useState } from "react";
import type { PaperState, PaperView } from "../contract/api.schemas.ts";
import { getPrintArchiveLabelsUrl, useMovePaper } from "../contract/archive/archive.ts";
import { useAttempt } from "../http/attempt.ts";
import { openPaper } from "../http/papers.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { ProblemNote } from "../parts/ProblemNote.tsx";
import { useSession } from "../session.ts";
import { LendPaper } from "./LendPaper.tsx";
import { LockPaper } from "./LockPaper.tsx";
import { keepPaper } from "./usePaper.ts";

type Open = "lend" | "lock" | undefined;

/** What can be done with a paper where it is now. */
export function PaperActs({ paper }: { paper: PaperView }) {
  const { may } = useSession();
  const [open, setOpen] = useState<Open>();
  const can = (to: PaperState): boolean => paper.allowed_transitions.includes(to);
  return (
    <>
      <Label paper={paper} />
      {can("processed") && may("move_paper") ? <TakeUp paper={paper} /> : null}
      {can("lent") && may("lend_paper") ? (
        <Button icon="out" onPress={() => setOpen("lend")}>
          {m.archive_lend()}
        </Button>
      ) : null}
      {can("locked") && may("move_paper") ? (
        <Button icon="lock" look="pri" onPress={() => setOpen("lock")}>
          {m.archive_lock()}
        </Button>
      ) : null}
      {open === "lend" ? <LendPaper paper={paper} onClose={() => setOpen(undefined)} /> : null}
      {open === "lock" ? <LockPaper paper={paper} onClose={() => setOpen(undefined)} /> : null}
    </>
  );
}

/** Onto one's own desk: to be worked on, or back from a loan. */
function TakeUp({ paper }: { paper: PaperView }) {
  const moving = useMovePaper();
  const attempt = useAttempt();

  function take(): void {
    const headers = attempt.headers;
    moving.mutate(
      { paperId: paper.id, data: { to: "processed" }, headers },
      { onSuccess: (moved) => (attempt.done(), keepPaper(moved)) },
    );
  }

  return (
    <>
      <ProblemNote problem={moving.error} />
      <Button
        icon="hand"
        look={paper.state === "received" ? "pri" : undefined}
        isPending={moving.isPending}
        onPress={take}
      >
        {paper.state === "lent" ? m.archive_take_back() : m.archive_process()}
      </Button>
    </>
  );
}

function Label({ paper }: { paper: PaperView }) {
  const [problem, setProblem] = useState<Error | null>(null);
  const url = getPrintArchiveLabelsUrl({ number: [paper.number] });
  return (
    <>
      <Button icon="print" onPress={() => void openPaper(url).catch(setProblem)}>
        {m.archive_print_label()}
      </Button>
      <ProblemNote problem={problem} />
    </>
  );
}
