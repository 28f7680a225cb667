import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { useSubmitKey } from "./useSubmitKey.ts";

interface PageProps {
  onPage: () => void;
  onDialog: () => void;
  isAsking: boolean;
}

function Page({ onPage, onDialog, isAsking }: PageProps) {
  useSubmitKey("page");
  return (
    <>
      <form id="page" aria-label="page" onSubmit={take(onPage)} />
      {isAsking ? (
        <div role="dialog" aria-label="dialog">
          <form aria-label="asked" onSubmit={take(onDialog)} />
        </div>
      ) : null}
      <ul aria-label="list of a field" />
    </>
  );
}

function take(act: () => void) {
  return (event: React.FormEvent) => {
    event.preventDefault();
    act();
  };
}

test.each([
  ["the page's, where nothing lies over it", false, "list of a field", [1, 0]],
  ["the dialog's, from its own field", true, "asked", [0, 1]],
  ["the dialog's, from a list that stands outside of it", true, "list of a field", [0, 1]],
])("Ctrl+Enter sends %s", async (_, isAsking, from, sent) => {
  const [onPage, onDialog] = [vi.fn<() => void>(), vi.fn<() => void>()];
  render(<Page onPage={onPage} onDialog={onDialog} isAsking={isAsking} />);

  fireEvent.keyDown(screen.getByLabelText(from), { key: "Enter", ctrlKey: true });

  await waitFor(() =>
    expect([onPage, onDialog].map((each) => each.mock.calls.length)).toEqual(sent),
  );
});
