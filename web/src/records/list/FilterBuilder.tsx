import { useState } from 'react';
import type { Condition, Filter, ObjectType } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { countedName, fieldAt, pluralOf } from '../dictionary.ts';
import { kindOf } from '../fields/registry.ts';
import { useWorkspace } from '../workspace.tsx';
import { OPERATION, operatorWords, pathName } from './ConditionWords.tsx';
import {
  filterable,
  firstOperator,
  type Group,
  isGroup,
  operatorsOf,
  replaced,
  toFilter,
  toGroup,
  withOperator,
  without,
} from './filterTree.ts';
import { useCount } from './useRows.ts';
import { VIEW, VIEW_OPERATORS, ViewChoice, viewOperatorWords } from './ViewCondition.tsx';

interface FilterBuilderProps {
  object: ObjectType;
  filter: Filter | undefined;
  search: string | undefined;
  onFilter(filter: Filter | undefined): void;
  onClose(): void;
}

/** Conditions one per line, groups in a box, applied as one types; the foot says how many remain. */
export function FilterBuilder(props: FilterBuilderProps) {
  const { object } = props;
  const { messages, language, format } = useLanguage();
  const { model } = useWorkspace();
  const words = messages.filters;
  const [root, setRoot] = useState<Group>(() => {
    const group = toGroup(props.filter);
    const first = blank(object, model);
    return group.items.length > 0 || !first ? group : { ...group, items: [first] };
  });
  const filter = toFilter(root);
  const count = useCount(object, { filter, search: props.search }).data;

  function change(next: Group) {
    setRoot(next);
    props.onFilter(toFilter(next));
  }
  function add(item: Condition | Group | undefined) {
    if (item) change({ ...root, items: [...root.items, item] });
  }
  return (
    <div className="fb" role="group" aria-label={words.show(pluralOf(object, language))}>
      <header>
        <h2 className="st">{words.show(pluralOf(object, language))}</h2>
        <span className="sp" />
        <Button look="ghost" onClick={() => change({ join: 'all', items: [] })}>
          {words.clear}
        </Button>
        <IconButton icon="close" label={messages.common.close} onClick={props.onClose} />
      </header>
      <div className="fb-body">
        <Rows object={object} group={root} onGroup={change} />
        <div className="row fb-add">
          <Button look="link" icon="plus" onClick={() => add(blank(object, model))}>
            {words.condition}
          </Button>
          <Button
            look="ghost"
            icon="group"
            onClick={() => {
              const first = blank(object, model);
              if (first) add({ join: 'any', items: [first] });
            }}
          >
            {words.group}
          </Button>
        </div>
      </div>
      <footer>
        <b className="st" role="status">
          {count
            ? words.found(
                messages.list.counted(format.integer(count.capped ? count.count - 1 : count.count), count.capped),
                countedName(object, count.count, language),
              )
            : '…'}
        </b>
      </footer>
    </div>
  );
}

function blank(object: ObjectType, model: Parameters<typeof firstOperator>[0]): Condition | undefined {
  const field = filterable(object)[0];
  return field && withOperator({ field: field.key, op: 'is' }, firstOperator(model, field));
}

function Rows({
  object,
  group,
  onGroup,
  inner,
}: {
  object: ObjectType;
  group: Group;
  onGroup(group: Group): void;
  inner?: boolean;
}) {
  const { messages } = useLanguage();
  const { model } = useWorkspace();
  return (
    <>
      {group.items.map((item, index) =>
        isGroup(item) ? (
          <div key={index} className="fgrp">
            <Join index={index} join={group.join} onJoin={(join) => onGroup({ ...group, join })} />
            <div className="box">
              <Rows
                inner
                object={object}
                group={item}
                onGroup={(next) =>
                  onGroup(next.items.length === 0 ? without(group, index) : replaced(group, index, next))
                }
              />
              <Button
                look="link"
                icon="plus"
                className="self-start"
                onClick={() => {
                  const first = blank(object, model);
                  if (first) onGroup(replaced(group, index, { ...item, items: [...item.items, first] }));
                }}
              >
                {messages.filters.condition}
              </Button>
            </div>
          </div>
        ) : (
          <div key={index} className={inner ? 'fr inner' : 'fr'}>
            <Join index={index} join={group.join} onJoin={(join) => onGroup({ ...group, join })} />
            <ConditionBoxes
              object={object}
              condition={item}
              onCondition={(next) => onGroup(replaced(group, index, next))}
            />
            <IconButton
              icon="close"
              size="small"
              label={messages.filters.removeCondition}
              onClick={() => onGroup(without(group, index))}
            />
          </div>
        ),
      )}
    </>
  );
}

function Join({ index, join, onJoin }: { index: number; join: Group['join']; onJoin(join: Group['join']): void }) {
  const { messages } = useLanguage();
  if (index === 0) return <span className="cj">{messages.filters.where}</span>;
  if (index > 1) return <span className="cj">{join === 'all' ? messages.filters.and : messages.filters.or}</span>;
  return (
    <select
      className="bare-select cj"
      aria-label={messages.filters.join}
      value={join}
      onChange={(event) => onJoin(event.target.value as Group['join'])}
    >
      <option value="all">{messages.filters.and}</option>
      <option value="any">{messages.filters.or}</option>
    </select>
  );
}

function ConditionBoxes(props: { object: ObjectType; condition: Condition; onCondition(next: Condition): void }) {
  const { object, condition, onCondition } = props;
  const { messages, language } = useLanguage();
  const { model } = useWorkspace();
  const field = fieldAt(object, condition.field);
  const inView = condition.field === VIEW;
  const needsValue = condition.op !== 'empty' && condition.op !== 'notEmpty';
  const FilterInput = field && kindOf(field.type).FilterInput;
  return (
    <>
      <select
        className="in bar"
        aria-label={messages.filters.field}
        value={condition.field}
        onChange={(event) => {
          if (event.target.value === VIEW) return onCondition({ field: VIEW, op: 'is' });
          const next = fieldAt(object, event.target.value);
          if (next) onCondition(withOperator({ field: next.key, op: 'is' }, firstOperator(model, next)));
        }}
      >
        {!field && !inView && (
          <option value={condition.field}>
            {condition.field === OPERATION ? messages.imports.operation : messages.filters.lostField}
          </option>
        )}
        <option value={VIEW}>{messages.filters.view}</option>
        {filterable(object).map((candidate) => (
          <option key={candidate.key} value={candidate.key}>
            {pathName(object, candidate.key, language, messages)}
          </option>
        ))}
      </select>
      <select
        className="in bar"
        aria-label={messages.filters.operator}
        value={condition.op}
        onChange={(event) => onCondition(withOperator(condition, event.target.value as Condition['op']))}
      >
        {[...new Set([...(field ? operatorsOf(model, field) : inView ? VIEW_OPERATORS : []), condition.op])].map(
          (op) => (
            <option key={op} value={op}>
              {field
                ? operatorWords(field, op, messages)
                : inView
                  ? viewOperatorWords(op, messages)
                  : messages.filters.operators[op]}
            </option>
          ),
        )}
      </select>
      <div className="fb-value">
        {inView && <ViewChoice object={object} condition={condition} onCondition={onCondition} />}
        {field && FilterInput && needsValue && (
          <FilterInput
            key={`${condition.field}/${condition.op}`}
            field={field}
            op={condition.op}
            value={condition.value}
            label={messages.filters.value}
            onChange={(value) => onCondition({ ...condition, value })}
          />
        )}
      </div>
    </>
  );
}
