import type { RequestView } from "../contract/api.schemas.ts";
import { useAttempt } from "../http/attempt.ts";
import { toast } from "../parts/toast.ts";
import { useReread } from "./useReread.ts";

interface ItemAct {
  headers: Record<string, string>;
  /** For what changes an item without making anything: its version alone. */
  version: { "If-Match": string };
  /** Read the request anew, say that it is done, and go. */
  finish: (word: string, onClose: () => void) => Promise<void>;
}

/** What every act on a request needs: its version, one attempt, and what follows. */
export function useItemAct(request: RequestView): ItemAct {
  const attempt = useAttempt();
  const reread = useReread(request.id);
  const version = { "If-Match": `"${request.version}"` };
  return {
    headers: { ...attempt.headers, ...version },
    version,
    finish: async (word, onClose) => {
      attempt.done();
      await reread();
      toast(word);
      onClose();
    },
  };
}
