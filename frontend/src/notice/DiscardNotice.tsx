import type { NoticeView } from "../contract/api.schemas.ts";
import { useDiscardNotice } from "../contract/privacy-notice/privacy-notice.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { ProblemNote } from "../parts/ProblemNote.tsx";
import { toast } from "../parts/toast.ts";
import { useRereadNotices } from "./useRereadNotices.ts";

interface DiscardNoticeProps {
  notice: NoticeView;
  onClose: () => void;
}

/** Throw a draft away. */
export function DiscardNotice({ notice, onClose }: DiscardNoticeProps) {
  const discarding = useDiscardNotice();
  const reread = useRereadNotices();
  const { id, number, version } = notice;

  function discard(): void {
    const headers = { "If-Match": `"${version}"` };
    discarding.mutate(
      { noticeId: id, headers },
      { onSuccess: done, onSettled: () => void reread() },
    );
  }

  function done(): void {
    toast(m.notice_discarded_toast({ number }));
    onClose();
  }

  return (
    <Dialog
      isOpen
      alert
      title={m.notice_discard_title({ number })}
      lead={m.notice_discard_lead()}
      onClose={onClose}
    >
      <div className="body">
        <ProblemNote problem={discarding.error} />
      </div>
      <footer>
        <Button onPress={onClose} autoFocus>
          {m.stay_here()}
        </Button>
        <Button look="bad" isPending={discarding.isPending} onPress={discard}>
          {m.notice_discard()}
        </Button>
      </footer>
    </Dialog>
  );
}
