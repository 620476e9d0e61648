import { useQuery } from '@tanstack/react-query';
import { keys } from '../../../api/keys.ts';
import type { Person } from '../../../api/settings-types.ts';
import type { ObjectType } from '../../../api/types.ts';
import { useLanguage } from '../../../kernel/language.tsx';
import { countedName, fieldAt } from '../../../records/dictionary.ts';
import { useWorkspace } from '../../../records/workspace.tsx';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { SelectField } from '../../../ui/Field.tsx';
import { CustomerChoice } from './CustomerChoice.tsx';
import { type DivisionChoice, fieldOfWay, valueName } from './division.ts';

interface DivisionEditorProps {
  customers: ObjectType;
  member: string;
  others: Person[];
  choice: DivisionChoice;
  onChange(part: Partial<DivisionChoice>): void;
}

/** Who gets what: a person for each value, people who take turns, or customers picked for each. */
export function DivisionEditor(props: DivisionEditorProps) {
  const { handOver: words } = useLanguage().messages;
  const { choice, others, onChange } = props;
  const by = fieldOfWay(choice.way);
  return (
    <>
      {by && <ByValue {...props} by={by} />}
      {choice.way === 'turns' && <InTurns {...props} />}
      {choice.way === 'hand' && <ByHand {...props} />}
      <SelectField
        label={words.rest}
        value={choice.rest}
        options={[{ value: '', label: words.restStays }, ...asOptions(others)]}
        onChange={(rest) => onChange({ rest })}
      />
    </>
  );
}

/** People as a select offers them. */
export function asOptions(people: Person[]) {
  return people.map((person) => ({ value: person.member.id, label: person.member.label ?? '' }));
}

function ByValue({ customers, member, others, choice, onChange, by }: DivisionEditorProps & { by: string }) {
  const { messages, language, format } = useLanguage();
  const { api, slug } = useWorkspace();
  const found = useQuery({
    queryKey: keys.groupsInCharge(slug, member, customers.key, by),
    queryFn: () => api.groupInCharge(member, customers.key, by),
  });
  const field = fieldAt(customers, by);
  const groups = found.data?.groups ?? [];
  if (found.data && groups.length === 0) return <p className="t3">{messages.handOver.nothing}</p>;
  return (
    <ul className="hand-over by-value">
      {groups.map((group) => {
        const name = valueName(by, field, group, messages, language);
        return (
          <li key={group.value} className="row">
            <span className="grow el">
              {name}{' '}
              <span className="t3">
                {format.integer(group.count)} {countedName(customers, group.count, language)}
              </span>
            </span>
            <select
              className="in sm"
              aria-label={messages.handOver.whoGets(name)}
              value={choice.byValue[group.value] ?? ''}
              onChange={(event) =>
                onChange({ byValue: { ...choice.byValue, [group.value]: event.currentTarget.value } })
              }
            >
              <option value="">{messages.handOver.nobodySaid}</option>
              {asOptions(others).map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          </li>
        );
      })}
    </ul>
  );
}

function InTurns({ others, choice, onChange }: DivisionEditorProps) {
  const words = useLanguage().messages.handOver;
  const toggle = (id: string) =>
    onChange({
      turns: choice.turns.includes(id) ? choice.turns.filter((other) => other !== id) : [...choice.turns, id],
    });
  return (
    <fieldset className="customer-choice">
      <legend className="st">{words.between}</legend>
      <ul>
        {others.map((person) => (
          <li key={person.member.id}>
            <label className="row tick">
              <input
                type="checkbox"
                className="cb"
                checked={choice.turns.includes(person.member.id)}
                onChange={() => toggle(person.member.id)}
              />
              {person.member.label}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function ByHand({ customers, member, others, choice, onChange }: DivisionEditorProps) {
  const { handOver: words, common } = useLanguage().messages;
  const put = (at: number, part: Partial<DivisionChoice['hand'][number]>) =>
    onChange({ hand: choice.hand.map((each, index) => (index === at ? { ...each, ...part } : each)) });
  const taken = choice.hand.map((part) => part.to);
  const free = others.filter((person) => !taken.includes(person.member.id));
  return (
    <div className="division">
      {choice.hand.map((part, at) => (
        <div key={part.to} className="col">
          <div className="row">
            <b className="st grow">{others.find((person) => person.member.id === part.to)?.member.label}</b>
            <IconButton
              icon="close"
              size="small"
              label={common.remove}
              onClick={() => onChange({ hand: choice.hand.filter((_, index) => index !== at) })}
            />
          </div>
          <CustomerChoice
            customers={customers}
            member={member}
            ids={part.ids}
            taken={choice.hand.filter((other) => other !== part).flatMap((other) => other.ids)}
            onChange={(ids) => put(at, { ids })}
          />
        </div>
      ))}
      {free.length > 0 && (
        <div className="row wrap">
          {free.map((person) => (
            <Button
              key={person.member.id}
              icon="plus"
              onClick={() => onChange({ hand: [...choice.hand, { to: person.member.id, ids: [] }] })}
            >
              {words.addReceiver(person.member.label ?? '')}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
