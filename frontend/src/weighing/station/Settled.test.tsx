import { act, fireEvent, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { show } from "../../testing.tsx";
import { Settled } from "./Settled.tsx";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function later(ms: number): void {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
}

function Turning() {
  const [kg, turn] = useState(42_360);
  return (
    <>
      <Settled kg={kg} />
      <button type="button" onClick={() => turn(42_380)}>
        +20
      </button>
    </>
  );
}

test("a settled weight is said once, and a later one two seconds after", () => {
  show(<Turning />);
  later(0);
  expect(screen.getByRole("status").textContent).toMatch(/Vakaa, 42.360/);

  fireEvent.click(screen.getByRole("button"));
  later(1900);
  expect(screen.getByRole("status").textContent).toMatch(/42.360/);
  later(200);
  expect(screen.getByRole("status").textContent).toMatch(/42.380/);
});

test("a weight that moves is not said", () => {
  show(<Settled kg={null} />);
  later(5000);
  expect(screen.getByRole("status").textContent).toBe("");
});
