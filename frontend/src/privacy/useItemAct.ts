import type { RequestView } from "../contract/api.schemas.ts";
import { useAttempt } from "../http/attempt.ts";
import { toast } from "../parts/toast.ts";
import { useReread } from "./useReread.ts";

interface ItemAct {
  headers: Record<string, string>;
  /** Read the request anew, say that it is done, and go. */
  finish: (word: string, onClose: () => void) => Promise<void>;
}

/** What every act on a request needs: its version, one attempt, and what follows. */
export function useItemAct(request: RequestView): ItemAct {
  const attempt = useAttempt();
  const reread = useReread(request.id);
  return {
    headers: { ...attempt.headers, "If-Match": `"${request.version}"` },
    finish: async (word, onClose) => {
      attempt.done();
      await reread();
      toast(word);
      onClose();
    },
  };
}
