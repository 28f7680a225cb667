import { useMutation } from "@tanstack/react-query";
import { fetchFile } from "../http/papers.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { ProblemNote } from "../parts/ProblemNote.tsx";

interface TakeSheetProps {
  url: string;
  name: string;
  /** What the sheet is of. */
  of: string;
}

/** The same figures as a file, with the same ones hidden. */
export function TakeSheet({ url, name, of }: TakeSheetProps) {
  const taking = useMutation({ mutationFn: () => fetchFile(url, name) });
  return (
    <>
      <Button
        icon="download"
        isPending={taking.isPending}
        aria-label={m.stat_take({ of })}
        onPress={() => taking.mutate()}
      >
        {m.stat_csv()}
      </Button>
      <ProblemNote problem={taking.error} />
    </>
  );
}
