import { fireEvent, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { ScaleView } from "../../contract/api.schemas.ts";
import { show } from "../../testing.tsx";
import { ManualWeight } from "./ManualWeight.tsx";

const SCALE = { least_kg: 400, largest_kg: 60_000, division_kg: 20 } as ScaleView;

function type(text: string) {
  const said = vi.fn<(weight: object) => void>();
  show(<ManualWeight scale={SCALE} onWeight={said} onClose={() => undefined} />);
  fireEvent.change(screen.getByLabelText("Brutto, kg"), { target: { value: text } });
  const key = screen.getByRole("button", { name: /Tallenna|Kirjoita/ });
  fireEvent.submit(key.closest("form") as HTMLFormElement);
  return { said, key };
}

test("a weight the scale could show is saved", () => {
  expect(type("41 000").said).toHaveBeenCalledWith({
    because: "indicator_broken",
    gross_kg: 41_000,
  });
});

test.each(["380", "60020", "41010"])("%s kg could not stand on this scale", (text) => {
  const { said, key } = type(text);

  expect(said).not.toHaveBeenCalled();
  expect(key.getAttribute("aria-disabled")).toBe("true");
});

test("before anything is typed the key asks for the weight", () => {
  expect(type("").key.textContent).toBe("Kirjoita paino");
});
