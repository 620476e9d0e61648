import { type InputHTMLAttributes, type ReactNode, useId, useState } from 'react';
import { useMessages } from '../kernel/language.tsx';
import { IconButton } from './Button.tsx';

interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | null;
  required?: boolean;
  aside?: ReactNode;
  children: (ids: { id: string; describedBy: string | undefined; invalid: boolean }) => ReactNode;
}

/** A control with its name above and its sentence under it. */
export function Field({ label, hint, error, required, aside, children }: FieldProps) {
  const id = useId();
  const said = error ?? hint;
  return (
    <div className="field">
      <div className="row label">
        <label htmlFor={id} className="grow">
          {label}
          {required && <span className="t3"> *</span>}
        </label>
        {aside}
      </div>
      {children({ id, describedBy: said ? `${id}-said` : undefined, invalid: Boolean(error) })}
      {said && (
        <div id={`${id}-said`} className={error ? 'hint danger' : 'hint'}>
          {said}
        </div>
      )}
    </div>
  );
}

type TextFieldProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> & {
  label: ReactNode;
  value: string;
  onChange: (text: string) => void;
  hint?: ReactNode;
  error?: string | null;
  aside?: ReactNode;
};

export function TextField({ label, value, onChange, hint, error, aside, ...rest }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} required={rest.required} aside={aside}>
      {({ id, describedBy, invalid }) => (
        <input
          {...rest}
          id={id}
          className="in"
          value={value}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** A password that may be looked at, and that says when the capitals are locked. */
export function PasswordField({ label, value, onChange, hint, error, aside, ...rest }: TextFieldProps) {
  const words = useMessages().common;
  const [shown, setShown] = useState(false);
  const [locked, setLocked] = useState(false);
  return (
    <Field label={label} required={rest.required} hint={locked ? words.capsLock : hint} error={error} aside={aside}>
      {({ id, describedBy, invalid }) => (
        <div className={invalid ? 'in error' : 'in'}>
          <input
            {...rest}
            id={id}
            type={shown ? 'text' : 'password'}
            value={value}
            aria-describedby={describedBy}
            aria-invalid={invalid || undefined}
            onChange={(event) => onChange(event.target.value)}
            onKeyUp={(event) => setLocked(event.getModifierState('CapsLock'))}
          />
          <IconButton
            icon={shown ? 'hide' : 'eye'}
            size="small"
            label={shown ? words.hidePassword : words.showPassword}
            onClick={() => setShown(!shown)}
          />
        </div>
      )}
    </Field>
  );
}

export function SelectField<T extends string>(props: {
  label: ReactNode;
  value: T;
  options: { value: T; label: string }[];
  onChange: (value: T) => void;
  hint?: ReactNode;
  error?: string | null;
}) {
  return (
    <Field label={props.label} hint={props.hint} error={props.error}>
      {({ id, describedBy, invalid }) => (
        <select
          id={id}
          className="in"
          value={props.value}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
          onChange={(event) => props.onChange(event.target.value as T)}
        >
          {props.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** A yes or no with its sentence at the left. */
export function SwitchRow(props: {
  label: ReactNode;
  checked: boolean;
  onChange: (on: boolean) => void;
  disabled?: boolean;
}) {
  return (
    <label className="row switch-row">
      <span className="grow">{props.label}</span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={props.checked}
        className="sw"
        checked={props.checked}
        disabled={props.disabled}
        onChange={(event) => props.onChange(event.target.checked)}
      />
    </label>
  );
}
