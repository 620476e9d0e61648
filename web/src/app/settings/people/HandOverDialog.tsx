import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../../../api/keys.ts';
import type { Person } from '../../../api/settings-types.ts';
import { useLanguage } from '../../../kernel/language.tsx';
import { countedName } from '../../../records/dictionary.ts';
import { iconOf } from '../../../records/icons.ts';
import { useOperations } from '../../../records/operations.tsx';
import { useAct } from '../../../records/useAct.ts';
import { useWorkspace } from '../../../records/workspace.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { SelectField, SwitchRow } from '../../../ui/Field.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { CustomerChoice } from './CustomerChoice.tsx';
import { customersOf } from './customersOf.ts';

interface HandOverDialogProps {
  person: Person;
  people: Person[];
  onClose(): void;
  /** Asked when the person shall not come in any more. */
  deactivate(): Promise<unknown>;
  refresh(): Promise<unknown>;
}

/** What a person is in charge of goes to another: all of it, or some customers with what hangs on them. */
export function HandOverDialog({ person, people, onClose, deactivate, refresh }: HandOverDialogProps) {
  const { messages, language, format } = useLanguage();
  const words = messages.handOver;
  const { api, slug, model } = useWorkspace();
  const { did } = useOperations();
  const queries = useQueryClient();
  const { act, busy } = useAct();
  const others = people.filter((other) => other.member.id !== person.member.id && other.active !== false);
  const [to, setTo] = useState(others[0]?.member.id ?? '');
  const [which, setWhich] = useState<'all' | 'chosen'>('all');
  const [ids, setIds] = useState<string[]>([]);
  const [leaves, setLeaves] = useState(false);
  const customers = customersOf(model);
  const chosen = which === 'chosen' && customers ? { object: customers.key, ids } : undefined;
  const member = person.member.id;
  const found = useQuery({
    queryKey: keys.inCharge(slug, member, chosen),
    queryFn: () => api.inCharge(member, chosen),
    placeholderData: keepPreviousData,
  });
  const counts = Object.entries(found.data?.records ?? {});
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  const name = person.member.label ?? '';
  const target = others.find((other) => other.member.id === to)?.member.label ?? '';

  const handOver = () =>
    act(async () => {
      if (total === 0 || to === '') return;
      const done = await api.handOver(member, to, chosen);
      if (leaves && which === 'all') await deactivate();
      did(done.operation, words.done(name, target), { icon: 'check' });
      await Promise.all([queries.invalidateQueries({ queryKey: ['w', slug, 'records'] }), refresh()]);
      onClose();
    });

  return (
    <Dialog
      open
      onClose={onClose}
      title={words.title(name)}
      onConfirm={handOver}
      foot={
        <>
          <b className="el">{words.changeHands(format.integer(total), total)}</b>
          <span className="sp" />
          <Button look="ghost" onClick={onClose}>
            {messages.common.cancel}
          </Button>
          <Button
            look="primary"
            busy={busy}
            disabled={total === 0 || to === ''}
            shortcut={`${messages.common.ctrl} ${messages.common.enter}`}
            onClick={handOver}
          >
            {words.handOver}
          </Button>
        </>
      }
    >
      <p className="t2">{words.historyStays}</p>
      <div className="create-form">
        <SelectField
          label={words.to}
          value={to}
          options={others.map((other) => ({ value: other.member.id, label: other.member.label ?? '' }))}
          onChange={setTo}
        />
        {customers && (
          <SelectField
            label={words.which}
            value={which}
            options={[
              { value: 'all', label: words.all },
              { value: 'chosen', label: words.someCustomers },
            ]}
            onChange={setWhich}
          />
        )}
        {which === 'chosen' && customers && (
          <div className="wide">
            <CustomerChoice customers={customers} member={member} ids={ids} onChange={setIds} />
          </div>
        )}
        <ul className="wide hand-over" aria-live="polite">
          {counts.map(([key, count]) => {
            const object = model.objects.find((each) => each.key === key);
            return (
              object && (
                <li key={key} className="row">
                  <Icon name={iconOf(object)} />
                  <span>
                    {format.integer(count)} {countedName(object, count, language)}
                  </span>
                </li>
              )
            );
          })}
          {found.data && total === 0 && <li className="t3">{which === 'all' ? words.nothing : words.chooseSome}</li>}
        </ul>
        {which === 'all' && (
          <div className="wide">
            <SwitchRow label={words.leaves} checked={leaves} onChange={setLeaves} />
          </div>
        )}
      </div>
    </Dialog>
  );
}
