import { useLocation } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { m } from "../paraglide/messages.js";
import { Icon } from "../parts/Icon.tsx";
import { useSession } from "../session.ts";
import { useWaiting } from "./useWaiting.ts";

const Waiting = lazy(async () => ({ default: (await import("./BellList.tsx")).BellList }));

/** Duties, not news: on how many screens work waits, and the way to each. */
export function Bell() {
  const { may } = useSession();
  const { behind } = useWaiting();
  const here = useLocation({ select: ({ href }) => href });
  if (!may("list_duties")) return null;
  return (
    <DialogTrigger key={here}>
      <Button className="tb-item" aria-label={m.bell_waiting({ count: behind.size })}>
        <Icon name="bell" />
        {behind.size > 0 ? <span className="badge">{behind.size}</span> : null}
      </Button>
      <Popover className="pop bell" placement="bottom end">
        <Dialog aria-label={m.desk_duties()}>
          <Suspense>
            <Waiting />
          </Suspense>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
