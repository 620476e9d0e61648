import { type DragEvent, type KeyboardEvent, useRef, useState } from 'react';
import type { ObjectType } from '../../../api/types.ts';
import { useLanguage } from '../../../kernel/language.tsx';
import { may, pluralOf } from '../../../records/dictionary.ts';
import { MergeDialog } from '../../../records/directories/MergeDialog.tsx';
import { Button } from '../../../ui/Button.tsx';
import { MOST_WORDS, useWords } from './useWords.ts';
import { WordRow } from './WordRow.tsx';

/** The words of one directory: added, renamed, coloured, put in order and made one. */
export function WordList({ directory }: { directory: ObjectType }) {
  const { messages, language, format } = useLanguage();
  const said = messages.directories;
  const words = useWords(directory);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [merging, setMerging] = useState(false);
  const [told, setTold] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const dragged = useRef<string | null>(null);
  const mayChange = may(directory, 'change');
  const mayDelete = mayChange && may(directory, 'delete');
  const picked = words.all.filter((word) => chosen.has(word.id));

  const mark = (over: Element | null) => {
    for (const row of list.current?.querySelectorAll('.word-over') ?? []) row.classList.remove('word-over');
    over?.classList.add('word-over');
  };
  const under = (event: DragEvent) => (event.target as Element).closest?.('[data-word]') ?? null;
  function move(id: string, to: number) {
    const word = words.all.find((each) => each.id === id);
    if (!word || to < 0 || to >= words.all.length) return;
    void words.move(word, to);
    setTold(said.moved(word.label, to + 1));
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLInputElement>(`[data-word="${id}"] [data-name]`)?.focus(),
    );
  }
  async function onKeyDown(event: KeyboardEvent) {
    const word = text.trim();
    if (event.key !== 'Enter' || word === '') return;
    event.preventDefault();
    // The next one may be typed while this one is on its way; a refused one comes back unless it was.
    setText('');
    if (!(await words.add(word))) setText((typed) => typed || word);
  }
  return (
    <>
      <ul
        ref={list}
        className="word-list"
        aria-label={said.words(pluralOf(directory, language))}
        onDragStart={(event) => {
          const row = (event.target as Element).closest('[data-grip]') ? under(event) : null;
          dragged.current = row?.getAttribute('data-word') ?? null;
          if (!row) return;
          event.dataTransfer.effectAllowed = 'move';
          event.dataTransfer.setData('text/plain', '');
          event.dataTransfer.setDragImage(row, 12, 16);
        }}
        onDragOver={(event) => {
          if (!dragged.current) return;
          event.preventDefault();
          mark(under(event));
        }}
        onDragEnd={() => {
          dragged.current = null;
          mark(null);
        }}
        onDrop={(event) => {
          const over = under(event)?.getAttribute('data-word');
          if (dragged.current && over) {
            event.preventDefault();
            move(
              dragged.current,
              words.all.findIndex((word) => word.id === over),
            );
          }
          mark(null);
        }}
      >
        {words.all.map((word, index) => (
          <WordRow
            key={word.id}
            word={word}
            index={index}
            words={words}
            mayChange={mayChange}
            mayDelete={mayDelete}
            chosen={chosen.has(word.id)}
            onChoose={(on) => {
              const next = new Set(chosen);
              if (on) next.add(word.id);
              else next.delete(word.id);
              setChosen(next);
            }}
            onMove={(by) => move(word.id, index + by)}
          />
        ))}
        {words.loaded && words.all.length === 0 && (
          <li className="t3">{directory.rights.add ? said.empty : said.emptyToRead}</li>
        )}
      </ul>
      {words.more && <p className="t3">{said.more(format.integer(MOST_WORDS))}</p>}
      {directory.rights.add && (
        <input
          className="in bar word-new"
          aria-label={said.add}
          placeholder={said.add}
          value={text}
          maxLength={200}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => void onKeyDown(event)}
        />
      )}
      {picked.length > 1 && (
        <Button icon="merge" className="self-start" onClick={() => setMerging(true)}>
          {said.merge}
        </Button>
      )}
      <div role="status" className="vh">
        {told}
      </div>
      {merging && (
        <MergeDialog
          directory={directory}
          words={picked}
          onClose={() => setMerging(false)}
          onMerged={() => {
            setMerging(false);
            setChosen(new Set());
          }}
        />
      )}
    </>
  );
}
