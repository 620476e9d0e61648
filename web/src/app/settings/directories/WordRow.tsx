import { type KeyboardEvent, useEffect, useState } from 'react';
import type { RecordRow } from '../../../api/types.ts';
import { useMessages } from '../../../kernel/language.tsx';
import { WordMark } from '../../../records/directories/WordMark.tsx';
import { HUES } from '../../../ui/hues.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import type { Words } from './useWords.ts';

interface WordRowProps {
  word: RecordRow;
  index: number;
  words: Words;
  mayChange: boolean;
  mayDelete: boolean;
  chosen: boolean;
  onChoose(chosen: boolean): void;
  /** Where the focus goes when the word itself has moved. */
  onMove(by: -1 | 1): void;
}

/** One word: its name typed in place, its colour, its place by the grip or Alt and the arrows. */
export function WordRow(props: WordRowProps) {
  const { word, words, mayChange } = props;
  const { directories: said, settings } = useMessages();
  const [name, setName] = useState(word.label);
  const [menu, setMenu] = useState(false);
  useEffect(() => setName(word.label), [word.label]);
  const archived = word.values.archived === true;
  const color = typeof word.values.color === 'string' ? word.values.color : '';

  async function keep() {
    const typed = name.trim();
    if (typed === '' || typed === word.label) return setName(word.label);
    if (!(await words.rename(word, typed))) setName(word.label);
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === 'Enter') event.currentTarget.blur();
    else if (event.key === 'Escape') setName(word.label);
    else if (event.altKey && event.key === 'ArrowUp') props.onMove(-1);
    else if (event.altKey && event.key === 'ArrowDown') props.onMove(1);
    else return;
    event.preventDefault();
  }
  const act = (run: () => void) => () => {
    setMenu(false);
    run();
  };
  return (
    <li className={archived ? 'row word archived' : 'row word'} data-word={word.id}>
      {props.mayDelete && (
        <input
          type="checkbox"
          className="cb"
          aria-label={said.choose(word.label)}
          checked={props.chosen}
          onChange={(event) => props.onChoose(event.target.checked)}
        />
      )}
      {mayChange && (
        <Menu
          opened={menu}
          onChange={setMenu}
          position="bottom-start"
          offset={2}
          width={220}
          classNames={{ dropdown: 'menu', item: 'it' }}
        >
          <Menu.Target>
            <button type="button" className="word-grip" draggable data-grip aria-label={said.actsOf(word.label)}>
              <Icon name="grip" />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<Icon name="arrowUp" />} onClick={act(() => props.onMove(-1))}>
              {said.up}
            </Menu.Item>
            <Menu.Item leftSection={<Icon name="arrowDown" />} onClick={act(() => props.onMove(1))}>
              {said.down}
            </Menu.Item>
            <Menu.Item
              leftSection={<Icon name={archived ? 'eye' : 'hide'} />}
              onClick={act(() => void words.archive(word, !archived))}
            >
              {archived ? said.unarchive : said.archive}
            </Menu.Item>
            {props.mayDelete && (
              <Menu.Item
                className="dangerous"
                leftSection={<Icon name="trash" />}
                onClick={act(() => void words.trash(word))}
              >
                {said.trash}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
      {mayChange ? (
        <>
          <input
            className="in bar grow"
            data-name
            aria-label={said.nameOf(word.label)}
            value={name}
            maxLength={200}
            onChange={(event) => setName(event.target.value)}
            onBlur={() => void keep()}
            onKeyDown={onKeyDown}
          />
          <span className="word-mark">
            <WordMark name={word.label} color={color} />
          </span>
          <select
            className="bare-select"
            aria-label={said.colorOf(word.label)}
            value={color}
            onChange={(event) => void words.recolour(word, event.target.value)}
          >
            <option value="">{said.noColor}</option>
            {HUES.map((hue) => (
              <option key={hue} value={hue}>
                {settings.hues[hue]}
              </option>
            ))}
          </select>
        </>
      ) : (
        <span className="grow">
          <WordMark name={word.label} color={color} />
        </span>
      )}
      {archived && <span className="t3 sm">{said.archived}</span>}
    </li>
  );
}
