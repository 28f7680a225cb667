import { useId, useState, type DragEvent } from "react";
import { Icon } from "./Icon.tsx";

interface FilePickerProps {
  label: string;
  hint: string;
  accept: string;
  isPending: boolean;
  onFile: (file: File) => void;
}

/** Choose a file by the system's own dialog, or drop it here. */
export function FilePicker({ label, hint, accept, isPending, onFile }: FilePickerProps) {
  const id = useId();
  const [over, setOver] = useState(false);

  function take(files: FileList | null): void {
    const file = files?.[0];
    if (file && !isPending) onFile(file);
  }

  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  }

  return (
    <div
      className={over ? "drop over" : "drop"}
      aria-busy={isPending}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon name="upload" />
      <input
        id={id}
        className="vh"
        type="file"
        accept={accept}
        aria-describedby={`${id}-hint`}
        onChange={(event) => take(event.currentTarget.files)}
      />
      <label className="btn pri" htmlFor={id}>
        {label}
      </label>
      <p className="hint" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  );
}
