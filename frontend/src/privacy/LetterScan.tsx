import { useState } from "react";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import type { Sheet } from "./letters.ts";

const TURNS = ["0", "90", "180", "270"] as const;

interface LetterScanProps {
  /** What the archive calls it; nothing until it is kept there. */
  label: string | null;
  sheet: Sheet;
}

/** The letter as it was scanned: larger, turned, or in a window of its own if it is a PDF. */
export function LetterScan({ label, sheet }: LetterScanProps) {
  const { address, content } = sheet;
  const [isBig, enlarge] = useState(false);
  const [turn, setTurn] = useState(0);
  const isPicture = content.type.startsWith("image/");
  return (
    <>
      <div className="scan-bar">
        <b>{label ? m.dsr_scan_of({ label }) : m.dsr_scan()}</b>
        {isPicture ? (
          <>
            <Button size="sm" icon="search" onPress={() => enlarge(!isBig)}>
              {isBig ? m.dsr_scan_smaller() : m.dsr_scan_bigger()}
            </Button>
            <Button size="sm" icon="refresh" onPress={() => setTurn((turn + 1) % TURNS.length)}>
              {m.dsr_scan_turn()}
            </Button>
          </>
        ) : (
          <Button size="sm" icon="eye" onPress={() => void window.open(address, "_blank")}>
            {m.dsr_scan_open()}
          </Button>
        )}
      </div>
      {isPicture ? (
        <div className={isBig ? "scan-sheet big" : "scan-sheet"}>
          <img src={address} alt={m.dsr_scan()} data-turn={TURNS[turn]} />
        </div>
      ) : null}
      {isPicture ? null : <p className="muted">{m.dsr_scan_pdf()}</p>}
    </>
  );
}
