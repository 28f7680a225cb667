import { useEffect, useSyncExternalStore } from "react";
import { m } from "../paraglide/messages.js";
import { Icon } from "../parts/Icon.tsx";
import { JobLine } from "./JobLine.tsx";
import { isOver, useJob } from "./useJob.ts";
import { onWatched, unwatchAll, unwatchJob, watchedNow } from "./watched.ts";

/** The work going on for this person, in the corner of every screen. */
export function JobPanel() {
  const watched = useSyncExternalStore(onWatched, watchedNow);
  useEffect(() => unwatchAll, []); // whoever comes next began none of them
  if (watched.length === 0) return null;
  return (
    <aside className="jobs" aria-label={m.jobs()}>
      {watched.map((id) => (
        <Watched key={id} id={id} />
      ))}
    </aside>
  );
}

function Watched({ id }: { id: string }) {
  const job = useJob(id);
  if (!job) return null;
  return (
    <div className="panel watched">
      <JobLine job={job} />
      {isOver(job) ? (
        <button
          type="button"
          className="close"
          aria-label={m.close()}
          onClick={() => unwatchJob(id)}
        >
          <Icon name="close" />
        </button>
      ) : null}
    </div>
  );
}
