import { useState } from "react";
import type { PaperView, ScanView } from "../contract/api.schemas.ts";
import { getOpenScanUrl, uploadScan, useRemoveScan } from "../contract/archive/archive.ts";
import { moment } from "../format/dates.ts";
import { openPaper } from "../http/papers.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { FilePicker } from "../parts/FilePicker.tsx";
import { Panel } from "../parts/Panel.tsx";
import { ProblemNote } from "../parts/ProblemNote.tsx";
import { Tag } from "../parts/Tag.tsx";
import { useSession } from "../session.ts";
import { keepPaper } from "./usePaper.ts";
import { SCAN_STATES } from "./words.ts";

/** The scans of a paper: encrypted, opened one at a time, each opening noted. */
export function ScansPanel({ paper }: { paper: PaperView }) {
  const { may } = useSession();
  const { take, isPending, problem } = useUpload(paper.id);
  const [unopened, setUnopened] = useState<Error | null>(null);
  const isOver = paper.state === "destroyed";
  return (
    <Panel title={m.archive_scans()} note={m.archive_scans_note()}>
      <ProblemNote problem={problem ?? unopened} />
      {paper.scans.length === 0 ? <p className="muted">{m.archive_no_scans()}</p> : null}
      <ul className="scan-list">
        {paper.scans.map((scan) => (
          <li key={scan.id}>
            <Scan scan={scan} onProblem={setUnopened} />
            {may("remove_scan") && isThere(scan) ? <Remove paper={paper} scan={scan} /> : null}
          </li>
        ))}
      </ul>
      {may("upload_scan") && !isOver ? (
        <FilePicker
          label={m.archive_add_scan()}
          hint={m.archive_scan_kinds()}
          accept="application/pdf,image/jpeg,image/png"
          isPending={isPending}
          onFile={(file) => void take(file)}
        />
      ) : null}
    </Panel>
  );
}

function isThere({ state }: ScanView): boolean {
  return state !== "destroyed" && state !== "infected";
}

function Scan({ scan, onProblem }: { scan: ScanView; onProblem: (why: Error) => void }) {
  const { icon, tone, word } = SCAN_STATES[scan.state];
  const mayOpen = scan.state === "clean" || scan.state === "unchecked";
  return (
    <>
      <span className="num">{moment(scan.uploaded_at)}</span>
      <Tag icon={icon} tone={tone} word={word()} />
      {scan.found ? <span className="mono small">{scan.found}</span> : null}
      {mayOpen ? (
        <Button
          size="sm"
          icon="eye"
          onPress={() => void openPaper(getOpenScanUrl(scan.id)).catch(onProblem)}
        >
          {m.archive_open_scan()}
        </Button>
      ) : null}
    </>
  );
}

function Remove({ paper, scan }: { paper: PaperView; scan: ScanView }) {
  const removing = useRemoveScan();
  const headers = { "If-Match": `"${paper.version}"` };
  return (
    <Button
      size="sm"
      icon="trash"
      isPending={removing.isPending}
      onPress={() =>
        removing.mutate(
          { paperId: paper.id, scanId: scan.id, headers },
          { onSuccess: keepPaper },
        )
      }
    >
      {m.archive_remove_scan()}
    </Button>
  );
}

function useUpload(paperId: string) {
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<Error | null>(null);

  async function take(file: File): Promise<void> {
    setPending(true);
    setProblem(null);
    try {
      const headers = { "Content-Type": file.type || "application/octet-stream" };
      keepPaper(await uploadScan(paperId, file, { headers }));
    } catch (refused) {
      setProblem(refused as Error);
    } finally {
      setPending(false);
    }
  }

  return { take, isPending, problem };
}
