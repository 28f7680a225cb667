import { useState } from "react";
import type { CabinetView, FolderView } from "../contract/api.schemas.ts";
import {
  getPrintArchiveLabelsUrl,
  useListCabinets,
  useListFolders,
} from "../contract/archive/archive.ts";
import { openPaper } from "../http/papers.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Crumbs } from "../parts/Crumbs.tsx";
import { Fetched } from "../parts/Fetched.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { Panel } from "../parts/Panel.tsx";
import { ProblemNote } from "../parts/ProblemNote.tsx";
import { ReadingTable, type Column } from "../parts/ReadingTable.tsx";
import { useSession } from "../session.ts";
import { AddCabinet, AddFolder } from "./AddPlace.tsx";
import { CabinetKeys } from "./CabinetKeys.tsx";
import { KeyLog } from "./KeyLog.tsx";
import "../styles/archive.css";

type Adding = "cabinet" | "folder" | undefined;

/** Where papers are locked away, who holds which key, and the folders. */
export function ListCabinets() {
  const cabinets = useListCabinets({ limit: 200 });
  const folders = useListFolders({ limit: 200 });
  const [adding, setAdding] = useState<Adding>();
  return (
    <>
      <PageHead
        title={m.archive_cabinets()}
        crumbs={
          <Crumbs
            above={[{ link: { to: "/archive" }, word: m.nav_archive() }]}
            here={m.archive_cabinets()}
          />
        }
        actions={<Acts onAdd={setAdding} />}
      />
      <Fetched query={cabinets} rows={4}>
        {({ items }) => items.map((one) => <Cabinet key={one.id} cabinet={one} />)}
      </Fetched>
      <Fetched query={folders} rows={4}>
        {({ items }) => <Folders folders={items} />}
      </Fetched>
      <KeyLog />
      {adding === "cabinet" ? <AddCabinet onClose={() => setAdding(undefined)} /> : null}
      {adding === "folder" ? <AddFolder onClose={() => setAdding(undefined)} /> : null}
    </>
  );
}

function Acts({ onAdd }: { onAdd: (what: Adding) => void }) {
  const { may } = useSession();
  return (
    <>
      {may("add_folder") ? (
        <Button icon="plus" onPress={() => onAdd("folder")}>
          {m.archive_add_folder()}
        </Button>
      ) : null}
      {may("add_cabinet") ? (
        <Button icon="plus" look="pri" onPress={() => onAdd("cabinet")}>
          {m.archive_add_cabinet()}
        </Button>
      ) : null}
    </>
  );
}

function Cabinet({ cabinet }: { cabinet: CabinetView }) {
  const { number, room, name, papers } = cabinet;
  return (
    <Panel
      title={`${number} ${name}`}
      note={m.archive_cabinet_note({ room, count: papers })}
      actions={<Labels numbers={[number]} />}
      bare
    >
      <CabinetKeys cabinet={cabinet} />
    </Panel>
  );
}

function Folders({ folders }: { folders: readonly FolderView[] }) {
  const columns: Column<FolderView>[] = [
    { head: m.archive_number(), className: "nw mono", cell: (row) => row.number },
    { head: m.archive_folder_title(), cell: (row) => row.title },
    { head: m.archive_cabinet(), className: "mono", cell: (row) => row.cabinet_number ?? "–" },
    { head: m.archive_papers(), className: "r num", cell: (row) => row.papers },
  ];
  const numbers = folders.map(({ number }) => number);
  return (
    <Panel
      title={m.archive_folders()}
      actions={numbers.length > 0 ? <Labels numbers={numbers.slice(0, 96)} /> : null}
      bare
    >
      {folders.length > 0 ? (
        <ReadingTable
          label={m.archive_folders()}
          columns={columns}
          rows={folders}
          isFocusable
        />
      ) : (
        <p className="body muted">{m.archive_no_folders()}</p>
      )}
    </Panel>
  );
}

function Labels({ numbers }: { numbers: string[] }) {
  const [problem, setProblem] = useState<Error | null>(null);
  const url = getPrintArchiveLabelsUrl({ number: numbers });
  return (
    <>
      <Button size="sm" icon="print" onPress={() => void openPaper(url).catch(setProblem)}>
        {m.archive_print_labels()}
      </Button>
      <ProblemNote problem={problem} />
    </>
  );
}
