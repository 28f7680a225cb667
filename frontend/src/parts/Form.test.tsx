import { fireEvent, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { Refused } from "../http/problem.ts";
import { show } from "../testing.tsx";
import { Button } from "./Button.tsx";
import { Field } from "./Field.tsx";
import { Form } from "./Form.tsx";

const WRONG = "Y-tunnuksen tarkistusnumero ei täsmää.";
const REFUSED = new Refused({
  type: "/problems/malformed",
  title: "Jokin kenttä on väärin.",
  status: 422,
  errors: [{ pointer: "/business_id", detail: WRONG }],
});

function Example({ problem, onSubmit }: { problem?: Error; onSubmit: () => void }) {
  return (
    <Form problem={problem} onSubmit={onSubmit}>
      <Field name="business_id" label="Y-tunnus" isRequired />
      <Button type="submit">Tallenna</Button>
    </Form>
  );
}

test("what is missing is said in the summary and at the field, in our language", () => {
  const onSubmit = vi.fn<() => void>();
  show(<Example onSubmit={onSubmit} />);

  fireEvent.click(screen.getByRole("button", { name: "Tallenna" }));

  const summary = screen.getByRole("alert");
  expect(summary.textContent).toContain("1 kohta vaatii korjauksen");
  expect(screen.getAllByText("Y-tunnus puuttuu")).toHaveLength(2);
  expect(document.activeElement).toBe(summary);
  expect(document.title).toMatch(/^Virhe:/);
  expect(onSubmit).not.toHaveBeenCalled();
});

test("the API's pointer finds its field, and the summary leads there", () => {
  show(<Example problem={REFUSED} onSubmit={() => undefined} />);

  expect(screen.getAllByText(WRONG)).toHaveLength(2);
  fireEvent.click(screen.getByRole("button", { name: WRONG }));

  expect(document.activeElement).toBe(screen.getByLabelText(/Y-tunnus/));
});
