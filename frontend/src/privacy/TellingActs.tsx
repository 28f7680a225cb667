import { type ComponentType, useState } from "react";
import type { TellingView } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { useSession } from "../session.ts";
import { ExcuseTelling, NoteAcknowledgement, NoteTold } from "./AnswerTelling.tsx";
import { hasEnded } from "./tellingWords.ts";

type Act = "told" | "acknowledge" | "excuse";

const DIALOGS: Record<Act, ComponentType<{ telling: TellingView; onClose: () => void }>> = {
  told: NoteTold,
  acknowledge: NoteAcknowledgement,
  excuse: ExcuseTelling,
};
const WORDS: Record<Act, () => string> = {
  told: m.tell_note_told,
  acknowledge: m.tell_acknowledge,
  excuse: m.tell_excuse,
};

/** What can be noted of a recipient where it stands. */
export function TellingActs({ telling }: { telling: TellingView }) {
  const { may } = useSession();
  const [act, begin] = useState<Act | null>(null);
  if (hasEnded(telling) || !may("note_recipient_told")) return null;
  const Dialog = act ? DIALOGS[act] : null;
  const acts: Act[] = [telling.told_at ? "acknowledge" : "told", "excuse"];
  return (
    <span className="row-keys">
      {acts.map((one) => (
        <Button
          key={one}
          size="sm"
          onPress={() => begin(one)}
          aria-label={`${WORDS[one]()}, ${telling.recipient}`}
        >
          {WORDS[one]()}
        </Button>
      ))}
      {Dialog ? <Dialog telling={telling} onClose={() => begin(null)} /> : null}
    </span>
  );
}
