import {
  getGetMessageThreadQueryKey,
  getListMessagesQueryKey,
  getListMessageThreadsQueryKey,
} from "../contract/messages/messages.ts";
import { queries } from "../queries.ts";

/** Read a thread, its messages and the lists anew. */
export async function reread(threadId: string): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: getGetMessageThreadQueryKey(threadId) }),
    queries.invalidateQueries({ queryKey: getListMessagesQueryKey() }),
    queries.invalidateQueries({ queryKey: getListMessageThreadsQueryKey() }),
  ]);
}
