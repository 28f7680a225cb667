import { Icon, type IconName } from "./Icon.tsx";

export type Tone = "plain" | "ok" | "warn" | "bad" | "info" | "seal";

/** A state: shape and word first, colour third. */
export function Tag({
  icon,
  word,
  tone = "plain",
}: {
  icon: IconName;
  word: string;
  tone?: Tone;
}) {
  return (
    <span className={tone === "plain" ? "tag" : `tag ${tone}`}>
      <Icon name={icon} />
      {word}
    </span>
  );
}
