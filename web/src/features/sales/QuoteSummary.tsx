import { useLanguage } from '../../kernel/language.tsx';
import { asLink } from '../../records/fields/link/asLink.tsx';
import type { HeadingLevel } from '../../records/record/Fields.tsx';
import { InnerLink, useWorkspace } from '../../records/workspace.tsx';
import { Avatar } from '../../ui/Marks.tsx';
import { CustomerLinks } from './links/CustomerLinks.tsx';
import { OnItsWay } from './OnItsWay.tsx';
import { PaidBlock } from './PaidBlock.tsx';
import { Purchases } from './Purchases.tsx';
import { CopiedFrom, Variants } from './QuoteFamily.tsx';
import { seesPurchases } from './quoteRights.ts';
import type { QuoteState } from './quotesApi.ts';
import { Reminder } from './Reminder.tsx';
import { isTakenOver } from './takenOver.ts';
import type { QuoteMoves } from './useQuoteMoves.ts';
import { Versions } from './versions/Versions.tsx';

interface QuoteSummaryProps {
  state: QuoteState;
  moves: QuoteMoves;
  /** Absent where the number of the quote stands above already. */
  heading?: HeadingLevel;
}

/** Where a quote stands: its steps, its payment, its versions, who did what. */
export function QuoteSummary({ state, moves, heading: Heading }: QuoteSummaryProps) {
  const { messages, format } = useLanguage();
  const words = messages.quote;
  const { model, recordPath } = useWorkspace();
  const { label, values } = state.record;
  const customer = asLink(values.organisation);
  const { gross, net } = state.totals;
  return (
    <div className="quote-summary">
      {Heading && <CopiedFrom values={values} below />}
      <div className="row quote-hero">
        <div className="grow">
          {Heading && <Heading className="quote-name">{label}</Heading>}
          {customer && (
            <p className="row t2">
              <Avatar name={customer.label ?? '?'} square />
              <InnerLink to={recordPath('organisation', customer.id)} className="md el">
                {customer.label}
              </InnerLink>
              <span className="el">{typeof values.title === 'string' && values.title}</span>
            </p>
          )}
        </div>
        <div className="quote-sum num">
          {gross !== undefined && <div className="quote-name">{format.amount(gross)}</div>}
          {gross !== undefined && net !== undefined && <div className="t3 sm">{words.inclVat(format.amount(net))}</div>}
        </div>
      </div>
      <Steps state={state} />
      {state.may.includes('send-again') && <OnItsWay quote={state.record.id} />}
      <Reminder state={state} onSaved={moves.refresh} />
      {isTakenOver(state) && (
        <p className="row t2">
          <span className="lab hue-ardoise">{words.takenOver}</span>
          {typeof values.takenOverNumber === 'string' && words.formerNumber(values.takenOverNumber)}
        </p>
      )}
      <PaidBlock key={`${values.paid}`} state={state} moves={moves} customer={customer?.label ?? ''} />
      <Versions state={state} />
      <CustomerLinks state={state} />
      <Variants state={state} />
      <section aria-label={words.events}>
        <div className="sect">{words.events}</div>
        <ul>
          {state.events.map((event) => (
            <li key={event.operation} className="row quote-event">
              <Avatar name={event.by} />
              <span className="grow">
                <b className="md">{event.by}</b> <span className="t2">{words.event[event.kind] ?? event.kind}</span>
                {event.reason && <span className="t2"> : {event.reason}</span>}
              </span>
              <span className="t3 sm nw">{format.instant(event.at)}</span>
            </li>
          ))}
        </ul>
      </section>
      {customer && seesPurchases(model) && (
        <section aria-label={words.purchasesOf(customer.label ?? '')}>
          <div className="sect">{words.purchasesOf(customer.label ?? '')}</div>
          <Purchases organisation={customer.id} />
        </section>
      )}
    </div>
  );
}

function Steps({ state }: { state: QuoteState }) {
  const { messages, format } = useLanguage();
  const words = messages.quote;
  const { values } = state.record;
  const day = (key: string) => {
    const value = values[key];
    if (typeof value !== 'string') return null;
    return format.day(value.includes('T') ? format.dayOf(value) : value);
  };
  const declined = values.state === 'declined';
  const steps = [
    { key: 'made' as const, at: day('quotedOn') },
    { key: 'sent' as const, at: day('sentAt') },
    { key: declined ? ('declined' as const) : ('accepted' as const), at: day('answeredOn') },
    { key: 'paid' as const, at: day('paidOn') },
  ];
  return (
    <ol className="steps" aria-label={words.steps}>
      {steps.map((step) => (
        <li key={step.key} className={step.at ? `done ${step.key}` : undefined}>
          {words.step[step.key]}
          <small>{step.at ?? '–'}</small>
        </li>
      ))}
    </ol>
  );
}
