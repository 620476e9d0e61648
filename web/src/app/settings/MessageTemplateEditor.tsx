import { useRef } from 'react';
import type { MailTemplate } from '../../api/settings-types.ts';
import { useMessages } from '../../kernel/language.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field, TextField } from '../../ui/Field.tsx';

/** The words a quote goes out with; a field is put in where one is writing. */
export function MessageTemplateEditor(props: {
  template: MailTemplate;
  change(part: Partial<MailTemplate>): void;
  errorAt(place: string): string | null;
}) {
  const { template, change, errorAt } = props;
  const { settings: words } = useMessages();
  const last = useRef<HTMLInputElement | HTMLTextAreaElement | null>(null);

  function insert(field: string) {
    const box = last.current;
    const place = box instanceof HTMLInputElement ? 'subject' : 'body';
    const text = template[place];
    const from = box?.selectionStart ?? text.length;
    const to = box?.selectionEnd ?? text.length;
    const written = `{{${field}}}`;
    change({ [place]: text.slice(0, from) + written + text.slice(to) });
    requestAnimationFrame(() => {
      box?.focus();
      box?.setSelectionRange(from + written.length, from + written.length);
    });
  }

  return (
    <>
      <TextField
        label={words.templateSubject}
        value={template.subject}
        onChange={(subject) => change({ subject })}
        error={errorAt('subject')}
        onFocus={(event) => {
          last.current = event.target;
        }}
      />
      <Field label={words.templateBody} error={errorAt('body')}>
        {({ id, describedBy, invalid }) => (
          <textarea
            id={id}
            className="in"
            rows={12}
            value={template.body}
            aria-describedby={describedBy}
            aria-invalid={invalid || undefined}
            onChange={(event) => change({ body: event.target.value })}
            onFocus={(event) => {
              last.current = event.target;
            }}
          />
        )}
      </Field>
      <div className="row wrap">
        <span className="t2">{words.templateInsert}</span>
        {template.fields.map((field) => {
          const name = words.templateFields[field] ?? field;
          return (
            <Button
              key={field}
              size="small"
              aria-label={words.templateInsertOne(name)}
              title={`{{${field}}}`}
              onClick={() => insert(field)}
            >
              {name}
            </Button>
          );
        })}
      </div>
    </>
  );
}
