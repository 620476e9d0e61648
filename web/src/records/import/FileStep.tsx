import { type ClipboardEvent, useId, useRef, useState } from 'react';
import type { ObjectType } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { pluralOf } from '../dictionary.ts';
import { SampleLinks } from './SampleLinks.tsx';

/** A file chosen, dropped, or cells pasted: the next step opens by itself. */
export function FileStep(props: {
  object: ObjectType | undefined;
  busy: boolean;
  onFile(file: File): void;
  onCells(text: string): void;
}) {
  const { messages, language } = useLanguage();
  const words = messages.imports;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  function onPaste(event: ClipboardEvent) {
    const text = event.clipboardData.getData('text/plain');
    if (typed !== '' || !isTable(text)) return;
    event.preventDefault();
    event.stopPropagation();
    props.onCells(text);
  }
  return (
    <section className="ifile">
      <h2>{words.fileTitle}</h2>
      <p className="t2">{words.fileLead(props.object ? pluralOf(props.object, language) : '')}</p>
      <div className="idrop">
        <Icon name="upload" size={22} />
        <Button look="primary" size="lg" busy={props.busy} onClick={() => input.current?.click()}>
          {words.choose}
        </Button>
        <span className="t2">{props.busy ? words.reading : words.drop}</span>
        <input
          ref={input}
          type="file"
          className="vh"
          tabIndex={-1}
          aria-label={words.choose}
          accept=".csv,.tsv,.txt,.xlsx,.xlsm,.xls,.ods,text/csv,text/plain"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file) props.onFile(file);
          }}
        />
      </div>
      <div className="field">
        <label htmlFor={id}>{words.pasteLabel}</label>
        <textarea
          id={id}
          className="in"
          rows={3}
          value={typed}
          aria-describedby={`${id}-said`}
          onChange={(event) => setTyped(event.target.value)}
          onPaste={onPaste}
        />
        <span id={`${id}-said`} className="hint">
          {words.pasteHint}
        </span>
      </div>
      {!props.object && <h3>{words.samples}</h3>}
      <SampleLinks object={props.object?.key} />
      {typed.trim() !== '' && (
        <Button className="self-start" busy={props.busy} onClick={() => props.onCells(typed)}>
          {words.pasteContinue}
        </Button>
      )}
    </section>
  );
}

/** Cells of a sheet: more than one line, or more than one column. */
export function isTable(text: string): boolean {
  const body = text.trim();
  return body.includes('\n') || body.includes('\t');
}
