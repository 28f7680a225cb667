/** What threads are called, and how they look: a word with a shape. */
import type { MessageChannel, ThreadView, Topic } from "../contract/api.schemas.ts";
import { registerNow } from "../format/registerTime.ts";
import { m } from "../paraglide/messages.js";
import type { IconName } from "../parts/Icon.tsx";
import type { Tone } from "../parts/Tag.tsx";

interface Look {
  readonly word: () => string;
  readonly icon: IconName;
  readonly tone: Tone;
}

const LATE: Look = { word: m.msg_state_late, icon: "warn", tone: "bad" };
const LOOKS: Record<ThreadView["state"], Look> = {
  unanswered: { word: m.msg_state_unanswered, icon: "clock", tone: "warn" },
  answered: { word: m.msg_state_answered, icon: "check", tone: "ok" },
  closed: { word: m.msg_state_closed, icon: "lock", tone: "plain" },
};

export const CHANNELS: Record<MessageChannel, () => string> = {
  email: m.msg_by_email,
  form: m.msg_by_form,
};

export const TOPICS: Record<Topic, () => string> = {
  question: m.msg_topic_question,
  comment: m.msg_topic_comment,
  "own-data": m.msg_topic_own_data,
};

export function isLate(thread: ThreadView, now: Date = registerNow()): boolean {
  return thread.state === "unanswered" && new Date(thread.due_at) < now;
}

export function lookOf(thread: ThreadView): Look {
  return isLate(thread) ? LATE : LOOKS[thread.state];
}

export function writerOf({ party_id, party_name }: ThreadView): string {
  if (party_id === null) return m.msg_stranger();
  return party_name ?? m.hidden_value();
}

export function subjectOf({ subject }: ThreadView): string {
  return subject ?? m.msg_no_subject();
}

export function ownerWord({ owner_id, is_mine, owner_name }: ThreadView): string {
  if (is_mine) return m.msg_yours();
  return owner_id === null ? m.msg_nobodys() : (owner_name ?? m.msg_someone_elses());
}
