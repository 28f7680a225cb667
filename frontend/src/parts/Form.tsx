import { useRef, useState, type FormEvent, type ReactNode } from "react";
import { Form as AriaForm, FormContext } from "react-aria-components/Form";
import { ErrorSummary } from "./ErrorSummary.tsx";
import { fieldErrors } from "./fieldErrors.ts";
import { faultsIn, type Fault } from "./faults.ts";
import { ProblemNote } from "./ProblemNote.tsx";

interface FormProps {
  problem?: Error | null | undefined;
  onSubmit: (said: FormData) => void;
  id?: string;
  className?: string;
  label?: string;
  children: ReactNode;
}

/**
 * A form that says what is wrong three times with the same words: summary, field, description.
 *
 * A dialog's form stands inside the page's form in React's eyes, and shares nothing with it.
 */
export function Form({ problem, onSubmit, children, label, ...rest }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const errors = fieldErrors(problem);

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    event.stopPropagation();
    setFaults([]);
    onSubmit(new FormData(event.currentTarget));
  }

  function invalid(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault(); // the summary takes the focus, not the first field
    event.stopPropagation();
    setFaults(faultsIn(event.currentTarget));
  }

  return (
    <FormContext value={null}>
      <AriaForm
        {...rest}
        ref={form}
        {...(label ? { "aria-label": label } : {})}
        validationErrors={errors}
        onSubmit={submit}
        onInvalid={invalid}
      >
        <ErrorSummary form={form} found={faults} problem={problem} errors={errors} />
        {Object.keys(errors).length === 0 ? <ProblemNote problem={problem} /> : null}
        {children}
      </AriaForm>
    </FormContext>
  );
}
