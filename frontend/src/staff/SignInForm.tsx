import { useSignIn } from "../contract/sign-in/sign-in.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Field } from "../parts/Field.tsx";
import { Form } from "../parts/Form.tsx";
import { begin } from "../session.ts";

/** Name, password and code at once: nobody learns which of them was wrong. */
export function SignInForm({ username }: { username?: string }) {
  const signingIn = useSignIn();

  function signIn(said: FormData): void {
    const data = {
      username: String(said.get("username")),
      password: String(said.get("password")),
      second_factor: String(said.get("second_factor")).replace(/\s/g, "") || null,
    };
    signingIn.mutate({ data }, { onSuccess: begin });
  }

  return (
    <Form onSubmit={signIn} problem={signingIn.error} className="otp" label={m.sign_in()}>
      <Field
        name="username"
        label={m.username()}
        defaultValue={username ?? ""}
        isReadOnly={username !== undefined}
        autoComplete="username"
        autoFocus={username === undefined}
        isRequired
      />
      <Field
        name="password"
        label={m.password()}
        type="password"
        autoComplete="current-password"
        autoFocus={username !== undefined}
        isRequired
      />
      <Field
        name="second_factor"
        label={m.second_factor()}
        hint={m.second_factor_hint()}
        className="field code"
        inputMode="numeric"
        autoComplete="one-time-code"
      />
      <Button type="submit" look="pri" size="lg" isPending={signingIn.isPending}>
        {m.sign_in()}
      </Button>
    </Form>
  );
}
