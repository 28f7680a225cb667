import type { NoticeView } from "../contract/api.schemas.ts";
import {
  getListNoticesQueryKey,
  listNotices,
} from "../contract/privacy-notice/privacy-notice.ts";
import { usePages, type Pages } from "../parts/usePages.ts";

/** The versions, the newest first; a draft among them. */
export function useVersions(): Pages<NoticeView> {
  return usePages<NoticeView>(getListNoticesQueryKey(), (cursor, signal) =>
    listNotices(cursor ? { cursor } : {}, { signal }),
  );
}
