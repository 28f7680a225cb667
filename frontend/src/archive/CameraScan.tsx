import { useEffect, useRef, useState } from "react";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { Note } from "../parts/Note.tsx";

const LOOK_MS = 200;

interface Detector {
  detect: (picture: HTMLVideoElement) => Promise<readonly { rawValue: string }[]>;
}
type DetectorMaker = new (said: { formats: string[] }) => Detector;

function maker(): DetectorMaker | undefined {
  return (globalThis as { BarcodeDetector?: DetectorMaker }).BarcodeDetector;
}

/** Few browsers read codes by themselves; where they do not, nothing offers it. */
export function canSeeCodes(): boolean {
  return maker() !== undefined && "mediaDevices" in navigator;
}

interface CameraScanProps {
  onCode: (code: string) => void;
  onClose: () => void;
}

/** Look through the camera until a code is seen. No picture leaves the browser. */
export function CameraScan({ onCode, onClose }: CameraScanProps) {
  const video = useRef<HTMLVideoElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const looking = new AbortController();
    look(video, looking.signal, onCode).catch(() => setFailed(true));
    return () => looking.abort();
  }, [onCode]);
  return (
    <Dialog isOpen title={m.archive_camera_title()} onClose={onClose}>
      <div className="body stack">
        {failed ? <Note tone="warn">{m.archive_camera_failed()}</Note> : null}
        <video ref={video} className="camera" muted playsInline />
      </div>
      <footer>
        <Button onPress={onClose}>{m.cancel()}</Button>
      </footer>
    </Dialog>
  );
}

async function look(
  video: { readonly current: HTMLVideoElement | null },
  until: AbortSignal,
  onCode: (code: string) => void,
): Promise<void> {
  const Maker = maker();
  const screen = video.current;
  if (!Maker || !screen) return;
  const seen = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: "environment" },
  });
  const stop = (): void => {
    for (const track of seen.getTracks()) track.stop();
  };
  if (until.aborted) return stop();
  until.addEventListener("abort", stop);
  screen.srcObject = seen;
  await screen.play();
  const detector = new Maker({ formats: ["qr_code"] });
  const timer = setInterval(() => {
    void detector.detect(screen).then((codes) => {
      const [first] = codes;
      if (first && !until.aborted) onCode(first.rawValue);
    });
  }, LOOK_MS);
  until.addEventListener("abort", () => clearInterval(timer));
}
