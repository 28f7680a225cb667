import { useState } from "react";
import type { AttachmentState, AttachmentView, MessageView } from "../contract/api.schemas.ts";
import { getOpenAttachmentUrl } from "../contract/messages/messages.ts";
import { openPaper } from "../http/papers.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import type { IconName } from "../parts/Icon.tsx";
import { ProblemNote } from "../parts/ProblemNote.tsx";
import { Tag, type Tone } from "../parts/Tag.tsx";

const KILOBYTE = 1000;

interface Look {
  readonly word: () => string;
  readonly icon: IconName;
  readonly tone: Tone;
}

const STATES: Record<AttachmentState, Look> = {
  clean: { word: m.msg_file_clean, icon: "check", tone: "ok" },
  unchecked: { word: m.msg_file_unchecked, icon: "eye", tone: "plain" },
  quarantined: { word: m.msg_file_quarantined, icon: "clock", tone: "warn" },
  infected: { word: m.msg_file_infected, icon: "warn", tone: "bad" },
  destroyed: { word: m.msg_file_destroyed, icon: "trash", tone: "plain" },
  left: { word: m.msg_file_left, icon: "mail", tone: "plain" },
};
const WHY_LEFT: Record<string, () => string> = {
  "attachment-too-big": m.msg_file_too_big,
  "unknown-medium": m.msg_file_unknown,
  "not-what-it-claims": m.msg_file_lies,
  "file-unfolds": m.msg_file_unfolds,
};

/** The files that came with a message: opened one at a time, each opening noted. */
export function Files({ message: { attachments } }: { message: MessageView }) {
  const [unopened, setUnopened] = useState<Error | null>(null);
  if (attachments.length === 0) return null;
  return (
    <div className="files">
      <ul className="msg-files">
        {attachments.map((file) => (
          <li key={file.id}>
            <OneFile file={file} onProblem={setUnopened} />
          </li>
        ))}
      </ul>
      <ProblemNote problem={unopened} />
      <p className="muted small">{m.msg_files()}</p>
    </div>
  );
}

interface OneFileProps {
  file: AttachmentView;
  onProblem: (why: Error) => void;
}

function OneFile({ file, onProblem }: OneFileProps) {
  const { icon, tone, word } = STATES[file.state];
  const why = WHY_LEFT[file.because ?? ""] ?? word;
  const name = file.filename ?? file.media_type;
  return (
    <>
      <span>{m.msg_file_size({ name, size: Math.ceil(file.size / KILOBYTE) })}</span>
      <Tag icon={icon} tone={tone} word={why()} />
      {file.state === "clean" || file.state === "unchecked" ? (
        <Button
          size="sm"
          icon="eye"
          onPress={() => void openPaper(getOpenAttachmentUrl(file.id)).catch(onProblem)}
        >
          {m.msg_file_open()}
        </Button>
      ) : null}
    </>
  );
}
