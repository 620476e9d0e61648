import type { Condition, Filter, ObjectType } from '../../api/types.ts';
import { useMessages } from '../../kernel/language.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useConditionWords } from './ConditionWords.tsx';
import { type Group, isGroup, replaced, toFilter, toGroup, without } from './filterTree.ts';

interface FilterChipsProps {
  object: ObjectType;
  filter: Filter | undefined;
  /** Absent where they are only read. */
  onFilter?(filter: Filter | undefined): void;
  /** Absent where conditions can only be taken away. */
  onEdit?: () => void;
}

/** The filters in words: a chip each, a pill round a group, "et" and "ou" between. */
export function FilterChips({ object, filter, onFilter, onEdit }: FilterChipsProps) {
  const words = useMessages().filters;
  const root = toGroup(filter);
  const change = onFilter && ((group: Group) => onFilter(toFilter(group)));
  return (
    <ul className="chips">
      {root.items.map((item, index) => (
        <li key={index} className="row chip-item">
          {index > 0 && <span className="op">{root.join === 'all' ? words.and : words.or}</span>}
          {isGroup(item) ? (
            <span className="chipgrp">
              {item.items.map((inner, at) =>
                isGroup(inner) ? null : (
                  <span key={at} className="row chip-item">
                    {at > 0 && <span className="op">{item.join === 'all' ? words.and : words.or}</span>}
                    <Chip
                      object={object}
                      condition={inner}
                      onEdit={onEdit}
                      onRemove={change && (() => change(replaced(root, index, without(item, at))))}
                    />
                  </span>
                ),
              )}
            </span>
          ) : (
            <Chip
              object={object}
              condition={item}
              onEdit={onEdit}
              onRemove={change && (() => change(without(root, index)))}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

function Chip(props: { object: ObjectType; condition: Condition; onEdit?: () => void; onRemove?: () => void }) {
  const messages = useMessages();
  const { name, value, lost } = useConditionWords(props.object, props.condition);
  const words = (
    <>
      <span className="k">{name}</span>
      {value && <span className="v">{value}</span>}
    </>
  );
  return (
    <span className={lost ? 'chip lost' : 'chip'}>
      {props.onEdit ? (
        <button type="button" className="chip-main" onClick={props.onEdit}>
          {words}
        </button>
      ) : (
        <span className="chip-main">{words}</span>
      )}
      {props.onRemove && (
        <button type="button" className="x" aria-label={messages.filters.removeFilter(name)} onClick={props.onRemove}>
          <Icon name="close" size={14} />
        </button>
      )}
    </span>
  );
}
