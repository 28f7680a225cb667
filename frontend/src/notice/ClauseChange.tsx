import type { NoticeChange, NoticePiece } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";

/** One clause that reads otherwise: what went and what came, in words for those who listen. */
export function ClauseChange({ change }: { change: NoticeChange }) {
  return (
    <section className="notice-section">
      <h3>
        {change.clause} · {change.title}
      </h3>
      <p>
        {placed(change.pieces).map(({ at, what, text }) => {
          if (what === "same") return <span key={at}>{text}</span>;
          const Marked = what === "gone" ? "del" : "ins";
          return (
            <Marked key={at}>
              <span className="vh">
                {what === "gone" ? m.notice_taken_out() : m.notice_added()}:{" "}
              </span>
              {text}
            </Marked>
          );
        })}
      </p>
    </section>
  );
}

/** Each piece with the letter of the clause that it begins at. */
function placed(pieces: readonly NoticePiece[]): (NoticePiece & { at: number })[] {
  let at = 0;
  return pieces.map((piece) => {
    const here = { ...piece, at };
    at += piece.text.length;
    return here;
  });
}
