import { type DragEvent, type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { sendPicture } from '../../../api/pictures.ts';
import { useLanguage } from '../../../kernel/language.tsx';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { MOST_BYTES, nameOfPasted, pasted, unfit } from '../../files/choosing.ts';
import { useProblemText } from '../../problemText.ts';
import { useWorkspace } from '../../workspace.tsx';
import type { InputProps } from '../kind.ts';
import { asLink } from '../link/asLink.tsx';
import { Picture } from './Picture.tsx';
import { prepared } from './prepare.ts';
import { keepSent } from './sentHere.ts';

/** A picture to choose, take, drop or paste; Delete takes it away, Escape leaves it. */
export function PictureInput(props: InputProps) {
  const { messages, format } = useLanguage();
  const { slug, model } = useWorkspace();
  const problemText = useProblemText();
  const words = messages.pictures;
  const [sent, setSent] = useState<number>();
  const [why, setWhy] = useState<string>();
  const [over, setOver] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const busy = sent !== undefined;
  const there = asLink(props.value) !== null;
  const object = model.objects.find((each) => each.fields.includes(props.field))?.key ?? '';

  useEffect(() => {
    if (props.autoFocus) button.current?.focus();
  }, [props.autoFocus]);

  async function take(file: File | undefined) {
    if (!file || busy) return;
    const not = unfit(file);
    if (not) return setWhy(not === 'empty' ? words.empty : words.tooLarge(format.bytes(MOST_BYTES)));
    setWhy(undefined);
    setSent(0);
    try {
      const picture = await prepared(file);
      const named = { ...picture, name: nameOfPasted(picture, messages.files.screenshot, new Date()) };
      const received = await sendPicture(slug, { object, field: props.field.key }, named, setSent);
      keepSent(received.id, picture.bytes);
      props.onCommit({ id: received.id, label: received.label }, 'stay');
    } catch (error) {
      setWhy(problemText(error));
    } finally {
      setSent(undefined);
    }
  }

  /** While one is open a picture pasted anywhere on the page is meant for it; in a form, only where the focus is. */
  const takeLatest = useRef(take);
  takeLatest.current = take;
  useEffect(() => {
    function onPaste(event: ClipboardEvent) {
      const focused = box.current?.contains(document.activeElement);
      const [picture] = pasted(event.clipboardData);
      if (!focused || !picture) return;
      event.preventDefault();
      event.stopPropagation();
      void takeLatest.current(picture);
    }
    window.addEventListener('paste', onPaste, true);
    return () => window.removeEventListener('paste', onPaste, true);
  }, []);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') props.onCancel();
    else if ((event.key === 'Delete' || event.key === 'Backspace') && there) props.onCommit(null, 'stay');
    else if (event.key === 'Tab' && props.inCell) props.onCancel();
    else {
      if (props.inCell) event.stopPropagation();
      return;
    }
    if (event.key !== 'Tab') {
      event.preventDefault();
      event.stopPropagation();
    }
  }
  /** The window of files takes the focus from the page, not from the field. */
  function onBlur(event: FocusEvent) {
    if (busy || why || !document.hasFocus() || box.current?.contains(event.relatedTarget)) return;
    props.onCancel();
  }
  function onDrop(event: DragEvent) {
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  }

  const choose = there ? words.replace : words.choose;
  return (
    <div
      ref={box}
      id={props.id}
      role="group"
      aria-label={props.label}
      aria-describedby={props.describedBy}
      className={`picture-in${props.inCell ? ' in-cell' : ''}${over ? ' over' : ''}${props.invalid ? ' bad' : ''}`}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
      onDragOver={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <input
        ref={chooser}
        type="file"
        accept="image/*"
        hidden
        aria-label={choose}
        onChange={(event) => {
          void take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      {there && <Picture field={props.field} value={props.value} of={props.of} roomy={!props.inCell} />}
      {props.inCell ? (
        <IconButton
          ref={button}
          icon="upload"
          size="small"
          label={choose}
          disabled={busy}
          onClick={() => chooser.current?.click()}
        />
      ) : (
        <Button ref={button} icon="upload" size="small" busy={busy} onClick={() => chooser.current?.click()}>
          {choose}
        </Button>
      )}
      {there && (
        <IconButton icon="trash" size="small" label={words.remove} onClick={() => props.onCommit(null, 'stay')} />
      )}
      {!props.inCell && !why && <span className="t3 sm">{words.how}</span>}
      {why && (
        <span className={props.inCell ? 'cell-problem' : 'sm danger'} role="alert">
          {why}
        </span>
      )}
    </div>
  );
}
