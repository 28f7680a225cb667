import { useState } from "react";
import type { CustomerView } from "../contract/api.schemas.ts";
import type { Refused } from "../http/problem.ts";
import { toast } from "../parts/toast.ts";
import { collisionsIn, settle, takeUp, type Collision, type Edited } from "./merging.ts";
import { useReread } from "./useReread.ts";

export interface Sending {
  readonly error: Refused | null;
  readonly isPending: boolean;
  /** Send what the form says against the record as it was seen. */
  readonly send: (said: FormData, seen: CustomerView, told: Told) => void;
}

interface Told {
  readonly onSuccess: () => void;
  readonly onError: (problem: Refused) => void;
}

export interface Correction {
  readonly collisions: readonly Collision[];
  /** What stands in the way; not that somebody was faster, while that is being mended. */
  readonly problem: Refused | null;
  readonly save: (said: FormData) => void;
}

interface Correcting {
  customer: CustomerView;
  edited: readonly Edited[];
  sending: Sending;
  done: string;
  onClose: () => void;
}

/** Save against the record as it was opened; where somebody was faster, merge and go on. */
export function useCorrection(asked: Correcting): Correction {
  const { customer, edited, sending, done, onClose } = asked;
  const [opened] = useState(customer);
  const [seen, setSeen] = useState(customer);
  const [collisions, setCollisions] = useState<readonly Collision[]>([]);
  const [isStuck, setStuck] = useState(false);
  const reread = useReread(customer);

  function save(said: FormData): void {
    settle(said, collisions);
    setCollisions([]);
    send(said, seen);
  }

  function send(said: FormData, against: CustomerView): void {
    takeUp(said, edited, opened, against);
    sending.send(said, against, {
      onSuccess: () => void finish(),
      onError: ({ status }) => {
        if (status === 412) mergeWithNow(said, against).catch(() => setStuck(true));
      },
    });
  }

  async function mergeWithNow(said: FormData, against: CustomerView): Promise<void> {
    const now = await reread();
    setStuck(now.version === against.version);
    if (now.version === against.version) return;
    const found = collisionsIn(said, edited, against, now);
    setSeen(now);
    setCollisions(found);
    if (found.length === 0) send(said, now);
  }

  async function finish(): Promise<void> {
    await reread();
    toast(done);
    onClose();
  }

  const problem = sending.error?.status === 412 && !isStuck ? null : sending.error;
  return { collisions, problem, save };
}
