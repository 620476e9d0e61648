import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../../../api/keys.ts';
import type { Person } from '../../../api/settings-types.ts';
import { useLanguage } from '../../../kernel/language.tsx';
import { countedName } from '../../../records/dictionary.ts';
import { iconOf } from '../../../records/icons.ts';
import { useOperations } from '../../../records/operations.tsx';
import { useProblemText } from '../../../records/problemText.ts';
import { useAct } from '../../../records/useAct.ts';
import { useWorkspace } from '../../../records/workspace.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { SelectField } from '../../../ui/Field.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { CustomerChoice } from './CustomerChoice.tsx';
import { customersOf } from './customersOf.ts';
import { asOptions, DivisionEditor } from './DivisionEditor.tsx';
import { DivisionForeseen, sizeOf } from './DivisionForeseen.tsx';
import { type DivisionChoice, divisionOf, type Leaving, leavingForm, type Way, waysOf } from './division.ts';
import { LastDayField } from './LastDayField.tsx';

interface HandOverDialogProps {
  person: Person;
  people: Person[];
  onClose(): void;
  refresh(): Promise<unknown>;
}

const NOTHING_SAID: DivisionChoice = { way: 'all', byValue: {}, turns: [], hand: [], rest: '' };

/** What a person is in charge of goes to another, or to several by a rule; the same act says that they leave. */
export function HandOverDialog({ person, people, onClose, refresh }: HandOverDialogProps) {
  const { messages, language, format } = useLanguage();
  const words = messages.handOver;
  const { api, slug, model } = useWorkspace();
  const { did } = useOperations();
  const queries = useQueryClient();
  const { act, busy } = useAct();
  const problemText = useProblemText();
  const others = people.filter((other) => other.member.id !== person.member.id && other.active !== false);
  const [to, setTo] = useState(others[0]?.member.id ?? '');
  const [choice, setChoice] = useState<DivisionChoice>(NOTHING_SAID);
  const [ids, setIds] = useState<string[]>([]);
  const [leaving, setLeaving] = useState<Leaving>(person.lastDay ? 'after' : 'stays');
  const [lastDay, setLastDay] = useState(person.lastDay ?? format.today());
  const customers = customersOf(model);
  const { way } = choice;
  const toOne = way === 'all' || way === 'chosen';
  const chosen = way === 'chosen' && customers ? { object: customers.key, ids } : undefined;
  const division = customers && divisionOf(choice, customers.key);
  const member = person.member.id;
  const found = useQuery({
    queryKey: keys.inCharge(slug, member, chosen),
    queryFn: () => api.inCharge(member, chosen),
    placeholderData: keepPreviousData,
  });
  const foreseen = useQuery({
    queryKey: keys.foreseen(slug, member, division),
    queryFn: () => (division ? api.foreseeHandOver(member, division) : { parts: [] }),
    enabled: division !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
  });
  const parts = (division && foreseen.data?.parts) ?? [];
  const counts = Object.entries(found.data?.records ?? {});
  const total = toOne
    ? counts.reduce((sum, [, count]) => sum + count, 0)
    : parts.filter((part) => part.to !== null).reduce((sum, part) => sum + sizeOf(part), 0);
  const name = person.member.label ?? '';
  const nameOfOther = (id: string) => others.find((other) => other.member.id === id)?.member.label ?? '';
  const leaves = way !== 'chosen' && leaving !== 'stays';
  const ready = toOne
    ? to !== '' && (total > 0 || leaves)
    : division !== undefined && !foreseen.error && (total > 0 || leaves);

  const handOver = () =>
    act(async () => {
      if (!ready) return;
      const done = await api.handOver(member, {
        ...(toOne ? { to, chosen } : { division }),
        ...(leaves ? leavingForm(leaving, lastDay) : {}),
      });
      const receivers = toOne ? [to] : parts.flatMap((part) => (part.to ? [part.to] : []));
      did(done.operation, words.done(name, receivers.map(nameOfOther).join(', ')), { icon: 'check' });
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
            disabled={!ready}
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
        {toOne && <SelectField label={words.to} value={to} options={asOptions(others)} onChange={setTo} />}
        {customers && (
          <SelectField<Way>
            label={words.which}
            value={way}
            options={[
              { value: 'all', label: words.all },
              { value: 'chosen', label: words.someCustomers },
              ...waysOf(customers, model, words, language),
            ]}
            onChange={(next) => setChoice({ ...NOTHING_SAID, way: next })}
          />
        )}
        {way === 'chosen' && customers && (
          <div className="wide">
            <CustomerChoice customers={customers} member={member} ids={ids} onChange={setIds} />
          </div>
        )}
        {!toOne && customers && (
          <div className="wide division">
            <DivisionEditor
              customers={customers}
              member={member}
              others={others}
              choice={choice}
              onChange={(part) => setChoice((before) => ({ ...before, ...part }))}
            />
            {foreseen.error && division ? (
              <p className="danger" role="alert">
                {problemText(foreseen.error)}
              </p>
            ) : (
              parts.length > 0 && <DivisionForeseen parts={parts} others={others} from={name} />
            )}
          </div>
        )}
        {toOne && (
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
            {found.data && total === 0 && <li className="t3">{way === 'all' ? words.nothing : words.chooseSome}</li>}
          </ul>
        )}
        {way !== 'chosen' && (
          <SelectField<Leaving>
            label={words.leaving}
            value={leaving}
            options={[
              { value: 'stays', label: words.staysHere },
              { value: 'now', label: words.leavesNow },
              { value: 'after', label: words.leavesAfter },
            ]}
            onChange={setLeaving}
            hint={leaving === 'after' ? words.leavesAfterMeans : undefined}
          />
        )}
        {way !== 'chosen' && leaving === 'after' && <LastDayField day={lastDay} onDay={setLastDay} />}
      </div>
    </Dialog>
  );
}
